import { median } from "../descriptive/quantile.ts";
import { mean } from "../descriptive/sum.ts";

export type GChart = {
  /** Mean gap of the baseline. */
  readonly mean: number | null;
  /** Median gap of the baseline. */
  readonly center: number | null;
  readonly sigma: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly probabilityLow: number | null;
  readonly probabilityMedian: number | null;
  readonly probabilityHigh: number | null;
  /** Positions strictly beyond low and high, and beyond the probability limits. */
  readonly outside: readonly number[];
  readonly outsideProbability: readonly number[];
  readonly reason: "no-events" | "too-few-points" | "no-variation" | null;
};

/**
 * Chart of rare events by the number of cases, or of days, between them. A long gap is good news.
 * @param gaps whole units between consecutive events; the open gap after the last one is left out
 * @param options `baseline`: the limits come from the first gaps only
 * @source J. C. Benneyan (2001), Health Care Management Science 4, 305-318
 */
export function gChart(
  gaps: readonly number[],
  { baseline = gaps.length }: { baseline?: number } = {},
): GChart {
  const base = gaps.slice(0, baseline);
  if (base.length === 0) return untold(null, null, "no-events");
  const m = mean(base);
  if (base.length < 2) return untold(m, null, "too-few-points");
  const center = median(base);
  if (m === 0) return untold(0, center, "no-variation");
  const sigma = Math.sqrt(m * (m + 1));
  const low = Math.max(0, m - 3 * sigma);
  const high = m + 3 * sigma;
  const probabilityLow = geometricQuantile(0.00135, m);
  const probabilityHigh = geometricQuantile(0.99865, m);
  const beyond = (below: number, above: number) =>
    gaps.flatMap((gap, i) => (gap < below || gap > above ? [i] : []));
  return {
    mean: m,
    center,
    sigma,
    low,
    high,
    probabilityLow,
    probabilityMedian: geometricQuantile(0.5, m),
    probabilityHigh,
    outside: beyond(low, high),
    outsideProbability: beyond(probabilityLow, probabilityHigh),
    reason: null,
  };
}

/** The smallest k >= 0 with 1 - q^(k+1) at least p, where q = mean / (mean + 1). */
function geometricQuantile(p: number, m: number): number {
  const logOfQ = -Math.log1p(1 / m);
  const k = Math.max(0, Math.ceil(Math.log1p(-p) / logOfQ - 1));
  const reaches = (count: number) => -Math.expm1((count + 1) * logOfQ) >= p;
  if (k > 0 && reaches(k - 1)) return k - 1;
  return reaches(k) ? k : k + 1;
}

function untold(m: number | null, center: number | null, reason: GChart["reason"]): GChart {
  return {
    mean: m,
    center,
    sigma: null,
    low: null,
    high: null,
    probabilityLow: null,
    probabilityMedian: null,
    probabilityHigh: null,
    outside: [],
    outsideProbability: [],
    reason,
  };
}
