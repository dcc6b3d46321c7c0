import { line } from "d3-shape";
import type { ChartSize } from "./chart-size.ts";
import { at, type ChartWords, drawing, halo, ink, type Series, stroke, textWidth } from "./drawing.tsx";
import { BottomAxis, plotOf, type Scale, ValueAxis, verticalScale } from "./frame-of-plot.tsx";

export type LineData = {
  /** Periods in order, as the series name them */
  readonly periods: readonly string[];
  /** At most four, each with a value for every period */
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
};

export type LineWords = ChartWords & { readonly period: (at: string) => string };

/** The second line is dashed, so that colour alone tells nothing. */
const dashes = ["none", "7 3", "2 3", "10 3 2 3"] as const;

/** Counts over time from 0, each line named at its end. */
export function lineChart({ periods, lines }: LineData, size: ChartSize, words: LineWords): string {
  const values = [0, ...lines.flatMap((each) => each.values)];
  const isWide = size.width > 400;
  const room = {
    right: isWide ? Math.max(0, ...lines.map(({ name }) => textWidth(name))) + 12 : 8,
    bottom: 28,
  };
  const y = verticalScale(values, plotOf(size, [], room));
  const plot = plotOf(size, y.ticks(5).map(words.value), room);
  const step = (plot.right - plot.left) / Math.max(1, periods.length);
  const x = (i: number) => plot.left + step * (i + 0.5);
  return drawing(
    size,
    words.labelledBy,
    <>
      <ValueAxis scale={y} plot={plot} value={words.value} />
      {lines.map(({ values: each }, i) => (
        <path
          d={pathOf(each, x, y)}
          {...stroke(seriesOf(i))}
          stroke-width="2"
          stroke-dasharray={dashes[i] ?? "none"}
        />
      ))}
      {isWide ? <NamesAtEnds lines={lines} y={y} x={plot.right + 6} /> : <NamesOnTop lines={lines} />}
      <BottomAxis
        plot={plot}
        labels={periods.map((period, i) => ({ x: x(i), text: words.period(period) }))}
      />
    </>,
  );
}

function seriesOf(place: number): Series {
  return ([1, 2, 3, 4] as const)[place] ?? 4;
}

function pathOf(values: readonly number[], x: (i: number) => number, y: Scale): string {
  const path = line<number>()
    .x((_, i) => at(x(i)))
    .y((value) => at(y(value)));
  return path([...values]) ?? "";
}

type Lines = LineData["lines"];

function NamesAtEnds({ lines, x, y }: { lines: Lines; x: number; y: Scale }) {
  return (
    <g>
      {endsApart(lines, y).map(({ name, top }) => (
        <text x={at(x)} y={at(top)} {...halo}>
          {name}
        </text>
      ))}
    </g>
  );
}

/** Where there is no room beside the ends: a piece of each line before its name, over the plot. */
function NamesOnTop({ lines }: { lines: Lines }) {
  let left = 0;
  const placed = lines.map(({ name }, i) => {
    const from = left;
    left += textWidth(name) + 40;
    return { name, from, dash: dashes[i] ?? "none", series: seriesOf(i) };
  });
  return (
    <g>
      {placed.map(({ name, from, dash, series }) => (
        <>
          <path d={`M${at(from)},8h20`} {...stroke(series)} stroke-width="2" stroke-dasharray={dash} />
          <text x={at(from + 25)} y="12" {...ink}>
            {name}
          </text>
        </>
      ))}
    </g>
  );
}

/** Heights of the names, pushed apart where they would touch. */
function endsApart(lines: Lines, y: Scale): readonly { readonly name: string; readonly top: number }[] {
  const ends = lines.map(({ name, values }) => ({ name, top: y(values.at(-1) ?? 0) + 4 }));
  const placed: { name: string; top: number }[] = [];
  for (const end of ends.toSorted((one, other) => one.top - other.top)) {
    const before = placed.at(-1);
    placed.push({ name: end.name, top: before ? Math.max(end.top, before.top + 15) : end.top });
  }
  const over = Math.max(0, (placed.at(-1)?.top ?? 0) - (y.range()[0] ?? 0) - 4);
  return placed.map(({ name, top }) => ({ name, top: top - over }));
}
