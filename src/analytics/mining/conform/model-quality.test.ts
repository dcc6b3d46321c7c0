import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf, tableOf, tableOfRuns, trees } from "../../../../test/builders/process-trees.ts";
import { type ProcessTree, parseTree } from "../discover/process-tree.ts";
import { Aligner } from "./align.ts";
import { alignmentFitness, alignVariants } from "./alignment-fitness.ts";
import { modelQuality } from "./model-quality.ts";
import { movesByActivity } from "./moves-by-activity.ts";
import { precision } from "./precision.ts";
import { type TreeState, TreeStates } from "./tree-states.ts";

const quality = (tree: string, paths: Readonly<Record<string, number>>) =>
  modelQuality(parseTree(tree), tableOf(paths));

describe("fitness of a log (Adriansyah 2014)", () => {
  it("counts costs against those of log and model apart, by case and in sum", () => {
    const { alignment } = quality("->( 'a', 'b' )", { ab: 3, a: 1 });
    expect(alignment).toEqual({
      fittingShare: 3 / 4,
      averageTraceFitness: (3 + (1 - 1 / 3)) / 4,
      logFitness: 1 - 1 / (3 * 4 + 3),
      emptyRunCost: 2,
      stopped: null,
    });
  });

  it("says between what and what it lies where the search was stopped", () => {
    const table = tableOf({ ab: 3, ba: 1 });
    const tree = parseTree("->( 'a', 'b' )");
    const { stopped, averageTraceFitness } = alignmentFitness(
      alignVariants(tree, table, { effort: { ofVariant: 1, inAll: 2 } }),
      table,
    );
    expect(averageTraceFitness).toBe(0);
    expect(stopped).toEqual({ variants: 2, cases: 4, atMost: { averageTraceFitness: 1, logFitness: 1 } });
  });
});

describe("precision (Munoz-Gama and Carmona 2010)", () => {
  it("is 1 where every way is taken, and counts ways that are not", () => {
    expect(quality("X( 'a', 'b' )", { a: 1, b: 1 }).precision).toBe(1);
    expect(quality("X( 'a', 'b' )", { a: 1 }).precision).toBe(1 / 2);
    expect(quality("+( 'a', 'b' )", { ab: 1 }).precision).toBe(1 - 1 / 3);
    expect(quality("tau", { a: 1 }).precision).toBeNull();
  });

  it("follows cases beyond what the model does not allow only when they are aligned", () => {
    const { precision, alignedPrecision } = quality("->( X( 'a', 'b' ), 'c' )", { xac: 1, ac: 1 });
    expect(precision).toBeCloseTo(1 - 2 / 5, 12);
    expect(alignedPrecision).toBeCloseTo(1 - 2 / 6, 12);
  });
});

describe("generalisation (Buijs et al. 2014) and simplicity (Blum 2015)", () => {
  it("rests on how often each activity was used", () => {
    expect(quality("X( 'a', 'b' )", { a: 4 }).generalisation).toBe(1 - (1 / 2 + 1) / 2);
    expect(quality("tau", { a: 4 }).generalisation).toBeNull();
  });

  it("is simplest for a sequence", () => {
    expect(quality("->( 'a', 'b', 'c' )", { abc: 1 }).simplicity).toBe(1);
    expect(quality("X( 'a', 'b', 'c' )", { a: 1 }).simplicity).toBe(1 / (1 + (12 / 5 - 2)));
  });
});

describe("moves by activity", () => {
  it("tells where log and model part", () => {
    const table = tableOf({ ab: 3, ax: 2 });
    expect(movesByActivity(alignVariants(parseTree("->( 'a', 'b' )"), table), table)).toEqual([
      { activity: "a", both: 5, log: 0, model: 0 },
      { activity: "b", both: 3, log: 0, model: 2 },
      { activity: "x", both: 0, log: 2, model: 0 },
    ]);
  });
});

describe("states of a process tree", () => {
  it("can end after every run, and nowhere else", () => {
    fc.assert(
      fc.property(trees("abc"), fc.array(fc.nat(), { maxLength: 8 }), (tree, choices) => {
        const states = new TreeStates(tree);
        for (const run of runsOf(tree, 30)) expect(canEndAfter(states, run)).toBe(true);
        const walk = walked(states, choices);
        const cost = new Aligner(tree).align([...walk], 1_000_000).cost;
        expect(canEndAfter(states, walk)).toBe(cost === 0);
      }),
    );
  });

  it("allow all that a log shows which was played out", () => {
    fc.assert(
      fc.property(trees("abc"), (tree: ProcessTree) => {
        const runs = [...runsOf(tree, 30)].filter((run) => run !== "");
        fc.pre(runs.length > 0);
        const found = precision(tree, tableOfRuns(runs));
        expect(found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });
});

function canEndAfter(states: TreeStates, path: string): boolean {
  let at: readonly TreeState[] = [states.initial];
  for (const activity of path) at = states.after(at, states.labelOf(activity) ?? -1);
  return at.some(({ canEnd }) => canEnd);
}

/** A path on which each activity can follow; not always to the end. */
function walked(states: TreeStates, choices: readonly number[]): string {
  let [at, path]: [readonly TreeState[], string] = [[states.initial], ""];
  for (const choice of choices) {
    const next = [..."abc"].filter((activity) => states.next(at).has(states.labelOf(activity) ?? -1));
    const activity = next[choice % Math.max(1, next.length)];
    if (activity === undefined) break;
    at = states.after(at, states.labelOf(activity) ?? -1);
    path += activity;
  }
  return path;
}
