import { sum } from "../descriptive/sum.ts";
import { chiSquareUpper } from "../distributions/chi-square.ts";
import { cholesky, solveCholesky } from "../regression/cholesky.ts";
import { dot } from "../regression/thin-qr.ts";
import { assertDurations, type Durations, rowsByTime } from "./durations.ts";

export type GroupedDurations = Durations & {
  readonly group: readonly string[];
  /** Compare only within these (services, channels) and add up. */
  readonly strata?: readonly string[];
};

/** Some of the cases, by place. */
export function casesAt({ time, event, group }: GroupedDurations, rows: readonly number[]): GroupedDurations {
  return {
    time: rows.map((i) => time[i] ?? 0),
    event: rows.map((i) => event[i] ?? 0),
    group: rows.map((i) => group[i] ?? ""),
  };
}

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

type Tally = { observed: number[]; expected: number[]; variance: number[][] };

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
  const groups = [...new Set(cases.group)].sort();
  if (groups.length === 0) return { chisq: null, p: null, reason: "no-data" };
  if (groups.length === 1) return { chisq: null, p: null, reason: "one-group" };

  const tally: Tally = {
    observed: groups.map(() => 0),
    expected: groups.map(() => 0),
    variance: groups.map(() => groups.map(() => 0)),
  };
  for (const rows of strata(cases)) addStratum(tally, cases, rows, groups, options.rho ?? 0);
  const chisq = statistic(tally);
  if (chisq === null) return { chisq: null, p: null, reason: "no-events" };
  return { groups, ...tally, ...chisq, p: chiSquareUpper(chisq.chisq, chisq.df) };
}

/** Rows of each stratum. */
function strata({ time, strata = [] }: GroupedDurations): number[][] {
  return [...Map.groupBy(time.keys(), (row) => strata[row] ?? "").values()];
}

function addStratum(
  tally: Tally,
  { time, event, group }: GroupedDurations,
  rows: readonly number[],
  groups: readonly string[],
  rho: number,
): void {
  const place = new Map(groups.map((name, g) => [name, g]));
  const groupOf = (row: number) => place.get(group[row] ?? "") ?? 0;
  const atRisk = groups.map(() => 0);
  for (const row of rows) bump(atRisk, groupOf(row), 1);
  let open = 1;
  for (const together of rowsByTime(time, rows)) {
    const ended = groups.map(() => 0);
    for (const row of together) bump(ended, groupOf(row), event[row] ?? 0);
    addTime(tally, atRisk, ended, open ** rho);
    open *= 1 - sum(ended) / sum(atRisk);
    for (const row of together) bump(atRisk, groupOf(row), -1);
  }
}

/** One point of time: what was seen, what was to be expected, and its hypergeometric variance. */
function addTime(tally: Tally, atRisk: readonly number[], ended: readonly number[], weight: number): void {
  const n = sum(atRisk);
  const d = sum(ended);
  if (d === 0) return;
  const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0;
  for (const [g, risk] of atRisk.entries()) {
    bump(tally.observed, g, weight * (ended[g] ?? 0));
    bump(tally.expected, g, (weight * d * risk) / n);
    for (const [h, other] of atRisk.entries()) {
      bump(tally.variance[g] ?? [], h, spread * (risk / n) * ((g === h ? 1 : 0) - other / n));
    }
  }
}

/** Groups in which nothing could be expected say nothing; the last of the others follows from the rest. */
function statistic({ observed, expected, variance }: Tally): { chisq: number; df: number } | null {
  const kept = expected.map((_, g) => g).filter((g) => (expected[g] ?? 0) > 0);
  const free = kept.slice(1);
  if (free.length === 0) return null;
  const lower = cholesky(free.map((g) => free.map((h) => variance[g]?.[h] ?? 0)));
  if (lower === null) return null;
  const surplus = free.map((g) => (observed[g] ?? 0) - (expected[g] ?? 0));
  return { chisq: dot(surplus, solveCholesky(lower, surplus)), df: free.length };
}

function bump(counts: number[], at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}
