import { scaleLinear } from "d3-scale";
import type { ChartSize } from "./chart-size.ts";
import { at, axis, grid, muted, textWidth } from "./drawing.tsx";

/** The part of a drawing in which values are placed, in its units. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the drawing itself ends at the right. */
  readonly edge: number;
};

/** A linear scale of d3: a function from a value to a position, with round ticks. */
export type Scale = ReturnType<typeof linear>;

function linear(domain: readonly [number, number], range: readonly [number, number]) {
  return scaleLinear().domain(domain).range(range);
}

/**
 * A vertical scale over all values, with round ends and a little air. It does not go below 0 for what cannot, nor above
 * `most`, such as 1 for shares.
 */
export function verticalScale(values: readonly number[], plot: Plot, most = Number.POSITIVE_INFINITY): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = (high - low || Math.abs(high) || 1) * 0.08;
  const bottom = low >= 0 ? Math.max(0, low - air) : low - air;
  const scale = linear([bottom, high + air], [plot.bottom, plot.top]).nice(5);
  const [from = bottom, to = high] = scale.domain();
  return scale.domain([from, Math.min(to, most)]);
}

/** A vertical scale of shares, from nobody to everybody. */
export function shareScale(plot: Plot): Scale {
  return linear([0, 1], [plot.bottom, plot.top]);
}

/** A horizontal scale whose ends are given. */
export function horizontalScale(domain: readonly [number, number], plot: Plot): Scale {
  return linear(domain, [plot.left, plot.right]);
}

/** Room at the left for the widest label of a vertical axis. */
export function plotOf(
  size: ChartSize,
  labels: readonly string[],
  room: { right: number; bottom: number },
): Plot {
  const widest = Math.max(0, ...labels.map(textWidth));
  return {
    left: at(widest + 10),
    right: size.width - room.right,
    top: 22,
    bottom: size.height - room.bottom,
    edge: size.width,
  };
}

/** Horizontal lines at round values, each with its value at the left. */
export function ValueAxis({
  scale,
  plot,
  value,
}: {
  scale: Scale;
  plot: Plot;
  value: (v: number) => string;
}) {
  return (
    <g>
      {scale.ticks(5).map((tick) => (
        <>
          <line x1={plot.left} x2={plot.right} y1={at(scale(tick))} y2={at(scale(tick))} {...grid} />
          <text x={plot.left - 8} y={at(scale(tick) + 4)} text-anchor="end" {...muted}>
            {value(tick)}
          </text>
        </>
      ))}
    </g>
  );
}

/** The line at the bottom, with labels that have room: the first, the last, and as many between as fit. */
export function BottomAxis({
  plot,
  labels,
}: {
  plot: Plot;
  labels: readonly { readonly x: number; readonly text: string }[];
}) {
  return (
    <g>
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} {...axis} />
      {thinned(labels, plot.edge).map(({ x, text }) => (
        <>
          <line x1={at(x)} x2={at(x)} y1={plot.bottom} y2={plot.bottom + 4} {...axis} />
          <text x={at(within(x, text, plot.edge))} y={plot.bottom + 18} text-anchor="middle" {...muted}>
            {text}
          </text>
        </>
      ))}
    </g>
  );
}

/** Where the middle of a label stands, so that the whole of it is inside the drawing. */
export function within(x: number, text: string, edge: number): number {
  const half = textWidth(text) / 2;
  return Math.max(half, Math.min(x, edge - half));
}

const lengths = [86_400, 3_600, 60, 1] as const;

/** Seconds at round days, hours or minutes along a scale. */
export function ticksOfTime(scale: Scale, count: number): readonly number[] {
  const [, longest = 0] = scale.domain();
  const unit = lengths.find((length) => longest >= 3 * length) ?? 1;
  return linear([0, longest / unit], [0, 1])
    .ticks(count)
    .filter((tick) => Number.isInteger(tick))
    .map((tick) => tick * unit);
}

/** Every so many labels, counted from the last one, so that none touches its neighbour. */
function thinned<L extends { readonly x: number; readonly text: string }>(
  labels: readonly L[],
  edge: number,
): L[] {
  const gap = 12;
  const kept: L[] = [];
  let free = edge + gap;
  const spread = ((labels.at(-1)?.x ?? 0) - (labels[0]?.x ?? 0)) / Math.max(1, labels.length - 1);
  const widest = Math.max(0, ...labels.map(({ text }) => textWidth(text))) + gap;
  const step = Math.max(1, Math.ceil(widest / Math.max(1, spread)));
  for (let i = labels.length - 1; i >= 0; i -= step) {
    const label = labels[i];
    if (label === undefined) continue;
    const middle = within(label.x, label.text, edge);
    const half = textWidth(label.text) / 2;
    if (middle + half + gap > free) continue;
    kept.push(label);
    free = middle - half;
  }
  return kept.reverse();
}
