import { normalForm, type ProcessTree, tau, treeText } from "../discover/process-tree.ts";
import type { ProcedureStep } from "./procedure-step.ts";
import { type Doing, type Ways, waysOf } from "./ways.ts";

/**
 * The process tree with exactly the runs of the table of a procedure, for alignment. Where arrows cross, as when a "no"
 * ends the procedure from inside a loop, a tree can say the same only by naming some steps twice.
 * @throws RangeError when the table is no way through
 * @source S. C. Kleene (1956), Representation of events in nerve nets, Automata Studies, 3-41; points are left out one after
 *   the other, as by J. A. Brzozowski, E. J. McCluskey (1963), IEEE Trans. Electronic Computers 12, 67-76
 */
export function treeOfProcedure(steps: readonly ProcedureStep[]): ProcessTree {
  return normalForm(treeOfWays(waysOf(steps)));
}

/** Between two points, what leads from one to the other. */
type Edges = Map<number, Map<number, Parts>>;
/** Blocks one after the other; none of them does nothing. */
type Parts = readonly ProcessTree[];

function treeOfWays({ points, start, end, ways }: Ways): ProcessTree {
  // One may come back to the first row, so that beginning is a point of its own.
  const begin = points;
  const edges: Edges = new Map([[begin, new Map([[start, [] as Parts]])]]);
  for (const { from, to, does } of ways) join(edges, from, to, partsOf(does));
  const inner = new Set(Array.from({ length: points }, (_, point) => point).filter((point) => point !== end));
  while (inner.size > 0) {
    const next = leastUsed(inner, edges);
    leaveOut(next, edges);
    inner.delete(next);
  }
  return sequence(edges.get(begin)?.get(end) ?? []);
}

function partsOf(does: Doing | null): Parts {
  if (does === null) return [];
  if (does.kind === "beside") return [{ kind: "parallel", children: does.branches.map(treeOfWays) }];
  const step: ProcessTree = { kind: "activity", name: does.activity };
  return [does.mayRepeat ? { kind: "loop", children: [step, tau] } : step];
}

function join(edges: Edges, from: number, to: number, parts: Parts): void {
  const ways = edges.get(from) ?? new Map<number, Parts>();
  const known = ways.get(to);
  ways.set(to, known === undefined ? parts : oneOf(known, parts));
  edges.set(from, ways);
}

/** The point whose leaving makes the fewest new ways; of equal ones the first. */
function leastUsed(points: ReadonlySet<number>, edges: Edges): number {
  let [least, best] = [Number.POSITIVE_INFINITY, -1];
  for (const point of points) {
    const into = [...edges].filter(([from, ways]) => from !== point && ways.has(point)).length;
    const out = [...(edges.get(point)?.keys() ?? [])].filter((to) => to !== point).length;
    if (into * out >= least) continue;
    [least, best] = [into * out, point];
  }
  return best;
}

function leaveOut(point: number, edges: Edges): void {
  const out = edges.get(point) ?? new Map<number, Parts>();
  const round = out.get(point);
  edges.delete(point);
  for (const [from, ways] of edges) {
    const into = ways.get(point);
    if (into === undefined) continue;
    ways.delete(point);
    for (const [to, on] of out) if (to !== point) join(edges, from, to, [...looped(into, round), ...on]);
  }
}

/** What is done before a loop may be what the loop ends with: then it is done once or more. */
function looped(into: Parts, round: Parts | undefined): Parts {
  if (round === undefined || round.length === 0) return into;
  const shared = sameAtEnd(into, round);
  const body = sequence(into.slice(into.length - shared));
  const redo = sequence(round.slice(0, round.length - shared));
  return [...into.slice(0, into.length - shared), { kind: "loop", children: [body, redo] }];
}

/** One of two ways, with what both begin or end with taken out. */
function oneOf(one: Parts, other: Parts): Parts {
  const begin = sameAtStart(one, other);
  const [restOfOne, restOfOther] = [one.slice(begin), other.slice(begin)];
  const end = sameAtEnd(restOfOne, restOfOther);
  const [middle, beside] = [restOfOne, restOfOther].map((rest) => rest.slice(0, rest.length - end));
  const choice: Parts =
    middle?.length === 0 && beside?.length === 0
      ? []
      : [{ kind: "choice", children: [sequence(middle ?? []), sequence(beside ?? [])] }];
  return [...one.slice(0, begin), ...choice, ...restOfOne.slice(restOfOne.length - end)];
}

function sequence(parts: Parts): ProcessTree {
  const [only] = parts;
  if (only === undefined) return tau;
  return parts.length === 1 ? only : { kind: "sequence", children: parts };
}

function sameAtStart(one: Parts, other: Parts): number {
  const differs = one.findIndex((part, at) => !isSame(part, other[at]));
  return differs < 0 ? one.length : differs;
}

function sameAtEnd(one: Parts, other: Parts): number {
  return sameAtStart(one.toReversed(), other.toReversed());
}

function isSame(one: ProcessTree, other: ProcessTree | undefined): boolean {
  return other !== undefined && treeText(one) === treeText(other);
}
