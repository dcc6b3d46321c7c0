import { line } from "d3-shape";
import type { ChartSize } from "./chart-size.ts";
import { at, type ChartWords, drawing, fill, ink, reference, stroke } from "./drawing.tsx";
import {
  BottomAxis,
  horizontalScale,
  plotOf,
  type Scale,
  ValueAxis,
  verticalScale,
} from "./frame-of-plot.tsx";

export type ChangeSeriesData = {
  /** Milliseconds of each window, rising; null where nothing could be measured. */
  readonly points: readonly { readonly at: number; readonly value: number | null }[];
  /** Where the process changed: the first is what the chart is about. */
  readonly changes: readonly {
    readonly low: number;
    readonly at: number;
    readonly high: number;
    readonly label: string | null;
  }[];
  /** No value can be larger, such as 1 for shares; null where there is no such bound. */
  readonly most: number | null;
  /** The levels before and after, with the time for which each holds. */
  readonly levels: readonly { readonly from: number; readonly to: number; readonly value: number }[];
};

export type ChangeSeriesWords = ChartWords & { readonly moment: (at: number) => string };

/** A figure over time with the moments at which its process changed: a dashed line, and the band of where it may lie. */
export function changeSeries(data: ChangeSeriesData, size: ChartSize, words: ChangeSeriesWords): string {
  const { points, changes, levels, most } = data;
  const values = [
    ...points.flatMap(({ value }) => (value === null ? [] : [value])),
    ...levels.map(({ value }) => value),
  ];
  const room = { right: 12, bottom: 28 };
  const y = verticalScale(
    values.length > 0 ? values : [0, 1],
    plotOf(size, [], room),
    most ?? Number.POSITIVE_INFINITY,
  );
  const plot = plotOf(size, y.ticks(5).map(words.value), room);
  const x = horizontalScale([points[0]?.at ?? 0, points.at(-1)?.at ?? 1], plot);
  return drawing(
    size,
    words.labelledBy,
    <>
      <ValueAxis scale={y} plot={plot} value={words.value} />
      {changes.map((change) => (
        <Change change={change} x={x} plot={plot} />
      ))}
      <path d={pathOf(points, x, y)} {...stroke(1)} stroke-opacity="0.35" />
      {points.map(({ at: moment, value }) =>
        value === null ? null : (
          <circle cx={at(x(moment))} cy={at(y(value))} r="2.5" {...fill(1)} fill-opacity="0.7" />
        ),
      )}
      {levels.map(({ from, to, value }) => (
        <line
          x1={at(x(from))}
          x2={at(x(to))}
          y1={at(y(value))}
          y2={at(y(value))}
          {...stroke(2)}
          stroke-width="2.5"
        />
      ))}
      <BottomAxis
        plot={plot}
        labels={points.map((point) => ({ x: x(point.at), text: words.moment(point.at) }))}
      />
    </>,
  );
}

type ChangeProps = {
  readonly change: ChangeSeriesData["changes"][number];
  readonly x: Scale;
  readonly plot: ReturnType<typeof plotOf>;
};

function Change({ change: { low, at: moment, high, label }, x, plot }: ChangeProps) {
  const place = at(x(moment));
  const isRight = place > (plot.left + plot.right) / 2;
  return (
    <g>
      <rect
        x={at(x(low))}
        y={plot.top}
        width={at(Math.max(1, x(high) - x(low)))}
        height={at(plot.bottom - plot.top)}
        {...fill(2)}
        fill-opacity={label === null ? "0.06" : "0.16"}
      />
      <line x1={place} x2={place} y1={plot.top} y2={plot.bottom} {...reference} />
      {label === null ? null : (
        <text
          x={place + (isRight ? -5 : 5)}
          y={plot.top - 8}
          text-anchor={isRight ? "end" : "start"}
          {...ink}
        >
          {label}
        </text>
      )}
    </g>
  );
}

function pathOf(points: ChangeSeriesData["points"], x: Scale, y: Scale): string {
  const path = line<ChangeSeriesData["points"][number]>()
    .defined(({ value }) => value !== null)
    .x((point) => at(x(point.at)))
    .y(({ value }) => at(y(value ?? 0)));
  return path([...points]) ?? "";
}
