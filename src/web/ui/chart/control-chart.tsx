import { line } from "d3-shape";
import type { ChartSize } from "./chart-size.ts";
import {
  at,
  type ChartWords,
  drawing,
  fill,
  halo,
  muted,
  reference,
  solid,
  stroke,
  textWidth,
  wash,
} from "./drawing.tsx";
import { BottomAxis, type Plot, plotOf, type Scale, ValueAxis, verticalScale } from "./frame-of-plot.tsx";
import { labelsApart } from "./labels-apart.ts";

type ControlPoint = {
  /** The period, as the series names it (ISO day, week or month). */
  readonly at: string;
  /** Null where there was too little to tell. */
  readonly value: number | null;
  readonly center: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** Codes of the rules that this point breaks. */
  readonly signals: readonly string[];
};

export type ControlChartData = {
  readonly points: readonly ControlPoint[];
  /** How many of the first points the limits come from. */
  readonly baseline: number;
  /** The largest value there can be, such as 1 for shares. */
  readonly most?: number;
  /** Thin verticals: a new procedure, a holiday, a limit locked anew by somebody for a reason. */
  readonly events?: readonly { readonly at: string; readonly label: string }[];
};

export type ControlWords = ChartWords & {
  readonly period: (at: string) => string;
  /** The words of a rule, such as "di luar batas". */
  readonly rule: (code: string) => string;
  readonly center: string;
  readonly high: string;
  readonly low: string;
  readonly baseline: string;
};

type Placed = {
  readonly data: ControlChartData;
  readonly words: ControlWords;
  readonly plot: Plot;
  readonly y: Scale;
  readonly x: (i: number) => number;
};

/**
 * A control chart: values, centre, limits, the baseline shaded, signals as filled shapes with the words of the rule.
 * A period without enough data is a gap.
 */
export function controlChart(data: ControlChartData, size: ChartSize, words: ControlWords): string {
  const { points } = data;
  const values = points.flatMap(({ value, low, high }) => [value, low, high].filter((v) => v !== null));
  const isWide = size.width > 400;
  const names = [words.high, words.center, words.low];
  const room = { right: isWide ? Math.max(...names.map(textWidth)) + 12 : 8, bottom: 28 };
  const frame = plotOf(size, values.map(words.value).slice(0, 40), room);
  const y = verticalScale(values.length > 0 ? values : [0, 1], frame, data.most);
  const plot = plotOf(size, y.ticks(5).map(words.value), room);
  const step = (plot.right - plot.left) / Math.max(1, points.length);
  const x = (i: number) => plot.left + step * (i + 0.5);
  const placed = { data, words, plot, y, x };
  return drawing(
    size,
    words.labelledBy,
    <>
      <Baseline {...placed} edge={plot.left + step * data.baseline} />
      <ValueAxis scale={y} plot={plot} value={words.value} />
      <Limits {...placed} named={isWide} />
      <Events {...placed} />
      <Values {...placed} />
      <Signals {...placed} />
      <BottomAxis plot={plot} labels={points.map((p, i) => ({ x: x(i), text: words.period(p.at) }))} />
    </>,
  );
}

function Baseline({ data, words, plot, edge }: Placed & { edge: number }) {
  if (data.baseline === 0 || data.baseline >= data.points.length) return null;
  return (
    <g>
      <rect
        x={plot.left}
        y={plot.top}
        width={at(edge - plot.left)}
        height={plot.bottom - plot.top}
        {...wash}
      />
      <text x={plot.left + 4} y={plot.top - 8} {...muted}>
        {words.baseline}
      </text>
    </g>
  );
}

const limits = ["high", "center", "low"] as const;

function Limits({ data, words, plot, y, x, named }: Placed & { named: boolean }) {
  const last = data.points.at(-1);
  return (
    <g>
      {limits.map((limit) => (
        <path
          d={pathOf(
            data.points.map((p) => p[limit]),
            x,
            y,
          )}
          {...(limit === "center" ? solid : reference)}
        />
      ))}
      {limits.map((limit) => {
        const end = last?.[limit];
        if (!named || end === null || end === undefined) return null;
        return (
          <text x={plot.right + 6} y={at(y(end) + 4)} {...muted}>
            {words[limit]}
          </text>
        );
      })}
    </g>
  );
}

function Values({ data, y, x }: Placed) {
  return (
    <g>
      <path
        d={pathOf(
          data.points.map((p) => p.value),
          x,
          y,
        )}
        {...stroke(1)}
        stroke-width="1.5"
      />
      {data.points.map(({ value, signals }, i) =>
        value === null || signals.length > 0 ? null : (
          <circle cx={at(x(i))} cy={at(y(value))} r="2.5" {...fill(1)} />
        ),
      )}
    </g>
  );
}

/** Signals; a rule that several points in a row break is named once, at its first point. */
function Signals({ data, words, plot, y, x }: Placed) {
  const seen = data.points.flatMap(({ value, signals, center }, i) => {
    if (value === null || signals.length === 0) return [];
    const before = data.points[i - 1]?.signals ?? [];
    const fresh = signals.filter((rule) => !before.includes(rule)).map(words.rule);
    return [{ x: x(i), y: y(value), isAbove: value >= (center ?? value), text: fresh.join(", ") }];
  });
  const names = labelsApart(
    seen.filter(({ text }) => text !== "").map((signal) => signalName(signal, plot.left)),
  );
  return (
    <g>
      {seen.map((signal) => (
        <path d={diamond(signal.x, signal.y)} {...fill(2)} />
      ))}
      {names.map(({ text, anchor, from, to, y }) => (
        <text x={at(anchor === "end" ? to : from)} y={at(y)} text-anchor={anchor} {...halo}>
          {text}
        </text>
      ))}
    </g>
  );
}

type Seen = { readonly x: number; readonly y: number; readonly isAbove: boolean; readonly text: string };

/** The words of a rule, written over what came before, where there is room. */
function signalName({ x, y, isAbove, text }: Seen, left: number) {
  const width = textWidth(text);
  const hasRoom = x - left > width;
  return {
    text,
    anchor: hasRoom ? "end" : "start",
    from: hasRoom ? x + 6 - width : x - 6,
    to: hasRoom ? x + 6 : x - 6 + width,
    y: y + (isAbove ? -11 : 20),
    moves: isAbove ? "up" : "down",
  } as const;
}

function Events({ data, plot, x }: Placed) {
  return (
    <g>
      {(data.events ?? []).map(({ at: period, label }) => {
        const index = data.points.findIndex((point) => point.at >= period);
        if (index === -1) return null;
        const left = at(x(index));
        const anchor = left > (plot.left + plot.right) / 2 ? "end" : "start";
        return (
          <>
            <line x1={left} x2={left} y1={plot.top} y2={plot.bottom} {...reference} stroke-width="1" />
            <text x={left + (anchor === "end" ? -5 : 5)} y={plot.top - 8} text-anchor={anchor} {...muted}>
              {label}
            </text>
          </>
        );
      })}
    </g>
  );
}

/** A line through what is known; where nothing is known it stops. */
function pathOf(values: readonly (number | null)[], x: (i: number) => number, y: Scale): string {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => at(x(i)))
    .y((value) => at(y(value ?? 0)));
  return path([...values]) ?? "";
}

function diamond(x: number, y: number): string {
  return `M${at(x)},${at(y - 6)}l6,6l-6,6l-6,-6z`;
}
