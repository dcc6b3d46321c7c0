import type { Random } from "../random/generator.ts";

/**
 * Means of samples of the same size, drawn with replacement.
 * @param values one for each respondent, at least one
 * @param random seeded; the seed is stored with the result
 */
export function resampledMeans(
  values: ArrayLike<number>,
  replicates: number,
  random: Random,
): readonly number[] {
  const n = values.length;
  return Array.from({ length: replicates }, () => {
    let total = 0;
    for (let i = 0; i < n; i++) total += values[Math.floor(random() * n)] ?? 0;
    return total / n;
  });
}

/** The mean without each value in turn, for at least two values. */
export function leaveOneOutMeans(values: ArrayLike<number>): readonly number[] {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] ?? 0;
  return Array.from({ length: values.length }, (_, i) => (total - (values[i] ?? 0)) / (values.length - 1));
}
