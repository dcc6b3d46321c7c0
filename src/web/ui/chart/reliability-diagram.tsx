import type { ChartSize } from "./chart-size.ts";
import { at, type ChartWords, drawing, fill, halo, muted, reference, stroke } from "./drawing.tsx";
import { BottomAxis, horizontalScale, plotOf, shareScale, ValueAxis } from "./frame-of-plot.tsx";

type ReliabilityPoint = {
  /** What was told on average, and what share it came true of, 0..1. */
  readonly told: number;
  readonly cameTrue: number;
  readonly low: number;
  readonly high: number;
  /** What was told lies outside the interval of what came true. */
  readonly isOff: boolean;
};

export type ReliabilityWords = ChartWords & {
  /** What the line is on which all told chances came true. */
  readonly asTold: string;
  readonly told: string;
  readonly cameTrue: string;
};

/** Told chances against what came true, with intervals: on the slanted line they were right. */
export function reliabilityDiagram(
  points: readonly ReliabilityPoint[],
  size: ChartSize,
  words: ReliabilityWords,
): string {
  const plot = plotOf(size, [words.value(1)], { right: 16, bottom: 44 });
  const y = shareScale(plot);
  const x = horizontalScale([0, 1], plot);
  const middle = (plot.left + plot.right) / 2;
  return drawing(
    size,
    words.labelledBy,
    <>
      <ValueAxis scale={y} plot={plot} value={words.value} />
      <text x={0} y={12} {...muted}>
        {words.cameTrue}
      </text>
      <line x1={at(x(0))} y1={at(y(0))} x2={at(x(1))} y2={at(y(1))} {...reference} />
      {points.map(({ told, cameTrue, low, high, isOff }) => (
        <g>
          <line
            x1={at(x(told))}
            x2={at(x(told))}
            y1={at(y(low))}
            y2={at(y(high))}
            {...stroke(isOff ? 2 : 1)}
            stroke-width="2"
          />
          {isOff ? (
            <path d={`M${at(x(told))},${at(y(cameTrue) - 7)}l7,7l-7,7l-7,-7z`} {...fill(2)} />
          ) : (
            <circle cx={at(x(told))} cy={at(y(cameTrue))} r="5" {...fill(1)} />
          )}
        </g>
      ))}
      <text x={at(x(0.04))} y={at(y(0.94))} {...halo}>
        {words.asTold}
      </text>
      <BottomAxis
        plot={plot}
        labels={[0, 0.25, 0.5, 0.75, 1].map((tick) => ({ x: x(tick), text: words.value(tick) }))}
      />
      <text x={at(middle)} y={plot.bottom + 38} text-anchor="middle" {...muted}>
        {words.told}
      </text>
    </>,
  );
}
