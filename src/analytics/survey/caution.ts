/** What a reader must be told wherever the result is shown, exports included (SKM-14). */
export type Caution =
  | { readonly kind: "few-answers"; readonly n: number; readonly minimum: number }
  | { readonly kind: "below-required-sample"; readonly n: number; readonly required: number }
  | { readonly kind: "more-answers-than-population"; readonly n: number; readonly population: number };

type Limits = {
  /** Complete questionnaires below which a result carries a warning. A setting, not law. */
  readonly minimum: number;
  /** Recipients of the service in a year and the sample they call for; `null` when the population is not known. */
  readonly target: { readonly population: number; readonly required: number } | null;
};

export const defaultMinimum = 30;

/** The warnings that a result on `n` complete questionnaires carries; none without questionnaires. */
export function cautionsFor(n: number, { minimum, target }: Limits): readonly Caution[] {
  if (n === 0) return [];
  const cautions: Caution[] = [];
  if (n < minimum) cautions.push({ kind: "few-answers", n, minimum });
  if (target === null) return cautions;
  if (n > target.population) {
    cautions.push({ kind: "more-answers-than-population", n, population: target.population });
  }
  if (n < target.required) cautions.push({ kind: "below-required-sample", n, required: target.required });
  return cautions;
}
