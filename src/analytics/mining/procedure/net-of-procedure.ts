import type { Net } from "../conform/step-order.ts";
import type { ProcedureStep } from "./procedure-step.ts";
import { type Doing, type Ways, waysOf } from "./ways.ts";

/**
 * The net of the table of a procedure: each row with an activity is one transition, so that its order can be asked row by
 * row. One token walks along the rows; rows side by side have one for each branch.
 * @throws RangeError when the table is no way through
 * @source W. M. P. van der Aalst (1998), The application of Petri nets to workflow management, J. Circuits, Systems and
 *   Computers 8, 21-66
 */
export function netOfProcedure(steps: readonly ProcedureStep[]): Net {
  const draft = new NetDraft();
  const { start, end } = draft.add(waysOf(steps));
  return { transitions: draft.transitions, start, end };
}

class NetDraft {
  readonly transitions: Net["transitions"][number][] = [];
  #places = 0;

  /** Adds a place for each point and what leads from one to the other. */
  add({ points, start, end, ways }: Ways): { readonly start: number; readonly end: number } {
    const first = this.#places;
    this.#places += points;
    for (const { from, to, does } of ways) this.#way(does, first + from, first + to);
    return { start: first + start, end: first + end };
  }

  #way(does: Doing | null, from: number, to: number): void {
    if (does === null) this.#transition(null, [from], [to]);
    else if (does.kind === "step") this.#step(does, from, to);
    else {
      const branches = does.branches.map((ways) => this.add(ways));
      this.#transition(
        null,
        [from],
        branches.map(({ start }) => start),
      );
      this.#transition(
        null,
        branches.map(({ end }) => end),
        [to],
      );
    }
  }

  #step({ activity, mayRepeat }: Doing & { kind: "step" }, from: number, to: number): void {
    if (!mayRepeat) {
      this.#transition(activity, [from], [to]);
      return;
    }
    const [before, after] = [this.#places, this.#places + 1];
    this.#places += 2;
    this.#transition(null, [from], [before]);
    this.#transition(activity, [before], [after]);
    this.#transition(null, [after], [before]);
    this.#transition(null, [after], [to]);
  }

  #transition(label: string | null, from: readonly number[], to: readonly number[]): void {
    this.transitions.push({ label, from, to });
  }
}
