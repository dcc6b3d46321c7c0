import { type Block, firstOf, type Item, outlineOf, type SingleStep } from "./outline.ts";
import type { ProcedureStep } from "./procedure-step.ts";

/** What is done on a way: a step, some ways side by side until all have come to their ends, or nothing. */
export type Doing =
  | { readonly kind: "step"; readonly activity: string; readonly mayRepeat: boolean }
  | { readonly kind: "beside"; readonly branches: readonly Ways[] };

export type Way = { readonly from: number; readonly to: number; readonly does: Doing | null };

/** Ways between points, numbered below `points`. One walks from `start` to `end`. */
export type Ways = {
  readonly points: number;
  readonly start: number;
  readonly end: number;
  readonly ways: readonly Way[];
};

const START = 0;
const END = 1;

/**
 * The ways through the table of a procedure: a point in front of each row, a way from row to row, and one for each "no".
 * Net and tree are both made from them.
 * @throws RangeError when the table is no way through (`outlineOf` says why)
 */
export function waysOf(steps: readonly ProcedureStep[]): Ways {
  const { items, problems } = outlineOf(steps);
  const [problem] = problems;
  if (problem) throw new RangeError(`row ${problem.number} of the procedure: ${problem.reason}`);
  const draft = new WaysDraft();
  draft.sequence(items, START, END, new Map());
  return draft.ways();
}

/** The point in front of each row that a "no" may lead to. */
type Entries = ReadonlyMap<number, number>;

class WaysDraft {
  readonly #ways: Way[] = [];
  #points = END + 1;

  ways(): Ways {
    return { points: this.#points, start: START, end: END, ways: this.#ways };
  }

  sequence(items: readonly Item<ProcedureStep>[], from: number, to: number, around: Entries): void {
    const placed = items.map((item, at) => ({ item, entry: at === 0 ? from : this.#point() }));
    const entries = new Map([...around, ...placed.map(({ item, entry }) => [firstOf(item), entry] as const)]);
    for (const [at, { item, entry }] of placed.entries()) {
      const exit = placed[at + 1]?.entry ?? to;
      if (item.kind === "step") this.#step(item, entry, exit, entries);
      else if (item.kind === "either") this.#either(item, entry, exit, entries);
      else this.#add(entry, exit, { kind: "beside", branches: item.branches.map(waysOfBranch) });
    }
  }

  #either({ branches }: Block<ProcedureStep>, from: number, to: number, entries: Entries): void {
    for (const branch of branches) {
      const entry = this.#point();
      this.#add(from, entry, null);
      this.sequence(branch, entry, to, entries);
    }
  }

  #step({ step, corrections }: SingleStep<ProcedureStep>, from: number, to: number, entries: Entries): void {
    if (step.isOptional) this.#add(from, to, null);
    if (step.otherwise === null) {
      this.#add(from, to, doing(step));
      return;
    }
    const answered = this.#point();
    this.#add(from, answered, doing(step));
    this.#add(answered, to, null);
    let at = answered;
    for (const correction of corrections) {
      const next = this.#point();
      if (correction.isOptional) this.#add(at, next, null);
      this.#add(at, next, doing(correction));
      at = next;
    }
    const target = step.otherwise === "end" ? END : (entries.get(step.otherwise) ?? END);
    this.#add(at, target, null);
  }

  #add(from: number, to: number, does: Doing | null): void {
    this.#ways.push({ from, to, does });
  }

  #point(): number {
    this.#points += 1;
    return this.#points - 1;
  }
}

function waysOfBranch(branch: readonly SingleStep<ProcedureStep>[]): Ways {
  const draft = new WaysDraft();
  draft.sequence(branch, START, END, new Map());
  return draft.ways();
}

function doing({ activity, mayRepeat }: ProcedureStep): Doing | null {
  return activity === "" ? null : { kind: "step", activity, mayRepeat };
}
