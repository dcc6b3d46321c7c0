import { mean } from "../descriptive/sum.ts";
import { xmr } from "./xmr.ts";

/** Nelson's power: a waiting time raised to 1/3.6 is nearly normal. */
const power = 3.6;

export type TChart = {
  readonly transformedCenter: number | null;
  readonly transformedSigma: number | null;
  readonly center: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Positions strictly beyond the limits. */
  readonly outside: readonly number[];
  /** Probability limits when events come at random. */
  readonly exponential: {
    readonly mean: number;
    readonly low: number;
    readonly median: number;
    readonly high: number;
  } | null;
  readonly reason: "no-events" | "too-few-points" | "zero-gap" | "no-variation" | null;
};

/**
 * Chart of rare events by the time between them, in any unit. A long gap is good news.
 * @param gaps times between consecutive events; two events at one instant (0) cannot be charted
 * @param options `baseline`: the limits come from the first gaps only
 * @source L. S. Nelson (1994), Journal of Quality Technology 26, 239-240
 */
export function tChart(
  gaps: readonly number[],
  { baseline = gaps.length }: { baseline?: number } = {},
): TChart {
  if (gaps.length === 0) return untold("no-events");
  if (gaps.some((gap) => gap <= 0)) return untold("zero-gap");
  const limits = xmr(
    gaps.map((gap) => gap ** (1 / power)),
    { baseline },
  );
  if (limits.low === null || limits.high === null || limits.center === null) {
    return untold(limits.reason === "no-variation" ? "no-variation" : "too-few-points");
  }
  const m = mean(gaps.slice(0, baseline));
  return {
    transformedCenter: limits.center,
    transformedSigma: limits.sigma,
    center: limits.center ** power,
    low: limits.low <= 0 ? 0 : limits.low ** power,
    high: limits.high ** power,
    outside: limits.outside,
    exponential: {
      mean: m,
      low: -m * Math.log1p(-0.00135),
      median: m * Math.LN2,
      high: -m * Math.log(0.00135),
    },
    reason: null,
  };
}

function untold(reason: TChart["reason"]): TChart {
  return {
    transformedCenter: null,
    transformedSigma: null,
    center: null,
    low: null,
    high: null,
    outside: [],
    exponential: null,
    reason,
  };
}
