import { area, curveStepAfter, line } from "d3-shape";
import type { ChartSize } from "./chart-size.ts";
import { at, type ChartWords, drawing, ink, reference, type Series, stroke, textWidth } from "./drawing.tsx";
import {
  BottomAxis,
  horizontalScale,
  plotOf,
  type Scale,
  shareScale,
  ticksOfTime,
  ValueAxis,
} from "./frame-of-plot.tsx";

export type SurvivalStep = {
  /** Seconds since the start of a case. */
  readonly at: number;
  /** Share of cases that are done by then, with its interval; 0..1. */
  readonly done: number;
  readonly low: number;
  readonly high: number;
};

type SurvivalCurve = { readonly name: string; readonly steps: readonly SurvivalStep[] };

export type SurvivalData = {
  /** Up to four; each is named at the end of its line. */
  readonly curves: readonly SurvivalCurve[];
  /** What was promised, in seconds. */
  readonly promise: number | null;
};

export type SurvivalWords = ChartWords & {
  /** Writes a length of time on the axis: "5 hari". */
  readonly time: (seconds: number) => string;
  readonly promise: string;
};

const series: readonly Series[] = [1, 2, 3, 4];
const dashes = ["none", "7 3", "2 3", "9 3 2 3"];

/** The share of cases that are done by a time, open cases counted, with the band of what it could also be. */
export function survivalCurve(data: SurvivalData, size: ChartSize, words: SurvivalWords): string {
  const curves = data.curves.slice(0, 4);
  const longest = Math.max(
    1,
    ...curves.flatMap(({ steps }) => steps.map((step) => step.at)),
    data.promise ?? 0,
  );
  const isNamed = curves.length > 1;
  const room = isNamed ? Math.max(...curves.map(({ name }) => textWidth(name))) + 10 : 12;
  const shares = [0, 1];
  const frame = plotOf(size, shares.map(words.value), { right: Math.min(room, size.width / 3), bottom: 28 });
  const y = shareScale(frame);
  const x = horizontalScale([0, longest], frame);
  const ticks = ticksOfTime(x, size.width > 400 ? 6 : 4);
  return drawing(
    size,
    words.labelledBy,
    <>
      <ValueAxis scale={y} plot={frame} value={words.value} />
      {data.promise === null ? null : (
        <g>
          <line
            x1={at(x(data.promise))}
            x2={at(x(data.promise))}
            y1={frame.top}
            y2={frame.bottom}
            {...reference}
          />
          <text
            x={at(x(data.promise) + (x(data.promise) > (frame.left + frame.right) / 2 ? -5 : 5))}
            y={frame.top - 8}
            text-anchor={x(data.promise) > (frame.left + frame.right) / 2 ? "end" : "start"}
            {...ink}
          >
            {words.promise}
          </text>
        </g>
      )}
      {curves.map((curve, i) => (
        <Curve curve={curve} index={i} x={x} y={y} named={isNamed} />
      ))}
      <BottomAxis
        plot={frame}
        labels={ticks.map((tick) => ({ x: x(tick), text: tick === 0 ? "0" : words.time(tick) }))}
      />
    </>,
  );
}

type CurveProps = {
  readonly curve: SurvivalCurve;
  readonly index: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly named: boolean;
};

function Curve({ curve, index, x, y, named }: CurveProps) {
  const steps = [{ at: 0, done: 0, low: 0, high: 0 }, ...curve.steps];
  const band = area<SurvivalStep>()
    .curve(curveStepAfter)
    .x((s) => at(x(s.at)))
    .y0((s) => at(y(s.low)))
    .y1((s) => at(y(s.high)));
  const path = line<SurvivalStep>()
    .curve(curveStepAfter)
    .x((s) => at(x(s.at)))
    .y((s) => at(y(s.done)));
  const style = stroke(series[index] ?? 1);
  const end = steps.at(-1);
  return (
    <g>
      <path d={band(steps) ?? ""} class={`band-${index + 1}`} fill={style.stroke} fill-opacity="0.14" />
      <path d={path(steps) ?? ""} {...style} stroke-width="2" stroke-dasharray={dashes[index] ?? "none"} />
      {named && end !== undefined ? (
        <text x={at(x(end.at) + 6)} y={at(y(end.done) + 4)} {...ink}>
          {curve.name}
        </text>
      ) : null}
    </g>
  );
}
