import { mean, sum } from "../descriptive/sum.ts";

/** Product-moment correlation of two lists of equal length; `null` when one of them does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number | null {
  if (isConstant(a) || isConstant(b)) return null;
  const deviationsA = deviations(a);
  const deviationsB = deviations(b);
  const product = (x: readonly number[], y: readonly number[]) =>
    sum(x.map((value, i) => value * (y[i] ?? 0)));
  const spread = product(deviationsA, deviationsA) * product(deviationsB, deviationsB);
  return product(deviationsA, deviationsB) / Math.sqrt(spread);
}

/** Asked of the values themselves: their distances from a rounded mean are not exactly zero. */
export function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function deviations(values: readonly number[]): readonly number[] {
  const center = mean(values);
  return values.map((value) => value - center);
}
