import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLogFile } from "../../../../test/builders/event-logs.ts";
import { tableOf, trees, treesOfEach } from "../../../../test/builders/process-trees.ts";
import { oraclePath } from "../../../../test/oracles/shared-oracles.ts";
import { causalNet, usualHeuristics } from "../discover/heuristics-miner.ts";
import { netOfCausalNet } from "../discover/net-of-causal-net.ts";
import { alignToNet } from "./align-to-net.ts";
import { alignVariants } from "./alignment-fitness.ts";
import { modelQuality } from "./model-quality.ts";
import { netQuality } from "./net-quality.ts";
import { netOfTree, type PetriNet } from "./petri-net.ts";
import { soundness } from "./soundness.ts";

const logs = fc
  .array(fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((paths) => tableOf(Object.fromEntries(paths.map((path, at) => [path, at + 1]))));
const heuristic = (paths: Record<string, number>) => {
  const table = tableOf(paths);
  return netQuality(netOfCausalNet(causalNet(table)), table);
};

describe("alignment with a net (Adriansyah 2014)", () => {
  it("costs what the alignment with the tree of the net costs", () => {
    fc.assert(
      fc.property(trees("abc"), logs, (tree, table) => {
        const [ofNet, ofTree] = [alignToNet(netOfTree(tree), table), alignVariants(tree, table)];
        expect(ofNet?.emptyRunCost).toBe(ofTree.emptyRunCost);
        expect(ofNet?.ofVariants.map(({ cost }) => cost)).toEqual(ofTree.ofVariants.map(({ cost }) => cost));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the least cost between its bound and its figure where the search was stopped", () => {
    fc.assert(
      fc.property(treesOfEach("abcd", ["sequence", "parallel", "loop"]), logs, (tree, table) => {
        const net = netOfTree(tree);
        const whole = alignToNet(net, table)?.ofVariants ?? [];
        const stopped = alignToNet(net, table, { ofVariant: 12, inAll: 60 })?.ofVariants ?? [];
        for (const [at, { cost, lowerBound }] of stopped.entries()) {
          expect(cost).toBeGreaterThanOrEqual(whole[at]?.cost ?? 0);
          expect(lowerBound).toBeLessThanOrEqual(whole[at]?.cost ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("soundness of a net (van der Aalst 1998)", () => {
  const net = (places: number, ...transitions: [string | null, number[], number[]][]): PetriNet => ({
    places,
    transitions: transitions.map(([label, from, to]) => ({ label, from, to })),
    start: 0,
    end: 1,
  });

  it("is given for the net of every tree", () => {
    fc.assert(
      fc.property(trees("abc"), (tree) => {
        expect(soundness(netOfTree(tree))).toEqual({ isSound: true, faults: [] });
      }),
    );
  });

  it("says what is wrong and after which step", () => {
    const stuck = net(
      5,
      ["a", [0], [2]],
      [null, [2], [3]],
      [null, [2], [4]],
      ["b", [3], [1]],
      ["c", [3, 4], [1]],
    );
    expect(soundness(stuck)).toEqual({
      isSound: false,
      faults: [
        { fault: "stuck", steps: ["a"] },
        { fault: "dead", steps: ["c"] },
      ],
    });
    const remains = net(3, ["a", [0], [1, 2]]);
    expect(soundness(remains).faults).toContainEqual({ fault: "no-end", steps: [] });
    const sometimes = net(3, ["a", [0], [1, 2]], ["b", [0], [1]]);
    expect(soundness(sometimes).faults).toContainEqual({ fault: "remains", steps: ["a"] });
    const grows = net(3, ["a", [0], [0, 2]], ["b", [0, 2], [1]]);
    expect(soundness(grows)).toEqual({ isSound: false, faults: [{ fault: "unbounded", steps: ["a"] }] });
  });

  it("is not told where there are too many states", () => {
    const places = Array.from({ length: 14 }, (_, at) => 2 + at);
    const wide = net(
      16,
      [null, [0], places],
      ...places.map((place): [string, number[], number[]] => [`s${place}`, [place], []]),
    );
    expect(soundness(wide, 1000)).toEqual({ isSound: null, faults: [] });
  });
});

describe("quality of the net of a causal net", () => {
  it("is that of the tree where both mean the same runs", () => {
    for (const paths of [{ abc: 10 }, { abd: 10, acd: 5 }, { abcd: 10, acbd: 10 }, { abc: 30, ac: 20 }]) {
      const table = tableOf(paths);
      const { alignment, replay, precision, alignedPrecision, generalisation, soundness } = heuristic(paths);
      expect(soundness).toEqual({ isSound: true, faults: [] });
      expect(replay?.logFitness).toBe(1);
      expect({ alignment, precision, alignedPrecision, generalisation }).toEqual({
        ...{ alignment: expect.objectContaining({ fittingShare: 1, stopped: null }) },
        ...{ precision: 1, alignedPrecision: 1, generalisation: expect.any(Number) },
      });
      expect(table.totalCases).toBeGreaterThan(0);
    }
  });

  it("follows the states of a net as it follows those of its tree", () => {
    fc.assert(
      fc.property(treesOfEach("abcd", ["sequence", "choice", "parallel", "loop"]), logs, (tree, table) => {
        const [ofTree, ofNet] = [modelQuality(tree, table), netQuality(netOfTree(tree), table)];
        expect(ofNet.alignment).toEqual(ofTree.alignment);
        expect(ofNet.precision).toBe(ofTree.precision);
        expect(ofNet.replay).toEqual(ofTree.replay);
        expect(ofNet.simplicity).toBe(ofTree.simplicity);
      }),
      { numRuns: 40 },
    );
  });

  it("tells shares of 1 or nothing, whatever the log", () => {
    fc.assert(
      fc.property(logs, fc.double({ min: 0, max: 1, noNaN: true }), (table, dependency) => {
        const found = netQuality(netOfCausalNet(causalNet(table, { ...usualHeuristics, dependency })), table);
        for (const share of [found.precision, found.simplicity, found.alignment?.logFitness ?? null])
          if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
        if (found.alignment === null) expect(found.moves).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("can be had of a log of practice, with what is wrong with the net (Buijs, 4TU)", async () => {
    const { log } = await openLogFile(oraclePath("logs", "receipt.xes.gz"));
    const table = await log.variants();
    const { alignment, replay, soundness, simplicity } = netQuality(netOfCausalNet(causalNet(table)), table);
    expect(alignment?.fittingShare).toBeGreaterThan(0.9);
    expect(replay?.logFitness).toBeGreaterThan(0.9);
    expect(simplicity).toBeLessThan(0.5);
    // Files that are corrected again and again may leave work open each time.
    expect(soundness).toMatchObject({ isSound: false, faults: [{ fault: "unbounded" }] });
  });
});
