import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTree } from "../discover/process-tree.ts";
import { align } from "./align.ts";
import { netOfTree } from "./petri-net.ts";
import { stateSpace } from "./state-space.ts";

const space = (tree: string) => stateSpace(netOfTree(parseTree(tree)));
const moves = (tree: string, path: string) =>
  align(space(tree), [...path], 10_000)?.moves.map(({ kind, activity }) => `${kind} ${activity}`);

const handling = "->( 'a', +( 'b', 'c' ), *( 'd', 'e' ), X( 'f', tau ) )";

describe("alignment (Adriansyah 2014)", () => {
  it.each(["abcd", "acbd", "abcdf", "abcdedf", "acbdeded"])("costs nothing for the run %s", (path) => {
    expect(align(space(handling), [...path], 10_000)?.cost).toBe(0);
  });

  it("tells what was skipped and what was done besides", () => {
    expect(moves(handling, "acd")).toContain("model b");
    expect(moves(handling, "axbcd")).toContain("log x");
    expect(align(space(handling), [..."abcd", "e"], 10_000)?.cost).toBe(1);
  });

  it("skips the whole model for an empty path, by the cheapest run", () => {
    expect(align(space(handling), [], 10_000)).toMatchObject({ cost: 4 });
    expect(align(space("X( tau, 'a' )"), [], 10_000)).toMatchObject({ cost: 0, moves: [] });
  });

  it("gives up within its limit instead of guessing", () => {
    expect(align(space(handling), [..."xxxxxxxx"], 5)).toBeNull();
  });

  it("reads the path in its order, and never costs more than leaving log and model apart", () => {
    const path = fc.string({ unit: fc.constantFrom(..."abcdefx"), maxLength: 10 });
    fc.assert(
      fc.property(path, (given) => {
        const found = align(space(handling), [...given], 100_000);
        const ofLog = found?.moves.filter(({ kind }) => kind !== "model").map(({ activity }) => activity);
        expect(ofLog?.join("")).toBe(given);
        expect(found?.cost).toBe(found?.moves.filter(({ kind }) => kind !== "both").length);
        expect(found?.cost).toBeLessThanOrEqual(given.length + 4);
      }),
    );
  });
});

describe("net of a process tree", () => {
  it("keeps only the silent steps that part or join", () => {
    const { places, transitions } = netOfTree(parseTree(handling));
    expect(places).toBe(9);
    expect(transitions.filter(({ label }) => label === null)).toHaveLength(3);
  });

  it("keeps its begin and its end apart when everything can be silent", () => {
    const net = netOfTree(parseTree("*( X( tau, 'a' ), tau )"));
    expect(net.start).not.toBe(net.end);
    expect(align(stateSpace(net), [..."aaa"], 1000)?.cost).toBe(0);
    expect(align(stateSpace(net), [], 1000)?.cost).toBe(0);
  });
});
