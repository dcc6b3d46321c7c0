import { sum } from "../descriptive/sum.ts";
import { chiSquareUpper } from "../distributions/chi-square.ts";
import { cholesky, solveCholesky } from "../regression/cholesky.ts";
import { dot } from "../regression/thin-qr.ts";
import { type DurationTallier, type DurationTally, durationTallier } from "./duration-tally.ts";
import { assertDurations, type Durations } from "./durations.ts";
import { type StratumTest, testStratum } from "./log-rank-stratum.ts";

export type GroupedDurations = Durations & {
  readonly group: readonly string[];
  /** Compare only within these (services, channels) and add up. */
  readonly strata?: readonly string[];
};

export type LogRank = {
  /** In the order of their names; the arrays below follow it. */
  readonly groups: readonly string[];
  /** Ends seen in each group, weighted by the open share before them to the power rho. */
  readonly observed: readonly number[];
  /** Ends that would have been seen if all groups were alike. */
  readonly expected: readonly number[];
  readonly variance: readonly (readonly number[])[];
  readonly chisq: number;
  readonly df: number;
  readonly p: number;
};

export type LogRankUnknown = {
  readonly chisq: null;
  readonly p: null;
  readonly reason: "no-data" | "one-group" | "no-events";
};

/** The durations of each group. */
export type GroupTallies = ReadonlyMap<string, DurationTally>;

/**
 * Do groups differ in how long their cases take, open ones included?
 * @param options.rho 0 weighs all ends alike (log-rank), 1 weighs early ones more (Peto and Peto)
 * @throws RangeError when a duration is below 0 or has no group
 * @source N. Mantel (1966), Cancer Chemotherapy Reports 50, 163-170; D. Harrington, T. Fleming (1982),
 *         Biometrika 69, 553-566 (rho)
 */
export function logRank(
  cases: GroupedDurations,
  options: { readonly rho?: number } = {},
): LogRank | LogRankUnknown {
  assertDurations(cases);
  if (cases.group.length !== cases.time.length) throw new RangeError("logRank: a case has no group");
  return logRankOf(strata(cases), options.rho ?? 0);
}

/** The log-rank test of groups whose cases were counted together. */
export function logRankOfGroups(groups: GroupTallies): LogRank | LogRankUnknown {
  return logRankOf([groups], 0);
}

function logRankOf(strata: readonly GroupTallies[], rho: number): LogRank | LogRankUnknown {
  const groups = [...new Set(strata.flatMap((stratum) => [...stratum.keys()]))].sort();
  if (groups.length === 0) return { chisq: null, p: null, reason: "no-data" };
  if (groups.length === 1) return { chisq: null, p: null, reason: "one-group" };

  const tests = strata.map((stratum) => testStratum(stratum, groups, rho));
  const added = {
    observed: groups.map((_, g) => sum(tests.map(({ observed }) => observed[g] ?? 0))),
    expected: groups.map((_, g) => sum(tests.map(({ expected }) => expected[g] ?? 0))),
    variance: groups.map((_, g) =>
      groups.map((_, h) => sum(tests.map(({ variance }) => variance[g]?.[h] ?? 0))),
    ),
  };
  const chisq = statistic(added);
  if (chisq === null) return { chisq: null, p: null, reason: "no-events" };
  return { groups, ...added, ...chisq, p: chiSquareUpper(chisq.chisq, chisq.df) };
}

/** The groups of each stratum. */
function strata(cases: GroupedDurations): readonly GroupTallies[] {
  const { time, strata = [] } = cases;
  const places = Map.groupBy(time.keys(), (row) => strata[row] ?? "");
  return [...places.values()].map((rows) => tallyByGroup(cases, rows));
}

/** Cases counted together in each group. @param rows which cases, by place; all unless told */
export function tallyByGroup(
  { time, event, group }: GroupedDurations,
  rows: Iterable<number> = time.keys(),
): GroupTallies {
  const talliers = new Map<string, DurationTallier>();
  for (const row of rows) {
    const name = group[row] ?? "";
    const own = talliers.get(name) ?? durationTallier();
    talliers.set(name, own);
    own.add(time[row] ?? 0, event[row] ?? 0);
  }
  return new Map([...talliers].map(([name, tallier]) => [name, tallier.tally()]));
}

/** Groups in which nothing could be expected say nothing; the last of the others follows from the rest. */
function statistic({ observed, expected, variance }: StratumTest): { chisq: number; df: number } | null {
  const kept = expected.map((_, g) => g).filter((g) => (expected[g] ?? 0) > 0);
  const free = kept.slice(1);
  if (free.length === 0) return null;
  const lower = cholesky(free.map((g) => free.map((h) => variance[g]?.[h] ?? 0)));
  if (lower === null) return null;
  const surplus = free.map((g) => (observed[g] ?? 0) - (expected[g] ?? 0));
  return { chisq: dot(surplus, solveCholesky(lower, surplus)), df: free.length };
}
