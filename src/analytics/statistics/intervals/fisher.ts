import { binomialProbability } from "../distributions/binomial.ts";
import type { TwoShares } from "./two-shares.ts";

/**
 * Two-sided p of Fisher's exact test of a 2x2 table: all tables with the same margins that are not more likely
 * than the one seen, ties up to a slack of 1e-7.
 * @source R. A. Fisher (1935); the choice of tables as R's fisher.test
 */
export function fisherP({ events1, n1, events2, n2 }: TwoShares): number {
  const events = events1 + events2;
  const share = events / (n1 + n2);
  // Two binomials with one share, given their sum: a hypergeometric probability up to a factor.
  const weight = (k: number) =>
    binomialProbability(k, n1, share) * binomialProbability(events - k, n2, share);
  const limit = weight(events1) * (1 + 1e-7);
  let likely = 0;
  let unlikely = 0;
  for (let k = Math.max(0, events - n2); k <= Math.min(events, n1); k++) {
    const chance = weight(k);
    if (chance <= limit) unlikely += chance;
    else likely += chance;
  }
  return unlikely / (unlikely + likely);
}
