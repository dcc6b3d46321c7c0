import type { RankTally } from "../../src/analytics/statistics/compare/mann-whitney.ts";

/** The tally of two lists of values in any order. */
export function rankTally(first: readonly number[], second: readonly number[]): RankTally {
  const counts = new Map<number, [number, number]>();
  for (const [side, values] of [first, second].entries()) {
    for (const value of values) {
      const count = counts.get(value) ?? [0, 0];
      count[side === 0 ? 0 : 1] += 1;
      counts.set(value, count);
    }
  }
  let wins = 0;
  let ties = 0;
  let below = 0;
  for (const [, [a, b]] of [...counts].sort(([one], [other]) => one - other)) {
    wins += a * (below + b / 2);
    ties += (a + b) ** 3 - (a + b);
    below += b;
  }
  return { n: [first.length, second.length], wins, ties };
}
