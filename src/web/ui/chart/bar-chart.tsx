import type { ChartSize } from "./chart-size.ts";
import { at, axis, type ChartWords, drawing, fill, ink, textWidth } from "./drawing.tsx";
import { horizontalScale } from "./frame-of-plot.tsx";

export type BarData = { readonly bars: readonly { readonly name: string; readonly count: number }[] };

/** Counts as bars from 0, each with its name before it and its number at its end. */
export function barChart(data: BarData, size: ChartSize, words: ChartWords): string {
  const isWide = size.width > 400;
  const widest = Math.max(0, ...data.bars.map(({ name }) => textWidth(name)));
  const left = isWide ? Math.min(280, widest + 12) : 0;
  const each = isWide ? 30 : 44;
  const largest = Math.max(1, ...data.bars.map(({ count }) => count));
  const room = textWidth(words.value(largest)) + 10;
  const plot = { edge: size.width, left, right: size.width - room, top: 0, bottom: each * data.bars.length };
  const x = horizontalScale([0, largest], plot);
  return drawing(
    { width: size.width, height: Math.max(each, plot.bottom) },
    words.labelledBy,
    <>
      {data.bars.map(({ name, count }, i) => {
        const top = each * i + (isWide ? 5 : 20);
        return (
          <>
            <text {...(isWide ? { x: 0, y: top + 14 } : { x: 0, y: top - 5 })} {...ink}>
              {name}
            </text>
            <rect x={at(left)} y={top} width={at(x(count) - left)} height="20" {...fill(1)} />
            <text x={at(x(count) + 6)} y={top + 14} {...ink}>
              {words.value(count)}
            </text>
          </>
        );
      })}
      {isWide ? <line x1={at(left)} x2={at(left)} y1="0" y2={plot.bottom} {...axis} /> : null}
    </>,
  );
}
