import { mean } from "../descriptive/sum.ts";
import { studentQuantile, studentUpper } from "../distributions/student.ts";
import { clusterCovariance, independentCovariance, standardErrors } from "../regression/covariance.ts";
import { leastSquares } from "../regression/least-squares.ts";

/** One row a measurement: whose it is, 0 before and 1 after the change, 1 where the change was made. */
export type Panel = {
  readonly unit: readonly (string | number)[];
  readonly period: readonly number[];
  readonly treated: readonly number[];
  readonly y: readonly number[];
};

export type DifferenceInDifferences = {
  readonly cellMeans: {
    readonly controlBefore: number;
    readonly controlAfter: number;
    readonly treatedBefore: number;
    readonly treatedAfter: number;
  };
  /** How much more the treated units moved than the others. */
  readonly estimate: number;
  /** Units may be related to themselves in any way. */
  readonly seClustered: number;
  readonly clusters: number;
  readonly df: number;
  readonly low: number;
  readonly high: number;
  readonly p: number | null;
  /** As if all rows were unrelated: shown beside, too narrow. */
  readonly seHc1: number;
};

/** Intercept, treated, period, both. */
const TERMS = 4;

/**
 * Difference in differences of units measured before and after, with errors clustered by unit.
 * @returns a null estimate when a cell is empty or fewer than two units stand on the smaller side
 * @source M. Bertrand, E. Duflo, S. Mullainathan (2004), Quarterly Journal of Economics 119, 249-275
 */
export function differenceInDifferences(
  { unit, period, treated, y }: Panel,
  level = 0.95,
): DifferenceInDifferences | { readonly estimate: null; readonly reason: "no-data" | "too-few-units" } {
  const cell = (isTreated: number, after: number) =>
    y.filter((_, i) => treated[i] === isTreated && period[i] === after);
  const cells = [cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)];
  if (cells.some(({ length }) => length === 0)) return { estimate: null, reason: "no-data" };
  const unitsOf = (side: number) => new Set(unit.filter((_, i) => treated[i] === side)).size;
  if (Math.min(unitsOf(0), unitsOf(1)) < 2) return { estimate: null, reason: "too-few-units" };
  const both = treated.map((value, i) => value * (period[i] ?? 0));
  const fit = leastSquares(y, [treated, period, both]);
  if (fit === null) return { estimate: null, reason: "no-data" };

  const [controlBefore = 0, controlAfter = 0, treatedBefore = 0, treatedAfter = 0] = cells.map(mean);
  const n = y.length;
  const clusters = new Set(unit).size;
  const df = clusters - 1;
  const factor = (clusters / df) * ((n - 1) / (n - TERMS));
  const clustered = standardErrors(clusterCovariance(fit.pull, fit.residuals, unit));
  const seClustered = (clustered[3] ?? 0) * Math.sqrt(factor);
  const unrelated = independentCovariance(
    fit.pull,
    fit.residuals.map((value) => (value ** 2 * n) / (n - TERMS)),
  );
  const estimate = fit.coefficients[3] ?? 0;
  const half = studentQuantile((1 + level) / 2, df) * seClustered;
  return {
    cellMeans: { controlBefore, controlAfter, treatedBefore, treatedAfter },
    estimate,
    seClustered,
    clusters,
    df,
    low: estimate - half,
    high: estimate + half,
    p: seClustered > 0 ? 2 * studentUpper(Math.abs(estimate) / seClustered, df) : null,
    seHc1: standardErrors(unrelated)[3] ?? 0,
  };
}
