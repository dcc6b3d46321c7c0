import { sum } from "../descriptive/sum.ts";
import { twoSidedZ } from "../intervals/interval.ts";
import { cholesky, solveCholesky } from "../regression/cholesky.ts";
import { type Columns, dot } from "../regression/thin-qr.ts";
import { assertDurations, type Durations, rowsByTime } from "./durations.ts";

export type Cox = {
  /** One for each covariate: the logarithm of the ratio of hazards for one more of it. */
  readonly coefficients: readonly number[];
  readonly se: readonly number[];
  readonly hazardRatioLow: readonly number[];
  readonly hazardRatioHigh: readonly number[];
  readonly logLikelihoodNull: number;
  readonly logLikelihood: number;
  /** Score test of all coefficients being 0. */
  readonly score: number;
  /** Below ten the coefficients mean little. */
  readonly eventsPerTerm: number;
};

export type CoxUnknown = {
  readonly coefficients: null;
  readonly reason: "no-events" | "not-converged" | "collinear";
};

export type CoxOptions = {
  readonly ties?: "efron" | "breslow";
  readonly level?: number;
};

type Derivatives = { logLikelihood: number; score: number[]; information: number[][] };

const LIMIT = 50;
const CLOSE = 1e-10;

/**
 * Proportional hazards: what goes with a faster or slower end, as an association, open cases included.
 * @param covariates `covariates[j][i]` of case i
 * @throws RangeError when a duration is below 0
 * @source D. Cox (1972), JRSS B 34, 187-220; B. Efron (1977), JASA 72, 557-565 (ties)
 */
export function cox(durations: Durations, covariates: Columns, options: CoxOptions = {}): Cox | CoxUnknown {
  assertDurations(durations);
  const { ties = "efron", level = 0.95 } = options;
  const events = sum(durations.event);
  if (events === 0) return { coefficients: null, reason: "no-events" };

  const centred = covariates.map((column) => {
    const mean = sum(column) / column.length;
    return column.map((value) => value - mean);
  });
  const at = (b: readonly number[]) => derivatives(durations, centred, b, ties);
  let b: readonly number[] = covariates.map(() => 0);
  const start = at(b);
  const startLower = cholesky(start.information);
  if (startLower === null) return { coefficients: null, reason: "collinear" };
  let here = start;
  for (let round = 0; round < LIMIT; round++) {
    const lower = cholesky(here.information);
    if (lower === null) return { coefficients: null, reason: "not-converged" };
    const next = betterStep(b, solveCholesky(lower, here.score), here.logLikelihood, at);
    if (next === null) return { coefficients: null, reason: "not-converged" };
    const isClose = next.b.every(
      (value, j) => Math.abs(value - (b[j] ?? 0)) <= CLOSE * (Math.abs(value) + CLOSE),
    );
    ({ b, here } = next);
    if (isClose) {
      return {
        ...told(b, here, twoSidedZ(level)),
        eventsPerTerm: events / covariates.length,
        logLikelihoodNull: start.logLikelihood,
        score: dot(start.score, solveCholesky(startLower, start.score)),
      };
    }
  }
  return { coefficients: null, reason: "not-converged" };
}

function told(b: readonly number[], { information, logLikelihood }: Derivatives, z: number) {
  const lower = cholesky(information) ?? [];
  const se = b.map((_, j) =>
    Math.sqrt(
      solveCholesky(
        lower,
        b.map((_, l) => (j === l ? 1 : 0)),
      )[j] ?? 0,
    ),
  );
  return {
    coefficients: b,
    se,
    hazardRatioLow: b.map((value, j) => Math.exp(value - z * (se[j] ?? 0))),
    hazardRatioHigh: b.map((value, j) => Math.exp(value + z * (se[j] ?? 0))),
    logLikelihood,
  };
}

/** The Newton step, halved until the likelihood does not fall. */
function betterStep(
  b: readonly number[],
  step: readonly number[],
  least: number,
  at: (b: readonly number[]) => Derivatives,
): { b: readonly number[]; here: Derivatives } | null {
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = b.map((value, j) => value + share * (step[j] ?? 0));
    const here = at(next);
    if (here.logLikelihood >= least - 1e-12 * Math.abs(least)) return { b: next, here };
  }
  return null;
}

/** Sums over the cases at risk: of the weights, of the weighted covariates and of their products. */
type Sums = { cases: number; weight: number; first: number[]; second: number[][] };

/** Log-likelihood, its first derivatives and minus its second ones, walking back from the longest duration. */
function derivatives(
  { time, event }: Durations,
  x: Columns,
  b: readonly number[],
  ties: "efron" | "breslow",
): Derivatives {
  const found: Derivatives = {
    logLikelihood: 0,
    score: b.map(() => 0),
    information: b.map(() => b.map(() => 0)),
  };
  const atRisk = noSums(b.length);
  for (const together of rowsByTime(time).toReversed()) {
    const ended = noSums(b.length);
    for (const row of together) {
      const own = x.map((column) => column[row] ?? 0);
      const linear = dot(b, own);
      addCase(atRisk, own, Math.exp(linear));
      if (event[row] !== 1) continue;
      addCase(ended, own, Math.exp(linear));
      found.logLikelihood += linear;
      for (const [j, value] of own.entries()) found.score[j] = (found.score[j] ?? 0) + value;
    }
    const gone = (k: number) => (ties === "efron" ? k / ended.cases : 0);
    for (let k = 0; k < ended.cases; k++) subtractMean(found, atRisk, ended, gone(k));
  }
  return found;
}

function noSums(k: number): Sums {
  const zeros = () => Array.from({ length: k }, () => 0);
  return { cases: 0, weight: 0, first: zeros(), second: zeros().map(zeros) };
}

function addCase(sums: Sums, own: readonly number[], weight: number): void {
  sums.cases += 1;
  sums.weight += weight;
  for (const [j, a] of own.entries()) {
    sums.first[j] = (sums.first[j] ?? 0) + weight * a;
    const row = sums.second[j] ?? [];
    for (const [l, c] of own.entries()) row[l] = (row[l] ?? 0) + weight * a * c;
  }
}

/** One end: the mean of those at risk, of whom the ended ones count only `1 - gone` (Efron). */
function subtractMean(found: Derivatives, atRisk: Sums, ended: Sums, gone: number): void {
  const weight = atRisk.weight - gone * ended.weight;
  const means = atRisk.first.map((value, j) => (value - gone * (ended.first[j] ?? 0)) / weight);
  found.logLikelihood -= Math.log(weight);
  for (const [j, mean] of means.entries()) {
    found.score[j] = (found.score[j] ?? 0) - mean;
    const row = found.information[j] ?? [];
    for (const [l, other] of means.entries()) {
      const product = (atRisk.second[j]?.[l] ?? 0) - gone * (ended.second[j]?.[l] ?? 0);
      row[l] = (row[l] ?? 0) + product / weight - mean * other;
    }
  }
}
