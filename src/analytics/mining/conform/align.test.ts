import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trees } from "../../../../test/builders/process-trees.ts";
import { parseTree, treeText } from "../discover/process-tree.ts";
import { Aligner } from "./align.ts";
import { netOfTree, type PetriNet } from "./petri-net.ts";

const ENOUGH = 10_000_000;

const aligned = (tree: string, path: string) => new Aligner(parseTree(tree)).align([...path], ENOUGH);
const moves = (tree: string, path: string) =>
  aligned(tree, path).moves.map(({ kind, activity }) => `${kind} ${activity}`);

const handling = "->( 'a', +( 'b', 'c' ), *( 'd', 'e' ), X( 'f', tau ) )";

describe("alignment (Adriansyah 2014)", () => {
  it.each(["abcd", "acbd", "abcdf", "abcdedf", "acbdeded"])("costs nothing for the run %s", (path) => {
    expect(aligned(handling, path).cost).toBe(0);
  });

  it("tells what was skipped and what was done besides, in the order of the path", () => {
    expect(moves(handling, "acd")).toContain("model b");
    expect(moves(handling, "axbcd")).toEqual(["both a", "log x", "both b", "both c", "both d"]);
    expect(aligned(handling, "abcde").cost).toBe(1);
  });

  it("skips the whole model for an empty path, by the cheapest run", () => {
    expect(aligned(handling, "")).toMatchObject({ cost: 4 });
    expect(aligned("X( tau, 'a' )", "")).toMatchObject({ cost: 0, moves: [] });
    expect(new Aligner(parseTree(handling)).emptyRunCost).toBe(4);
  });

  it("takes the costs that it is given", () => {
    const costs = { log: (name: string) => (name === "b" ? 10 : 1), model: () => 3 };
    const tree = parseTree("X( ->( 'a', 'b' ), 'c' )");
    const found = new Aligner(tree, costs).align(["c", "b"], ENOUGH);
    expect(found.cost).toBe(4);
    expect(found.moves.map(({ kind }) => kind)).toEqual(["model", "log", "both"]);
    expect(() => new Aligner(tree, { ...costs, model: () => -1 })).toThrow(RangeError);
  });

  it("gives what it has with a bound when its effort is spent", () => {
    const tree = parseTree("+( 'a', *( ->( 'a', 'b' ), tau ), *( ->( 'b', 'a' ), 'c' ) )");
    const path = [..."abbabacbabab", "x"];
    const best = new Aligner(tree).align(path, ENOUGH);
    expect(best.lowerBound).toBe(best.cost);
    for (const effort of [0, 10, 100, 300, 1000]) {
      const { cost, lowerBound } = new Aligner(tree).align(path, effort);
      expect(lowerBound).toBeLessThanOrEqual(best.cost);
      expect(lowerBound).toBeGreaterThanOrEqual(1);
      expect(cost).toBeGreaterThanOrEqual(best.cost);
    }
  });

  it("is as cheap as a search through all markings says, and never says otherwise", () => {
    fc.assert(
      fc.property(trees("abcd"), fc.array(paths, { minLength: 1, maxLength: 3 }), (tree, given) => {
        const net = netOfTree(tree);
        const aligner = new Aligner(tree);
        for (const path of given) {
          const { cost, lowerBound, moves } = aligner.align([...path], ENOUGH);
          expect(cost, `${treeText(tree)} ${path}`).toBe(searched(net, path));
          expect(lowerBound).toBe(cost);
          expect(moves.filter(({ kind }) => kind !== "both")).toHaveLength(cost);
          expect(nameOf(moves.filter(({ kind }) => kind !== "model"))).toBe(path);
          expect(searched(net, nameOf(moves.filter(({ kind }) => kind !== "log")))).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("costs nothing exactly for the runs of the model", () => {
    fc.assert(
      fc.property(trees("abcd"), paths, (tree, path) => {
        const net = netOfTree(tree);
        expect(new Aligner(tree).align([...path], ENOUGH).cost === 0).toBe(searched(net, path) === 0);
      }),
    );
  });
});

const nameOf = (moves: readonly { activity: string }[]) => moves.map(({ activity }) => activity).join("");

const paths = fc.string({ unit: fc.constantFrom(..."abcdx"), maxLength: 5 });

/** The least cost by Dijkstra's search over pairs of marking and place in the path, all transitions one by one. */
function searched(net: PetriNet, path: string): number {
  const layers: Map<string, Pair>[] = [new Map([["", { marking: [net.start], place: 0 }]])];
  const done = new Set<string>();
  for (let cost = 0; ; cost += 1) {
    const layer = layers[cost];
    if (layer === undefined) return Number.POSITIVE_INFINITY;
    for (const pair of layer.values()) {
      const known = done.size;
      if (done.add(keyOf(pair)).size === known) continue;
      if (pair.place === path.length && pair.marking.join() === String(net.end)) return cost;
      for (const { more, to } of from(pair, net, path)) {
        layers[cost + more] ??= new Map();
        layers[cost + more]?.set(`${more} ${keyOf(to)}`, to);
      }
    }
  }
}

type Pair = { readonly marking: readonly number[]; readonly place: number };

function keyOf({ marking, place }: Pair): string {
  return `${marking.join("-")} ${place}`;
}

function from({ marking, place }: Pair, { transitions }: PetriNet, path: string) {
  const enabled = transitions.filter((one) => one.from.every((token) => marking.includes(token)));
  const fired = enabled.map(({ label, from, to }) => ({
    label,
    marking: [...marking.filter((token) => !from.includes(token)), ...to].sort((a, b) => a - b),
  }));
  const alone = fired.map((one) => ({
    more: one.label === null ? 0 : 1,
    to: { marking: one.marking, place },
  }));
  const together = fired
    .filter(({ label }) => label !== null && label === path[place])
    .map((one) => ({ more: 0, to: { marking: one.marking, place: place + 1 } }));
  const ofLog = place < path.length ? [{ more: 1, to: { marking, place: place + 1 } }] : [];
  return [...alone, ...together, ...ofLog];
}

describe("net of a process tree", () => {
  it("keeps only the silent steps that part or join", () => {
    const { places, transitions } = netOfTree(parseTree(handling));
    expect(places).toBe(9);
    expect(transitions.filter(({ label }) => label === null)).toHaveLength(3);
  });

  it("keeps its begin and its end apart when everything can be silent", () => {
    const net = netOfTree(parseTree("*( X( tau, 'a' ), tau )"));
    expect(net.start).not.toBe(net.end);
    expect(searched(net, "aaa")).toBe(0);
    expect(searched(net, "")).toBe(0);
  });
});
