/** A p value, or `null` where none could be told: it stays `null` and is not counted. */
export type PValue = number | null;

/**
 * Each p times the factor of its place, and then no smaller one behind a larger: from the largest down
 * ("step-up") or from the smallest up ("step-down").
 */
function adjust(
  p: readonly PValue[],
  factor: (place: number, n: number) => number,
  direction: "step-up" | "step-down",
): PValue[] {
  const told = p.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const ordered = told.toSorted((a, b) => a.value - b.value);
  const scaled = ordered.map(({ value, at }, i) => ({ value: value * factor(i + 1, told.length), at }));
  const result: PValue[] = p.map(() => null);
  let bound = direction === "step-up" ? 1 : 0;
  for (const { value, at } of direction === "step-up" ? scaled.toReversed() : scaled) {
    bound = direction === "step-up" ? Math.min(bound, value) : Math.max(bound, Math.min(1, value));
    result[at] = bound;
  }
  return result;
}

/**
 * p values adjusted so that the share of false discoveries among those below a limit is at most that limit.
 * @source Y. Benjamini and Y. Hochberg (1995), JRSS B 57, 289-300
 */
export function benjaminiHochberg(p: readonly PValue[]): PValue[] {
  return adjust(p, (place, n) => n / place, "step-up");
}

/**
 * The same under any dependence between the tests.
 * @source Y. Benjamini and D. Yekutieli (2001), Annals of Statistics 29, 1165-1188
 */
export function benjaminiYekutieli(p: readonly PValue[]): PValue[] {
  const n = p.filter((value) => value !== null).length;
  let harmonic = 0;
  for (let i = n; i >= 1; i--) harmonic += 1 / i;
  return adjust(p, (place) => (harmonic * n) / place, "step-up");
}

/**
 * p values adjusted so that the chance of any false claim is at most the limit.
 * @source S. Holm (1979), Scandinavian Journal of Statistics 6, 65-70
 */
export function holm(p: readonly PValue[]): PValue[] {
  return adjust(p, (place, n) => n + 1 - place, "step-down");
}

/** Every p value times their number, at most 1. */
export function bonferroni(p: readonly PValue[]): PValue[] {
  return adjust(p, (_, n) => n, "step-up");
}
