import { cholesky, solveCholesky } from "./cholesky.ts";
import type { Matrix } from "./covariance.ts";

/** Observations of which the same columns are 1, all others being 0. */
export type BinaryPattern = {
  /** In rising order */
  readonly columns: readonly number[];
  readonly n: number;
  /** How many of the `n` said yes. */
  readonly events: number;
};

export type FirthFit = {
  /** Intercept first, then one for each column: logarithms of ratios of odds. */
  readonly coefficients: readonly number[];
  readonly covariance: Matrix;
};

const LIMIT = 100;
const CLOSE = 1e-9;
/** No coefficient moves by more in one round. */
const LONGEST_STEP = 3;

/**
 * Logistic regression on columns of 0 and 1 with the penalty of Jeffreys' prior: it takes away the first-order bias of
 * small samples and stays finite where a column goes with yes alone. Between two cells of a table it is the log odds
 * ratio with a half added to each.
 * @param columns how many columns there are
 * @returns null when the columns are collinear, nothing was observed, or it does not converge in 100 rounds
 * @source D. Firth (1993), Biometrika 80, 27-38; G. Heinze, M. Schemper (2002), Statistics in Medicine 21, 2409-2419
 */
export function firthLogistic(patterns: readonly BinaryPattern[], columns: number): FirthFit | null {
  let coefficients: readonly number[] = Array.from({ length: columns + 1 }, () => 0);
  let here = stateAt(patterns, coefficients);
  for (let round = 0; round < LIMIT && here !== null; round++) {
    const step = stepFrom(patterns, coefficients, here.lower);
    const next = step && betterStep(patterns, coefficients, shortened(step), here.likelihood);
    if (next === null) return null;
    ({ coefficients, here } = next);
    if (next.moved <= CLOSE) return { coefficients, covariance: inverse(here.lower) };
  }
  return null;
}

/** The chance that the coefficients give when these columns are 1. */
export function chanceOf(coefficients: readonly number[], columns: readonly number[]): number {
  return 1 / (1 + Math.exp(-linear(coefficients, columns)));
}

function linear(coefficients: readonly number[], columns: readonly number[]): number {
  let sum = coefficients[0] ?? 0;
  for (const column of columns) sum += coefficients[column + 1] ?? 0;
  return sum;
}

/** Penalised log-likelihood, and the triangle of the information. */
type State = { readonly likelihood: number; readonly lower: Matrix };

function stateAt(patterns: readonly BinaryPattern[], coefficients: readonly number[]): State | null {
  const information = new PairSums(coefficients.length);
  let likelihood = 0;
  for (const { columns, n, events } of patterns) {
    const value = linear(coefficients, columns);
    const chance = 1 / (1 + Math.exp(-value));
    // ln(1 - chance) written so that it keeps its digits at both ends.
    const logNo = value > 0 ? -value - Math.log1p(Math.exp(-value)) : -Math.log1p(Math.exp(value));
    likelihood += events * value + n * logNo;
    information.add(columns, n * chance * (1 - chance));
  }
  const lower = cholesky(information.matrix());
  if (lower === null) return null;
  // Half the logarithm of the determinant is the sum of the logarithms of the diagonal of the triangle.
  for (const [j, row] of lower.entries()) likelihood += Math.log(row[j] ?? 1);
  return { likelihood, lower };
}

/**
 * The step to where the penalised score would be 0. The penalty works like half a yes and half a no for each unit of
 * leverage; the information counts them too, so that the step does not go too far where there are few observations.
 */
function stepFrom(
  patterns: readonly BinaryPattern[],
  coefficients: readonly number[],
  lower: Matrix,
): number[] | null {
  const covariance = new PairSums(coefficients.length, inverse(lower));
  const score = coefficients.map(() => 0);
  const information = new PairSums(coefficients.length);
  for (const { columns, n, events } of patterns) {
    const chance = chanceOf(coefficients, columns);
    const leverage = n * chance * (1 - chance) * covariance.sum(columns);
    const residual = events - n * chance + leverage * (0.5 - chance);
    score[0] = (score[0] ?? 0) + residual;
    for (const column of columns) score[column + 1] = (score[column + 1] ?? 0) + residual;
    information.add(columns, (n + leverage) * chance * (1 - chance));
  }
  const augmented = cholesky(information.matrix());
  return augmented && solveCholesky(augmented, score);
}

/**
 * A symmetric matrix over the intercept and the columns, in one block of memory: most of the time goes into sums over the
 * pairs of columns that are 1 together.
 */
class PairSums {
  readonly size: number;
  readonly values: Float64Array;

  constructor(size: number, matrix: Matrix | null = null) {
    this.size = size;
    this.values = Float64Array.from(matrix?.flat() ?? { length: size * size }, (value) => value ?? 0);
  }

  /** Adds the weight to every pair of columns that are 1, the intercept among them; rising columns, lower half. */
  add(columns: readonly number[], weight: number): void {
    this.values[0] = (this.values[0] ?? 0) + weight;
    for (const [i, column] of columns.entries()) {
      const row = (column + 1) * this.size;
      this.values[row] = (this.values[row] ?? 0) + weight;
      for (let k = 0; k <= i; k++) {
        const place = row + (columns[k] ?? 0) + 1;
        this.values[place] = (this.values[place] ?? 0) + weight;
      }
    }
  }

  /** The sum over all pairs of columns that are 1, both halves. */
  sum(columns: readonly number[]): number {
    let total = this.values[0] ?? 0;
    for (const [i, column] of columns.entries()) {
      const row = (column + 1) * this.size;
      total += 2 * (this.values[row] ?? 0) + (this.values[row + column + 1] ?? 0);
      for (let k = 0; k < i; k++) total += 2 * (this.values[row + (columns[k] ?? 0) + 1] ?? 0);
    }
    return total;
  }

  /** Both halves, from what was added to the lower one. */
  matrix(): number[][] {
    const at = (j: number, l: number) => this.values[Math.max(j, l) * this.size + Math.min(j, l)] ?? 0;
    const places = Array.from({ length: this.size }, (_, j) => j);
    return places.map((j) => places.map((l) => at(j, l)));
  }
}

function shortened(step: readonly number[]): number[] {
  const longest = Math.max(...step.map(Math.abs));
  return longest <= LONGEST_STEP ? [...step] : step.map((value) => (value * LONGEST_STEP) / longest);
}

type Moved = { readonly coefficients: readonly number[]; readonly here: State; readonly moved: number };

/** The step, halved until the penalised likelihood does not fall. */
function betterStep(
  patterns: readonly BinaryPattern[],
  from: readonly number[],
  step: readonly number[],
  least: number,
): Moved | null {
  for (let share = 1; share > 1e-8; share /= 2) {
    const coefficients = from.map((value, j) => value + share * (step[j] ?? 0));
    const here = stateAt(patterns, coefficients);
    if (here !== null && here.likelihood >= least - 1e-10 * (1 + Math.abs(least)))
      return { coefficients, here, moved: share * Math.max(...step.map(Math.abs)) };
  }
  return null;
}

function inverse(lower: Matrix): number[][] {
  return lower.map((_, j) =>
    solveCholesky(
      lower,
      lower.map((__, l) => (j === l ? 1 : 0)),
    ),
  );
}
