import { casesIn, type DurationTally } from "./duration-tally.ts";

/** What one stratum says; the lists follow the groups. */
export type StratumTest = {
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly variance: readonly (readonly number[])[];
};

/**
 * What was seen in each group, what was to be expected if all were alike, and its hypergeometric variance, added up over
 * the times at which cases ended.
 *
 * Of the variance, the part of every two groups is a sum over times of weight x at risk here x at risk there. Each case
 * is at risk until it leaves, so that the sum is taken up once, at that moment: the work is times x groups, not times x
 * groups squared.
 */
export function testStratum(
  stratum: ReadonlyMap<string, DurationTally>,
  groups: readonly string[],
  rho: number,
): StratumTest {
  const tallies = groups.map((name) => stratum.get(name) ?? nobody);
  const state = stateOf(tallies);
  let open = 1;
  for (let time = earliest(tallies, state); time < Infinity; time = earliest(tallies, state)) {
    const here = tallies.map((tally, g) => at(tally, state.heads[g] ?? 0, time));
    const n = state.atRisk.reduce((so, cases) => so + cases, 0);
    const d = here.reduce((so, { ended }) => so + ended, 0);
    if (d > 0) addEnds(state, here, { n, d, weight: open ** rho });
    open *= 1 - d / n;
    for (const [g, { gone }] of here.entries()) if (gone > 0) leave(state, g, gone);
  }
  return {
    observed: [...state.observed],
    expected: [...state.expected],
    variance: state.pairs.map((row, g) =>
      Array.from(row, (pair, h) => (g === h ? (state.alone[g] ?? 0) - pair : -pair)),
    ),
  };
}

const nobody: DurationTally = { time: [], ended: [], open: [] };

type State = {
  /** Where each tally has been read to. */
  readonly heads: number[];
  readonly atRisk: Float64Array;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Sum over times of weight x share at risk. */
  readonly alone: Float64Array;
  /** Sum over times of weight x at risk, as the cases of other groups that leave now have lived through it. */
  readonly lived: Float64Array;
  /** Sum over times of weight x at risk here x at risk there. */
  readonly pairs: readonly Float64Array[];
};

function stateOf(tallies: readonly DurationTally[]): State {
  const zeros = () => new Float64Array(tallies.length);
  return {
    heads: tallies.map(() => 0),
    atRisk: Float64Array.from(tallies, casesIn),
    observed: zeros(),
    expected: zeros(),
    alone: zeros(),
    lived: zeros(),
    pairs: tallies.map(zeros),
  };
}

function earliest(tallies: readonly DurationTally[], { heads }: State): number {
  return tallies.reduce((first, { time }, g) => Math.min(first, time[heads[g] ?? 0] ?? Infinity), Infinity);
}

type Here = { readonly ended: number; readonly gone: number };

const none: Here = { ended: 0, gone: 0 };

function at({ time, ended, open }: DurationTally, head: number, moment: number): Here {
  if (time[head] !== moment) return none;
  const ends = ended[head] ?? 0;
  return { ended: ends, gone: ends + (open[head] ?? 0) };
}

type Ends = { readonly n: number; readonly d: number; readonly weight: number };

function addEnds(state: State, here: readonly Here[], { n, d, weight }: Ends): void {
  const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0;
  for (const [g, { ended }] of here.entries()) {
    const atRisk = state.atRisk[g] ?? 0;
    bump(state.observed, g, weight * ended);
    bump(state.expected, g, (weight * d * atRisk) / n);
    bump(state.alone, g, spread * (atRisk / n));
    bump(state.lived, g, (spread * (atRisk / n)) / n);
  }
}

/** Cases of a group leave: ended, or no longer watched. */
function leave({ heads, atRisk, lived, pairs }: State, g: number, gone: number): void {
  const own = pairs[g];
  if (own) for (const [h, so] of lived.entries()) bump(own, h, gone * so);
  bump(atRisk, g, -gone);
  heads[g] = (heads[g] ?? 0) + 1;
}

function bump(sums: Float64Array, place: number, by: number): void {
  sums[place] = (sums[place] ?? 0) + by;
}
