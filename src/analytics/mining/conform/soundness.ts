import { EffortSpentError } from "./effort-spent.ts";
import { Markings } from "./markings.ts";
import type { PetriNet } from "./petri-net.ts";

/**
 * What is wrong with a net: `no-end` no run comes to the end; `stuck` some do not, `remains` something is still open when
 * the end is reached, `dead` a step or a way that no run has, `unbounded` open work may pile up without bound.
 */
export type NetFault = "no-end" | "stuck" | "remains" | "dead" | "unbounded";

/** Whether every beginning of a run can be brought to a proper end. */
export type Soundness = {
  /** Null where the net has too many states to tell */
  readonly isSound: boolean | null;
  readonly faults: readonly {
    readonly fault: NetFault;
    /** The steps concerned: never done, or done last before the fault on a shortest run to it */
    readonly steps: readonly string[];
  }[];
};

/** Markings looked at; about two seconds. */
const MOST_MARKINGS = 50_000;

/**
 * Whether a net is sound: from every reachable marking the end can be reached, nothing is left when it is, and no transition
 * is dead.
 * @source W. M. P. van der Aalst (1998), The application of Petri nets to workflow management, Journal of Circuits, Systems
 *   and Computers 8, 21-66; R. M. Karp, R. E. Miller (1969), JCSS 3, 147-195, for the sign of an unbounded net: a marking that
 *   holds more than one before it
 */
export function soundness(net: PetriNet, most = MOST_MARKINGS): Soundness {
  const markings = new Markings(net);
  const seen = reachable(markings, most);
  if (seen.isUnbounded)
    return {
      isSound: false,
      faults: [{ fault: "unbounded", steps: lastSteps(markings, seen, seen.order.at(-1)) }],
    };
  if (!seen.isWhole) return { isSound: null, faults: [] };
  const ending = thatCanEnd(markings, seen);
  if (!ending.has(markings.initial)) return { isSound: false, faults: [{ fault: "no-end", steps: [] }] };
  const stuck = seen.order.find((marking) => !ending.has(marking));
  const remains = seen.order.find(
    (marking) => marking !== markings.final && (markings.tokens(marking)[net.end] ?? 0) > 0,
  );
  const done = new Set(
    seen.order.flatMap((marking) => markings.firings(marking).map((one) => one.transition)),
  );
  const dead = markings.transitions.filter((_, at) => !done.has(at));
  const neverDone = dead.flatMap(({ label }) => (label === null ? [] : [label]));
  const faults = [
    ...(stuck === undefined ? [] : [{ fault: "stuck" as const, steps: lastSteps(markings, seen, stuck) }]),
    ...(remains === undefined
      ? []
      : [{ fault: "remains" as const, steps: lastSteps(markings, seen, remains) }]),
    ...(dead.length === 0 ? [] : [{ fault: "dead" as const, steps: neverDone }]),
  ];
  return { isSound: faults.length === 0, faults };
}

/** How each marking was reached first, in order. */
type Seen = {
  readonly order: readonly number[];
  readonly by: ReadonlyMap<number, { readonly from: number; readonly transition: number }>;
  readonly isWhole: boolean;
  readonly isUnbounded: boolean;
};

function reachable(markings: Markings, most: number): Seen {
  const by = new Map<number, { from: number; transition: number }>();
  const order = [markings.initial];
  const seen = new Set(order);
  const found = (isWhole: boolean, isUnbounded: boolean): Seen => ({ order, by, isWhole, isUnbounded });
  try {
    for (const marking of order) {
      for (const { transition, to } of markings.firings(marking)) {
        if (seen.has(to)) continue;
        seen.add(to);
        by.set(to, { from: marking, transition });
        order.push(to);
        if (holdsMore(markings, by, to)) return found(false, true);
      }
      if (order.length > most) return found(false, false);
    }
  } catch (error) {
    if (error instanceof EffortSpentError) return found(false, false);
    throw error;
  }
  return found(true, false);
}

/** Whether a marking holds all tokens of one on the way to it, and more. */
function holdsMore(markings: Markings, by: Seen["by"], marking: number): boolean {
  const tokens = markings.tokens(marking);
  for (let before = by.get(marking); before !== undefined; before = by.get(before.from)) {
    const less = markings.tokens(before.from);
    if (less.every((count, place) => count <= (tokens[place] ?? 0))) return true;
  }
  return false;
}

/** Markings from which the end can be reached. */
function thatCanEnd(markings: Markings, { order }: Seen): ReadonlySet<number> {
  const into = new Map<number, number[]>();
  for (const marking of order)
    for (const { to } of markings.firings(marking)) {
      const before = into.get(to) ?? [];
      before.push(marking);
      into.set(to, before);
    }
  const ending = new Set([markings.final]);
  for (const marking of ending) for (const before of into.get(marking) ?? []) ending.add(before);
  return ending;
}

/** The last step with a name on the shortest run to a marking. */
function lastSteps(markings: Markings, { by }: Seen, marking: number | undefined): string[] {
  for (let at = by.get(marking ?? -1); at !== undefined; at = by.get(at.from)) {
    const label = markings.transitions[at.transition]?.label ?? null;
    if (label !== null) return [label];
  }
  return [];
}
