import type { ProcedureStep } from "./procedure-step.ts";

type Numbered<S> = S & { readonly number: number };

/** A row with those that are done only when its answer is no. */
export type SingleStep<S> = {
  readonly kind: "step";
  readonly step: Numbered<S>;
  readonly corrections: readonly Numbered<S>[];
};

/** Rows side by side, or of which one branch is taken. */
export type Block<S> = {
  readonly kind: "beside" | "either";
  readonly branches: readonly (readonly SingleStep<S>[])[];
};

export type Item<S> = SingleStep<S> | Block<S>;

/** Why a table is no way through: the row, and what is wrong with it. */
export type OutlineProblem = {
  readonly number: number;
  readonly reason:
    | "no-without-decision"
    | "lone-branch"
    | "decision-without-otherwise"
    | "otherwise-of-task"
    | "no-such-target";
};

export type Outline<S> = { readonly items: readonly Item<S>[]; readonly problems: readonly OutlineProblem[] };

/**
 * The rows of a table as blocks in their order, with what is wrong with them. A "no" may lead to any row of the same
 * branch; from the main way and from a branch of `either` also to any row of the main way, or to the end. Inside a block
 * of `beside` it stays in its branch, so that no branch is left while others go on.
 */
export function outlineOf<S extends ProcedureStep>(steps: readonly S[]): Outline<S> {
  const rows = steps.map((step, at) => ({ ...step, number: at + 1 }));
  const items: Item<S>[] = [];
  const problems: OutlineProblem[] = [];
  for (let at = 0; at < rows.length; ) {
    const { item, taken } = itemAt(rows, at);
    items.push(item);
    at += taken;
  }
  for (const item of items) problems.push(...problemsOf(item, items));
  return { items, problems };
}

/** The number of the first row of an item. */
export function firstOf(item: Item<unknown>): number {
  return item.kind === "step" ? item.step.number : (item.branches[0]?.[0]?.step.number ?? 0);
}

function itemAt<S extends ProcedureStep>(
  rows: readonly Numbered<S>[],
  at: number,
): { readonly item: Item<S>; readonly taken: number } {
  const row = rows[at];
  if (!row) throw new RangeError(`there is no row ${at + 1}`);
  const kind = blockOf(row);
  if (kind === null) {
    const single = singleAt(rows, at, row);
    return { item: single, taken: 1 + single.corrections.length };
  }
  const letters: { letter: string; steps: SingleStep<S>[] }[] = [];
  let next = at;
  for (let step: Numbered<S> | undefined = row; step && blockOf(step) === kind; step = rows[next]) {
    const last = letters.at(-1);
    if (last && step.branch < last.letter) break;
    const single = singleAt(rows, next, step);
    if (last?.letter === step.branch) last.steps.push(single);
    else letters.push({ letter: step.branch, steps: [single] });
    next += 1 + single.corrections.length;
  }
  return { item: { kind, branches: letters.map(({ steps }) => steps) }, taken: next - at };
}

/** A row with the rows of `no` under it. */
function singleAt<S extends ProcedureStep>(
  rows: readonly Numbered<S>[],
  at: number,
  step: Numbered<S>,
): SingleStep<S> {
  if (step.branch === "no") return { kind: "step", step, corrections: [] };
  const end = rows.findIndex(({ branch }, place) => place > at && branch !== "no");
  return { kind: "step", step, corrections: rows.slice(at + 1, end < 0 ? rows.length : end) };
}

function blockOf({ branch }: ProcedureStep): "beside" | "either" | null {
  if (branch.startsWith("beside-")) return "beside";
  return branch.startsWith("either-") ? "either" : null;
}

function problemsOf<S extends ProcedureStep>(item: Item<S>, items: readonly Item<S>[]): OutlineProblem[] {
  const main = new Set(items.map(firstOf));
  if (item.kind === "step") return stepProblems(item, { rows: main, mayEnd: true });
  const lone =
    item.branches.length < 2
      ? [{ number: firstOf(item), reason: "lone-branch" } satisfies OutlineProblem]
      : [];
  const inside = item.branches.flatMap((branch) => {
    const own = branch.map(({ step }) => step.number);
    const targets =
      item.kind === "either"
        ? { rows: new Set([...own, ...main]), mayEnd: true }
        : { rows: new Set(own), mayEnd: false };
    return branch.flatMap((one) => stepProblems(one, targets));
  });
  return [...lone, ...inside];
}

type Targets = { readonly rows: ReadonlySet<number>; readonly mayEnd: boolean };

function stepProblems<S extends ProcedureStep>(
  { step, corrections }: SingleStep<S>,
  { rows, mayEnd }: Targets,
): OutlineProblem[] {
  const { number, kind, branch, otherwise } = step;
  const reasons: OutlineProblem["reason"][] = [];
  if (branch === "no") reasons.push("no-without-decision");
  if (kind === "task" && otherwise !== null) reasons.push("otherwise-of-task");
  if (kind === "decision" && otherwise === null) reasons.push("decision-without-otherwise");
  if (otherwise === "end" ? !mayEnd : otherwise !== null && !rows.has(otherwise))
    reasons.push("no-such-target");
  return [
    ...reasons.map((reason) => ({ number, reason })),
    ...corrections.flatMap((row) => correctionProblems(row, kind)),
  ];
}

function correctionProblems(
  { number, kind, otherwise }: ProcedureStep & { readonly number: number },
  over: ProcedureStep["kind"],
): OutlineProblem[] {
  if (over !== "decision") return [{ number, reason: "no-without-decision" }];
  return kind === "task" && otherwise === null ? [] : [{ number, reason: "otherwise-of-task" }];
}
