import { checkShare } from "./check-share.ts";
import { fisherP } from "./fisher.ts";
import { twoSidedZ } from "./interval.ts";
import type { TwoShares } from "./two-shares.ts";

type Ratio<Reason> = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: Reason | null;
};

export type RiskRatio = {
  readonly riskRatio: Ratio<"zero-events-in-one-group">;
  readonly oddsRatio: Ratio<"zero-cell">;
  readonly fisherP: number;
  readonly level: number;
};

/**
 * Ratio of two shares and of their odds, each with its interval on the logarithm.
 * @throws RangeError when a group is empty
 * @source D. Katz et al. (1978), Biometrics 34, 469-474; B. Woolf (1955), Annals of Human Genetics 19, 251-253
 */
export function riskRatio(groups: TwoShares, level = 0.95): RiskRatio {
  const { events1, n1, events2, n2 } = groups;
  checkShare("riskRatio", events1, n1);
  checkShare("riskRatio", events2, n2);
  const z = twoSidedZ(level);
  const p1 = events1 / n1;
  const p2 = events2 / n2;
  const deviation = Math.sqrt(1 / events1 - 1 / n1 + 1 / events2 - 1 / n2);
  const risks: RiskRatio["riskRatio"] =
    events1 > 0 && events2 > 0
      ? { ...around(p1 / p2, z * deviation), reason: null }
      : { value: events2 > 0 ? p1 / p2 : null, low: null, high: null, reason: "zero-events-in-one-group" };
  return { riskRatio: risks, oddsRatio: oddsRatio(groups, z), fisherP: fisherP(groups), level };
}

function oddsRatio({ events1, n1, events2, n2 }: TwoShares, z: number): RiskRatio["oddsRatio"] {
  const cells = [events1, n1 - events1, events2, n2 - events2];
  if (cells.includes(0)) return { value: null, low: null, high: null, reason: "zero-cell" };
  const deviation = Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0));
  const ratio = (events1 * (n2 - events2)) / (events2 * (n1 - events1));
  return { ...around(ratio, z * deviation), reason: null };
}

function around(ratio: number, half: number) {
  return { value: ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}
