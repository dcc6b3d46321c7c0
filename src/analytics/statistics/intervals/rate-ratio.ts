import { binomialCdf, binomialProbability, binomialUpperInclusive } from "../distributions/binomial.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import { twoSidedZ } from "./interval.ts";

export type TwoRates = {
  readonly events1: number;
  readonly exposure1: number;
  readonly events2: number;
  readonly exposure2: number;
};

type Bounds = { readonly low: number | null; readonly high: number | null };

/** How many times the first rate is the second. `null` where a figure cannot be told, with the reason. */
export type RateRatio = {
  readonly ratio: number | null;
  readonly exact: Bounds;
  readonly logWald: Bounds;
  readonly p: number | null;
  readonly pMid: number | null;
  readonly level: number;
  readonly reason: "no-events" | "zero-events-in-one-group" | null;
};

/**
 * Ratio of two rates. The exact interval and both p values are conditional on the sum of the events.
 * @throws RangeError when a group has no exposure
 * @source J. Przyborowski and H. Wilenski (1940), Biometrika 31, 313-323; two-sided p as R's poisson.test
 */
export function rateRatio(rates: TwoRates, level = 0.95): RateRatio {
  const { events1, exposure1, events2, exposure2 } = rates;
  if (!(exposure1 > 0 && exposure2 > 0))
    throw new RangeError(`rateRatio: exposure ${exposure1}, ${exposure2}`);
  const unknown: Bounds = { low: null, high: null };
  const n = events1 + events2;
  if (n === 0) {
    return { ratio: null, exact: unknown, logWald: unknown, p: null, pMid: null, level, reason: "no-events" };
  }
  const share = exposure1 / (exposure1 + exposure2);
  const odds = (q: number) => ((q / (1 - q)) * exposure2) / exposure1;
  const conditional = clopperPearson(events1, n, level);
  const bothHappened = events1 > 0 && events2 > 0;
  return {
    ratio: events2 === 0 ? null : events1 / exposure1 / (events2 / exposure2),
    exact: {
      low: odds(conditional.low),
      high: conditional.high === 1 ? null : odds(conditional.high),
    },
    logWald: bothHappened ? logWald(rates, level) : unknown,
    p: twoSidedP(events1, n, share),
    pMid: midP(events1, n, share),
    level,
    reason: bothHappened ? null : "zero-events-in-one-group",
  };
}

function logWald({ events1, exposure1, events2, exposure2 }: TwoRates, level: number): Bounds {
  const center = Math.log(events1 / exposure1) - Math.log(events2 / exposure2);
  const half = twoSidedZ(level) * Math.sqrt(1 / events1 + 1 / events2);
  return { low: Math.exp(center - half), high: Math.exp(center + half) };
}

/** Sum of all outcomes that are not more likely than the one seen; ties count up to a slack of 1e-7. */
function twoSidedP(events: number, n: number, share: number): number {
  const limit = binomialProbability(events, n, share) * (1 + 1e-7);
  const mode = Math.floor((n + 1) * share);
  if (binomialProbability(mode, n, share) <= limit) return 1;
  const likely = (k: number) => binomialProbability(k, n, share) > limit;
  const lastBelow = events < mode ? events : lastWhere((k) => !likely(k), -1, mode);
  const firstAbove = events > mode ? events : lastWhere(likely, mode, n + 1) + 1;
  return Math.min(1, binomialCdf(lastBelow, n, share) + binomialUpperInclusive(firstAbove, n, share));
}

/** The last whole number from `low` on for which a statement holds that holds at `low` and not at `high`. */
function lastWhere(holds: (k: number) => boolean, low: number, high: number): number {
  let yes = low;
  let no = high;
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function midP(events: number, n: number, share: number): number {
  const half = binomialProbability(events, n, share) / 2;
  const below = binomialCdf(events, n, share) - half;
  const above = binomialUpperInclusive(events, n, share) - half;
  return Math.min(1, 2 * Math.min(below, above));
}
