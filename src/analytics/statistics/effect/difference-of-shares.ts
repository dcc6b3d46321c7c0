import { twoSidedZ } from "../intervals/interval.ts";

type Trials = { readonly events: number; readonly n: number };

/** Four groups: where the change was made and where not, before and after. */
export type FourShares = {
  readonly treatedBefore: Trials;
  readonly treatedAfter: Trials;
  readonly controlBefore: Trials;
  readonly controlAfter: Trials;
};

type Ratio = { readonly value: number; readonly low: number; readonly high: number };
type RatioUnknown = {
  readonly value: null;
  readonly low: null;
  readonly high: null;
  readonly reason: "zero-events-in-one-group";
};

export type DifferenceOfShares = {
  /** How much more the share moved where the change was made; -2..2. */
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly ratioOfRateRatios: Ratio | RatioUnknown;
};

/**
 * Difference in differences of four shares, unpooled and normal, and the same as a ratio of ratios.
 * @returns a null estimate when a group is empty
 * @throws RangeError when a group has more events than trials
 */
export function differenceOfShares(
  { treatedBefore, treatedAfter, controlBefore, controlAfter }: FourShares,
  level = 0.95,
): DifferenceOfShares | { readonly estimate: null; readonly reason: "no-data" } {
  const groups = [treatedAfter, treatedBefore, controlAfter, controlBefore];
  const bad = groups.find(({ events, n }) => !(events >= 0 && events <= n));
  if (bad) throw new RangeError(`differenceOfShares: ${bad.events} of ${bad.n}`);
  if (groups.some(({ n }) => n === 0)) return { estimate: null, reason: "no-data" };

  const [ta = 0, tb = 0, ca = 0, cb = 0] = groups.map(({ events, n }) => events / n);
  const z = twoSidedZ(level);
  const estimate = ta - tb - (ca - cb);
  const variance = groups.reduce((sum, { events, n }) => sum + ((events / n) * (1 - events / n)) / n, 0);
  const se = Math.sqrt(variance);
  return {
    estimate,
    se,
    low: estimate - z * se,
    high: estimate + z * se,
    ratioOfRateRatios: groups.some(({ events }) => events === 0)
      ? { value: null, low: null, high: null, reason: "zero-events-in-one-group" }
      : ratio(ta / tb / (ca / cb), z * Math.sqrt(groups.reduce((sum, { events }) => sum + 1 / events, 0))),
  };
}

function ratio(value: number, half: number): Ratio {
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half) };
}
