import type { VariantTable } from "../../eventlog/event-log.ts";
import type { Alignment, Move } from "./align.ts";

/**
 * `skipped`: the model asks for the step, the case lacks it. `out-of-order`: the step was done, but not where the model
 * has it. `repeated`: it was done again, although the model has it once. `not-in-procedure`: the model does not know it.
 */
export type DeviationKind = "skipped" | "out-of-order" | "repeated" | "not-in-procedure";

export type Deviation = {
  readonly kind: DeviationKind;
  readonly step: string;
  readonly cases: number;
  /** Places in the table of the variants in which it occurs */
  readonly variants: readonly number[];
};

/**
 * Where cases leave the model, in the words of who reads a procedure, the most cases first (STD-14).
 * @param alignments of the variants of the table, in its order; variants without one are passed over
 */
export function deviations(
  alignments: readonly (Alignment | null)[],
  { variants }: Pick<VariantTable, "variants">,
  labels: ReadonlySet<string>,
): Deviation[] {
  const found = new Map<string, { kind: DeviationKind; step: string; cases: number; variants: number[] }>();
  for (const [place, alignment] of alignments.entries()) {
    for (const { kind, step } of deviationsOf(alignment?.moves ?? [], labels)) {
      const key = JSON.stringify([kind, step]);
      const known = found.get(key) ?? { kind, step, cases: 0, variants: [] };
      known.cases += variants[place]?.cases ?? 0;
      known.variants.push(place);
      found.set(key, known);
    }
  }
  return [...found.values()].sort((a, b) => b.cases - a.cases || (a.step < b.step ? -1 : 1));
}

/** Each deviation of one case once, however often it happens there. */
function deviationsOf(moves: readonly Move[], labels: ReadonlySet<string>) {
  const lacking = new Set(moves.filter(({ kind }) => kind === "model").map(({ activity }) => activity));
  const besides = new Set(moves.filter(({ kind }) => kind === "log").map(({ activity }) => activity));
  const skipped = [...lacking].map(
    (step) => ({ step, kind: besides.has(step) ? "out-of-order" : "skipped" }) as const,
  );
  const added = [...besides]
    .filter((step) => !lacking.has(step))
    .map((step) => ({ step, kind: labels.has(step) ? "repeated" : "not-in-procedure" }) as const);
  return [...skipped, ...added];
}
