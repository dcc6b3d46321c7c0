import { sorted } from "../descriptive/quantile.ts";
import { sum } from "../descriptive/sum.ts";
import { countOf, type Tallied, tallyMean } from "../descriptive/tally.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";

type Bounds = { readonly low: number; readonly high: number };

export type BcaInterval =
  | {
      readonly statistic: number;
      readonly bca: { readonly low: null; readonly high: null };
      /** `one-sided`: every replicate lies on one side of the figure, so its bias cannot be told. */
      readonly reason: "no-variation" | "one-sided";
    }
  | {
      readonly statistic: number;
      readonly biasCorrection: number;
      readonly acceleration: number;
      /** Orders are the ranks among the sorted replicates where the bounds were read, to two decimals. */
      readonly bca: Bounds & { readonly lowOrder: number; readonly highOrder: number };
      readonly percentile: Bounds;
    };

type Resampled = {
  /** The figure on the whole sample. */
  readonly statistic: number;
  /** The same figure on samples drawn with replacement. */
  readonly replicates: readonly number[];
  /** The same figure with each observation left out in turn. */
  readonly leaveOneOut: readonly Tallied<number>[];
};

/**
 * Bootstrap interval, corrected for bias and for a spread that changes with the value.
 * @param level confidence level, a share
 * @source B. Efron (1987), JASA 82, 171-185; A. C. Davison and D. V. Hinkley (1997), Bootstrap Methods, eq. 5.8
 */
export function bcaInterval({ statistic, replicates, leaveOneOut }: Resampled, level = 0.95): BcaInterval {
  const ordered = sorted(replicates);
  const untold = (reason: "no-variation" | "one-sided") =>
    ({ statistic, bca: { low: null, high: null }, reason }) as const;
  if (ordered[0] === ordered.at(-1)) return untold("no-variation");
  const below = ordered.filter((value) => value < statistic).length;
  if (below === 0 || below === ordered.length) return untold("one-sided");
  const biasCorrection = normalQuantile(below / ordered.length);
  const acceleration = accelerationOf(leaveOneOut);
  const adjusted = (tail: number) => {
    const z = biasCorrection + normalQuantile(tail);
    return orderStatistic(ordered, normalCdf(biasCorrection + z / (1 - acceleration * z)));
  };
  const low = adjusted((1 - level) / 2);
  const high = adjusted((1 + level) / 2);
  return {
    statistic,
    biasCorrection,
    acceleration,
    bca: { low: low.value, high: high.value, lowOrder: low.order, highOrder: high.order },
    percentile: {
      low: orderStatistic(ordered, (1 - level) / 2).value,
      high: orderStatistic(ordered, (1 + level) / 2).value,
    },
  };
}

/** Skewness of the jackknife's influence values, over six. */
function accelerationOf(leaveOneOut: readonly Tallied<number>[]): number {
  const center = tallyMean(leaveOneOut);
  const n = countOf(leaveOneOut);
  const power = (degree: number) =>
    sum(leaveOneOut.map(({ value, count }) => count * ((n - 1) * (center - value)) ** degree));
  const squares = power(2);
  return squares > 0 ? power(3) / (6 * squares ** 1.5) : 0;
}

/** The value of rank (B + 1) x share; between two ranks it is interpolated on the scale of normal quantiles. */
function orderStatistic(ordered: readonly number[], share: number): { value: number; order: number } {
  const rank = (ordered.length + 1) * share;
  const below = Math.min(Math.max(Math.floor(rank), 0), ordered.length);
  const low = ordered[Math.max(below, 1) - 1] ?? Number.NaN;
  const high = ordered[Math.min(below, ordered.length - 1)] ?? low;
  const at = (order: number) => normalQuantile(order / (ordered.length + 1));
  const way = low === high ? 0 : (normalQuantile(share) - at(below)) / (at(below + 1) - at(below));
  return { value: low + way * (high - low), order: Math.round(rank * 100) / 100 };
}
