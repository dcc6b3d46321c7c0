import { area, line } from "d3-shape";
import type { ChartSize } from "./chart-size.ts";
import { at, type ChartWords, drawing, fill, halo, ink, reference, stroke } from "./drawing.tsx";
import { BottomAxis, plotOf, type Scale, ValueAxis, verticalScale } from "./frame-of-plot.tsx";

type InterruptedPoint = {
  readonly at: string;
  readonly value: number | null;
  /** What the fitted line says. */
  readonly fitted: number | null;
  /** After the change: what it would have been without it, with its interval. */
  readonly without: { readonly low: number; readonly value: number; readonly high: number } | null;
};

export type InterruptedData = {
  readonly points: readonly InterruptedPoint[];
  /** Index of the first point after the change. */
  readonly changedAt: number;
};

export type InterruptedWords = ChartWords & {
  readonly period: (at: string) => string;
  readonly changed: string;
  readonly fitted: string;
  readonly without: string;
};

/** Before and after a change: what was seen, the fitted lines, and what it would have been without the change. */
export function interruptedSeries(data: InterruptedData, size: ChartSize, words: InterruptedWords): string {
  const { points, changedAt } = data;
  const values = points.flatMap(({ value, fitted, without }) =>
    [value, fitted, without?.low ?? null, without?.high ?? null].filter((v) => v !== null),
  );
  const room = { right: 12, bottom: 28 };
  const y = verticalScale(values.length > 0 ? values : [0, 1], plotOf(size, [], room));
  const plot = plotOf(size, y.ticks(5).map(words.value), room);
  const step = (plot.right - plot.left) / Math.max(1, points.length);
  const x = (i: number) => plot.left + step * (i + 0.5);
  const change = at(plot.left + step * changedAt);
  const isRight = change > (plot.left + plot.right) / 2;
  return drawing(
    size,
    words.labelledBy,
    <>
      <ValueAxis scale={y} plot={plot} value={words.value} />
      <line x1={change} x2={change} y1={plot.top} y2={plot.bottom} {...reference} />
      <text x={change + (isRight ? -5 : 5)} y={plot.top - 8} text-anchor={isRight ? "end" : "start"} {...ink}>
        {words.changed}
      </text>
      <Without points={points} x={x} y={y} />
      {points.map(({ value }, i) =>
        value === null ? null : (
          <circle cx={at(x(i))} cy={at(y(value))} r="2.5" {...fill(1)} fill-opacity="0.7" />
        ),
      )}
      <Fitted points={points.slice(0, changedAt)} x={x} y={y} />
      <Fitted points={points.slice(changedAt)} x={(i) => x(i + changedAt)} y={y} />
      <EndLabels data={data} x={x} y={y} words={words} />
      <BottomAxis plot={plot} labels={points.map((p, i) => ({ x: x(i), text: words.period(p.at) }))} />
    </>,
  );
}

type LineProps = {
  readonly points: readonly InterruptedPoint[];
  readonly x: (i: number) => number;
  readonly y: Scale;
};

function Fitted({ points, x, y }: LineProps) {
  const path = line<InterruptedPoint>()
    .defined(({ fitted }) => fitted !== null)
    .x((_, i) => at(x(i)))
    .y(({ fitted }) => at(y(fitted ?? 0)));
  return <path d={path([...points]) ?? ""} {...stroke(1)} stroke-width="2.5" />;
}

function Without({ points, x, y }: LineProps) {
  const band = area<InterruptedPoint>()
    .defined(({ without }) => without !== null)
    .x((_, i) => at(x(i)))
    .y0(({ without }) => at(y(without?.low ?? 0)))
    .y1(({ without }) => at(y(without?.high ?? 0)));
  const path = line<InterruptedPoint>()
    .defined(({ without }) => without !== null)
    .x((_, i) => at(x(i)))
    .y(({ without }) => at(y(without?.value ?? 0)));
  const style = stroke(2);
  return (
    <g>
      <path d={band([...points]) ?? ""} class="band-2" fill={style.stroke} fill-opacity="0.14" />
      <path d={path([...points]) ?? ""} {...style} stroke-width="2" stroke-dasharray="7 3" />
    </g>
  );
}

/** Names at the ends of the lines; the upper line is named above, the lower one below. */
function EndLabels({
  data,
  x,
  y,
  words,
}: {
  data: InterruptedData;
  x: (i: number) => number;
  y: Scale;
  words: InterruptedWords;
}) {
  const end = data.points.at(-1);
  if (end?.without == null || end.fitted === null) return null;
  const right = at(x(data.points.length - 1) + 6);
  const isWithoutAbove = end.without.value >= end.fitted;
  return (
    <g>
      <text x={right} y={at(y(end.without.value) + (isWithoutAbove ? -10 : 22))} text-anchor="end" {...halo}>
        {words.without}
      </text>
      <text x={right} y={at(y(end.fitted) + (isWithoutAbove ? 22 : -10))} text-anchor="end" {...halo}>
        {words.fitted}
      </text>
    </g>
  );
}
