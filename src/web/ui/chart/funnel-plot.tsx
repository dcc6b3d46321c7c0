import { line } from "d3-shape";
import type { ChartSize } from "./chart-size.ts";
import { at, type ChartWords, drawing, fill, halo, ink, reference, solid, textWidth } from "./drawing.tsx";
import { BottomAxis, horizontalScale, plotOf, ValueAxis, verticalScale } from "./frame-of-plot.tsx";

export type FunnelData = {
  readonly units: readonly {
    readonly name: string;
    readonly n: number;
    readonly value: number;
    /** Outside the limits that chance leaves at its size. */
    readonly isOutside: boolean;
  }[];
  readonly overall: number;
  /** The largest value there can be, such as 1 for shares. */
  readonly most?: number;
  /** Limits along the sizes, from small to large. */
  readonly limits: readonly { readonly n: number; readonly low: number; readonly high: number }[];
};

export type FunnelWords = ChartWords & { readonly count: (n: number) => string; readonly overall: string };

/** Units by size: the fewer cases, the wider the funnel of chance. Only what lies outside is named. */
export function funnelPlot(data: FunnelData, size: ChartSize, words: FunnelWords): string {
  const values = [
    ...data.units.map(({ value }) => value),
    ...data.limits.flatMap(({ low, high }) => [low, high]),
    data.overall,
  ];
  const room = { right: 12, bottom: 28 };
  const y = verticalScale(values, plotOf(size, [], room), data.most);
  const plot = plotOf(size, y.ticks(5).map(words.value), room);
  const largest = Math.max(1, ...data.units.map(({ n }) => n), ...data.limits.map(({ n }) => n));
  const x = horizontalScale([0, largest * 1.05], plot);
  const edge = (side: "low" | "high") =>
    line<FunnelData["limits"][number]>()
      .x((l) => at(x(l.n)))
      .y((l) => at(y(l[side])))([...data.limits]) ?? "";
  return drawing(
    size,
    words.labelledBy,
    <>
      <ValueAxis scale={y} plot={plot} value={words.value} />
      <path d={edge("low")} {...reference} />
      <path d={edge("high")} {...reference} />
      <line x1={plot.left} x2={plot.right} y1={at(y(data.overall))} y2={at(y(data.overall))} {...solid} />
      <text x={plot.right} y={at(y(data.overall) - 5)} text-anchor="end" {...halo}>
        {words.overall}
      </text>
      {data.units.map(({ name, n, value, isOutside }) => (
        <>
          {isOutside ? (
            <path d={`M${at(x(n))},${at(y(value) - 6)}l6,6l-6,6l-6,-6z`} {...fill(2)} />
          ) : (
            <circle cx={at(x(n))} cy={at(y(value))} r="4" {...fill(1)} fill-opacity="0.75" />
          )}
          {isOutside ? (
            <text {...besidePoint(x(n), name, plot.right)} y={at(y(value) + 4)} {...ink}>
              {name}
            </text>
          ) : null}
        </>
      ))}
      <BottomAxis plot={plot} labels={x.ticks(5).map((tick) => ({ x: x(tick), text: words.count(tick) }))} />
    </>,
  );
}

function besidePoint(x: number, name: string, right: number) {
  return x + 10 + textWidth(name) > right
    ? { x: at(x - 10), "text-anchor": "end" }
    : { x: at(x + 10), "text-anchor": "start" };
}
