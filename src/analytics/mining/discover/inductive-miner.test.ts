import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf, tableOf, tableOfRuns, trees, treesOfEach } from "../../../../test/builders/process-trees.ts";
import { alignmentFitness, alignVariants } from "../conform/alignment-fitness.ts";
import { discoverTree } from "./inductive-miner.ts";
import { normalForm, type ProcessTree, treeText } from "./process-tree.ts";

const mined = (paths: Readonly<Record<string, number>>, noise = 0) =>
  treeText(discoverTree(tableOf(paths), noise));

describe("inductive miner (Leemans, Fahland and van der Aalst 2013)", () => {
  it.each([
    ["one activity", { a: 1 }, "'a'"],
    ["a sequence", { abc: 2 }, "->( 'a', 'b', 'c' )"],
    ["a choice", { a: 1, b: 2 }, "X( 'a', 'b' )"],
    ["a step that can be skipped", { abc: 1, ac: 1 }, "->( 'a', X( 'b', tau ), 'c' )"],
    ["steps side by side", { abcd: 1, acbd: 1 }, "->( 'a', +( 'b', 'c' ), 'd' )"],
    ["a loop with a way back", { a: 1, aba: 1, ababa: 1 }, "*( 'a', 'b' )"],
    ["a step that is repeated", { a: 1, aaa: 1 }, "*( 'a', tau )"],
    ["nothing in common but the activities", { abc: 1, cab: 1, bca: 1, bac: 1 }, "+( 'a', 'b', 'c' )"],
  ])("finds %s", (_, paths, tree) => {
    expect(mined(paths)).toBe(tree);
  });

  it("leaves out rare ways when it is told to, and only then", () => {
    const paths = { abc: 100, cab: 1 };
    expect(mined(paths)).toBe("+( 'a', 'b', 'c' )");
    expect(mined(paths, 0.2)).toBe("->( 'a', 'b', 'c' )");
  });

  it("fits every case of every log when noise is 0", () => {
    const path = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 8 }), (paths) => {
        const given = tableOf(Object.fromEntries(paths.map((each) => [each, 1])));
        const tree = discoverTree(given, 0);
        expect(alignmentFitness(alignVariants(tree, given), given)).toMatchObject({
          fittingShare: 1,
          logFitness: 1,
        });
      }),
    );
  });

  it("changes nothing when activities get other names", () => {
    const path = fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 6 }), (paths) => {
        const given = tableOf(Object.fromEntries(paths.map((each) => [each, 1])));
        const renamed = { ...given, activities: given.activities.map((name) => `step ${name}`) };
        const back = treeText(discoverTree(renamed, 0)).replaceAll("step ", "");
        expect(back).toBe(treeText(discoverTree(given, 0)));
      }),
    );
  });

  it("finds again a tree without loops whose activities differ, from all of its runs", () => {
    fc.assert(
      fc.property(treesOfEach("abcdefg", ["sequence", "choice", "parallel"]), (given) => {
        expect(treeText(discoverTree(tableOfRuns(runsOf(given)), 0))).toBe(treeText(normalForm(given)));
      }),
    );
  });

  it("finds again loops whose body does not begin with what it can end with", () => {
    fc.assert(
      fc.property(treesOfEach("abcdef", ["sequence", "sequence", "choice", "parallel", "loop"]), (given) => {
        fc.pre(loopsCanBeSeen(given));
        const runs = runsOf(given);
        fc.pre(runs.size < 3000);
        expect(treeText(discoverTree(tableOfRuns(runs), 0))).toBe(treeText(normalForm(given)));
      }),
    );
  });

  it("fits what was played out of a tree, whatever the tree", () => {
    fc.assert(
      fc.property(trees("abcd"), (given) => {
        const runs = [...runsOf(given, 50)].filter((run) => run.length < 8);
        fc.pre(runs.length > 0);
        const table = tableOfRuns(runs);
        for (const tree of [given, discoverTree(table, 0)])
          expect(alignmentFitness(alignVariants(tree, table), table)).toMatchObject({
            fittingShare: 1,
            logFitness: 1,
          });
      }),
    );
  });
});

/** Whether no loop of a tree has a body that begins with an activity it can end with. */
function loopsCanBeSeen(tree: ProcessTree): boolean {
  if (!("children" in tree)) return true;
  const [body] = tree.children;
  const ends = tree.kind === "loop" && body ? [...runsOf(body)].map((run) => run.at(-1)) : [];
  const isSeen = !(tree.kind === "loop" && body && [...runsOf(body)].some((run) => ends.includes(run[0])));
  return isSeen && tree.children.every(loopsCanBeSeen);
}
