import { firstOf, type Item, outlineOf } from "./outline.ts";
import type { ProcedureStep } from "./procedure-step.ts";

/** A row by its number, or one of the two capsules. */
export type FlowEnd = number | "start" | "end";

/** `no` leaves a decision, `back` leaves the last row that a "no" led to; both may jump, also backwards. */
export type FlowArrow = {
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly kind: "next" | "no" | "back";
};

export type ProcedureFlow = {
  /** Lane of each row, from 0: branches of a block side by side, what is done on a "no" in the last one */
  readonly lanes: readonly number[];
  readonly laneCount: number;
  readonly arrows: readonly FlowArrow[];
};

/** Where the rows of a procedure stand in its drawing, and its arrows. @throws RangeError when it is no way through */
export function flowOfProcedure(steps: readonly ProcedureStep[]): ProcedureFlow {
  const { items, problems } = outlineOf(steps);
  const [problem] = problems;
  if (problem) throw new RangeError(`row ${problem.number} of the procedure: ${problem.reason}`);
  const arrows: FlowArrow[] = [];
  const exits = walk(items, ["start"], arrows);
  arrows.push(...exits.map((from) => ({ from, to: "end", kind: "next" }) as const));
  const widest = Math.max(1, ...items.map((item) => (item.kind === "step" ? 1 : item.branches.length)));
  const hasNo = steps.some(({ branch }) => branch === "no");
  const lanes: number[] = steps.map(() => widest);
  for (const item of items) placeItem(item, lanes);
  return { lanes, laneCount: widest + (hasNo ? 1 : 0), arrows };
}

function placeItem(item: Item<ProcedureStep>, lanes: number[]): void {
  if (item.kind === "step") lanes[firstOf(item) - 1] = 0;
  else
    for (const [lane, branch] of item.branches.entries())
      for (const { step } of branch) lanes[step.number - 1] = lane;
}

/** Draws what comes after some rows. @returns the rows that lead on from there */
function walk(
  items: readonly Item<ProcedureStep>[],
  before: readonly FlowEnd[],
  arrows: FlowArrow[],
): readonly FlowEnd[] {
  let sources = before;
  for (const item of items) {
    if (item.kind !== "step") {
      const entries = sources;
      sources = item.branches.flatMap((branch) => walk(branch, entries, arrows));
      continue;
    }
    const { step, corrections } = item;
    arrows.push(...sources.map((from) => ({ from, to: step.number, kind: "next" }) as const));
    sources = [step.number];
    if (step.otherwise === null) continue;
    const way = [...corrections.map(({ number }): FlowEnd => number), step.otherwise];
    way.forEach((to, at) => {
      const from = at === 0 ? step.number : (way[at - 1] ?? step.number);
      arrows.push({ from, to, kind: at === 0 ? "no" : at === way.length - 1 ? "back" : "next" });
    });
  }
  return sources;
}
