import type { ChartSize } from "./chart-size.ts";
import {
  at,
  axis,
  type ChartWords,
  drawing,
  fill,
  grid,
  halo,
  ink,
  muted,
  reference,
  stroke,
  textWidth,
} from "./drawing.tsx";
import { horizontalScale, type Scale, within } from "./frame-of-plot.tsx";

type IntervalRow = {
  readonly name: string;
  readonly n: number;
  /** Null where there is too little to tell; then the row is hatched and says so. */
  readonly estimate: { readonly low: number; readonly value: number; readonly high: number } | null;
  /** Beyond what chance explains: the mark is filled in the second colour. */
  readonly isUnusual: boolean;
};

export type IntervalPlotData = {
  /** In the order in which they are to be read; sorted by the end of the interval, never by a small-sample value. */
  readonly rows: readonly IntervalRow[];
  readonly reference: number | null;
};

export type IntervalWords = ChartWords & {
  readonly reference: string;
  readonly tooLittle: string;
  readonly count: (n: number) => string;
};

const rowHeight = 30;

/** Units beside each other, each with its interval on one scale. The height follows from the number of rows. */
export function intervalPlot(data: IntervalPlotData, size: ChartSize, words: IntervalWords): string {
  const isWide = size.width > 400;
  const left = isWide ? Math.min(260, Math.max(...data.rows.map(({ name }) => textWidth(name))) + 12) : 8;
  const each = isWide ? rowHeight : rowHeight + 14;
  const plot = {
    edge: size.width,
    left,
    right: size.width - (isWide ? 70 : 10),
    top: 26,
    bottom: 26 + each * data.rows.length,
  };
  const values = data.rows.flatMap(({ estimate }) =>
    estimate === null ? [] : [estimate.low, estimate.high],
  );
  const all = [...values, ...(data.reference === null ? [] : [data.reference])];
  const x = horizontalScale([Math.min(...all, 0), Math.max(...all, 0)], plot).nice(5);
  const hatch = `arsir-${words.labelledBy.split(" ")[0]}-${size.width}`;
  return drawing(
    { width: size.width, height: plot.bottom + 26 },
    words.labelledBy,
    <>
      <Hatch id={hatch} />
      {x.ticks(isWide ? 6 : 4).map((tick) => (
        <>
          <line x1={at(x(tick))} x2={at(x(tick))} y1={plot.top} y2={plot.bottom} {...grid} />
          <text
            x={at(within(x(tick), words.value(tick), size.width))}
            y={plot.bottom + 18}
            text-anchor="middle"
            {...muted}
          >
            {words.value(tick)}
          </text>
        </>
      ))}
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} {...axis} />
      {data.reference === null ? null : (
        <>
          <line
            x1={at(x(data.reference))}
            x2={at(x(data.reference))}
            y1={plot.top}
            y2={plot.bottom}
            {...reference}
          />
          <text
            x={at(within(x(data.reference), words.reference, size.width))}
            y={14}
            text-anchor="middle"
            {...muted}
          >
            {words.reference}
          </text>
        </>
      )}
      {data.rows.map((row, i) => (
        <IntervalLine
          row={row}
          top={plot.top + each * i}
          height={each}
          x={x}
          plot={plot}
          words={words}
          hatch={hatch}
        />
      ))}
    </>,
  );
}

type LineProps = {
  readonly row: IntervalRow;
  readonly top: number;
  readonly height: number;
  readonly x: Scale;
  readonly plot: { readonly left: number; readonly right: number };
  readonly words: IntervalWords;
  readonly hatch: string;
};

function IntervalLine({ row, top, height, x, plot, words, hatch }: LineProps) {
  const { estimate, isUnusual } = row;
  const isNameAbove = height > rowHeight;
  const middle = top + (isNameAbove ? 28 : height / 2);
  const name = isNameAbove ? { x: plot.left, y: top + 14 } : { x: 0, y: middle + 4 };
  const count = isNameAbove
    ? { x: plot.right, y: top + 14, "text-anchor": "end" }
    : { x: plot.right + 8, y: middle + 4 };
  return (
    <g>
      <text {...name} {...halo}>
        {row.name}
      </text>
      <text {...count} {...halo}>
        {words.count(row.n)}
      </text>
      {estimate === null ? (
        <>
          <rect
            x={plot.left}
            y={middle - 9}
            width={at(plot.right - plot.left)}
            height="18"
            fill={`url(#${hatch})`}
          />
          <text x={plot.left + 6} y={middle + 4} {...ink}>
            {words.tooLittle}
          </text>
        </>
      ) : (
        <>
          <line
            x1={at(x(estimate.low))}
            x2={at(x(estimate.high))}
            y1={middle}
            y2={middle}
            {...stroke(isUnusual ? 2 : 1)}
            stroke-width="3"
          />
          {isUnusual ? (
            <path d={`M${at(x(estimate.value))},${middle - 7}l7,7l-7,7l-7,-7z`} {...fill(2)} />
          ) : (
            <circle cx={at(x(estimate.value))} cy={middle} r="5" {...fill(1)} />
          )}
        </>
      )}
    </g>
  );
}

/** Slanted lines for what cannot be told. The id is the drawing's own: a hidden twin must not lend it. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="8" {...grid} stroke-width="2" />
      </pattern>
    </defs>
  );
}
