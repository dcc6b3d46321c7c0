import type { Alignment, Move } from "./align.ts";
import type { StepOrder } from "./step-order.ts";

/**
 * `skipped`: the model asks for the step, the case lacks it. `out-of-order`: the step was done, but not where the model
 * has it. `repeated`: it was done again where the model does not go back. `not-in-procedure`: the model does not know it.
 */
export type DeviationKind = "skipped" | "out-of-order" | "repeated" | "not-in-procedure";

export type Deviation = {
  readonly kind: DeviationKind;
  readonly step: string;
  /** Of a step that was done too early: what it must follow, in most of these cases */
  readonly mustFollow: string | null;
  readonly cases: number;
  /** Places in the table of the variants in which it occurs */
  readonly variants: readonly number[];
};

/** What one case does that the model does not allow. */
export type DeviationOfCase = Pick<Deviation, "kind" | "step" | "mustFollow">;

/** What was found on each path, and how many cases take it. */
type FoundOnPath = { readonly cases: number; readonly found: readonly DeviationOfCase[] };

/**
 * Where cases leave the model, in the words of who reads a procedure, the most cases first (STD-14).
 * @param paths the variants in the order of their table
 */
export function deviations(paths: readonly FoundOnPath[]): Deviation[] {
  const counts = new Map<string, Counted>();
  for (const [place, { cases, found }] of paths.entries()) {
    for (const { kind, step, mustFollow } of found) {
      const key = JSON.stringify([kind, step]);
      const known: Counted = counts.get(key) ?? { kind, step, cases: 0, variants: [], follows: new Map() };
      known.cases += cases;
      known.variants.push(place);
      if (mustFollow !== null) known.follows.set(mustFollow, (known.follows.get(mustFollow) ?? 0) + cases);
      counts.set(key, known);
    }
  }
  return [...counts.values()]
    .map(({ follows, ...one }) => ({ ...one, mustFollow: mostOf(follows) }))
    .sort((a, b) => b.cases - a.cases || (a.step < b.step ? -1 : 1));
}

type Counted = {
  readonly kind: DeviationKind;
  readonly step: string;
  cases: number;
  readonly variants: number[];
  readonly follows: Map<string, number>;
};

function mostOf(counts: ReadonlyMap<string, number>): string | null {
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

/**
 * The deviations of one path, each once. Steps that are too early and steps done again follow from the order of the model
 * alone, so that they do not depend on which of several cheapest alignments was found; the alignment tells which steps
 * are missing, and what the order cannot tell: rounds of loops, and branches that exclude each other.
 * @param isOpen the case goes on: what may still come is not missing
 */
export function deviationsOf(
  path: readonly string[],
  { moves }: Pick<Alignment, "moves">,
  order: StepOrder,
  isOpen: boolean,
): DeviationOfCase[] {
  const seen = new Map<string, Seen>();
  for (const [at, step] of path.entries()) {
    const known = seen.get(step);
    seen.set(step, { first: known?.first ?? at, last: at, times: (known?.times ?? 0) + 1 });
  }
  const early = earlyPairs(seen, order);
  const unknown = [...seen.keys()].filter((step) => !order.labels.has(step));
  const skipped = skippedSteps(moves, seen, order, isOpen);
  const repeated = repeatedSteps(seen, order);
  const told = new Set([
    ...unknown,
    ...skipped,
    ...repeated,
    ...early.flatMap(({ step, after }) => [step, after]),
  ]);
  return [
    ...skipped.map((step) => plain("skipped", step)),
    ...nearest(early, order).map(({ step, after }) => ({
      kind: "out-of-order" as const,
      step,
      mustFollow: after,
    })),
    ...repeated.map((step) => plain("repeated", step)),
    ...unknown.map((step) => plain("not-in-procedure", step)),
    ...untold(moves, seen, told, isOpen),
  ];
}

type Seen = { readonly first: number; readonly last: number; readonly times: number };
type Early = { readonly step: string; readonly after: string };

function plain(kind: DeviationKind, step: string): DeviationOfCase {
  return { kind, step, mustFollow: null };
}

/** Steps that began before one that they must follow, which was done later. */
function earlyPairs(seen: ReadonlyMap<string, Seen>, { precedes }: StepOrder): Early[] {
  const found: Early[] = [];
  for (const [step, { first }] of seen)
    for (const [after, other] of seen)
      if (first < other.first && precedes(after, step)) found.push({ step, after });
  return found;
}

/** Each step once, with the nearest of those that it must follow; who waits only for an early step is not early. */
function nearest(early: readonly Early[], { precedes }: StepOrder): Early[] {
  const covering = early.filter(
    ({ step, after }) =>
      !early.some((other) => other.step === step && precedes(after, other.after)) &&
      !early.some((other) => other.after === after && precedes(other.step, step)),
  );
  return [...new Map(covering.map((pair) => [pair.step, pair])).values()];
}

/** Steps that the model asks for and the case lacks; of an open case only those that it has passed. */
function skippedSteps(
  moves: readonly Move[],
  seen: ReadonlyMap<string, Seen>,
  { precedes }: StepOrder,
  isOpen: boolean,
): string[] {
  const lacking = new Set(moves.flatMap(({ kind, activity }) => (kind === "model" ? [activity] : [])));
  const isPassed = (step: string) => [...seen.keys()].some((later) => precedes(step, later));
  return [...lacking].filter((step) => !seen.has(step) && (!isOpen || isPassed(step)));
}

/** Steps done again although the model has them once, or does not lead back to them any more. */
function repeatedSteps(seen: ReadonlyMap<string, Seen>, order: StepOrder): string[] {
  const steps = [...seen].filter(([step, { first, last, times }]) => {
    if (times < 2 || !order.labels.has(step)) return false;
    if (order.single.has(step) && !order.repeatable.has(step)) return true;
    return [...seen].some(
      ([other, { first: between }]) =>
        first < between && between < last && order.precedes(step, other) && !order.mayFollow(other, step),
    );
  });
  return steps.map(([step]) => step);
}

/** What only the alignment shows. */
function untold(
  moves: readonly Move[],
  seen: ReadonlyMap<string, Seen>,
  told: ReadonlySet<string>,
  isOpen: boolean,
): DeviationOfCase[] {
  const alone = (kind: Move["kind"]) =>
    new Set(moves.flatMap((move) => (move.kind === kind && !told.has(move.activity) ? [move.activity] : [])));
  const besides = alone("log");
  const lacking = [...alone("model")].filter((step) => seen.has(step) && !besides.has(step) && !isOpen);
  return [
    ...[...besides].map((step) =>
      plain((seen.get(step)?.times ?? 0) > 1 ? "repeated" : "out-of-order", step),
    ),
    ...lacking.map((step) => plain("skipped", step)),
  ];
}
