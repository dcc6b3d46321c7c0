import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VariantTable } from "../../eventlog/event-log.ts";
import { alignmentFitness, alignVariants } from "../conform/alignment-fitness.ts";
import { discoverTree } from "./inductive-miner.ts";
import { normalForm, type ProcessTree, treeText } from "./process-tree.ts";

/** A table of variants from paths of letters, each with its cases. */
function table(paths: Readonly<Record<string, number>>): VariantTable {
  const activities = [...new Set(Object.keys(paths).join(""))].sort();
  const variants = Object.entries(paths).map(([path, cases]) => ({
    path: [...path].map((activity) => activities.indexOf(activity)),
    cases,
    medianSeconds: 0,
  }));
  const totalCases = variants.reduce((sum, { cases }) => sum + cases, 0);
  return { activities, variants, totalVariants: variants.length, totalCases };
}

const mined = (paths: Readonly<Record<string, number>>, noise = 0) =>
  treeText(discoverTree(table(paths), noise));

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
        const given = table(Object.fromEntries(paths.map((each) => [each, 1])));
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
        const given = table(Object.fromEntries(paths.map((each) => [each, 1])));
        const renamed = { ...given, activities: given.activities.map((name) => `step ${name}`) };
        const back = treeText(discoverTree(renamed, 0)).replaceAll("step ", "");
        expect(back).toBe(treeText(discoverTree(given, 0)));
      }),
    );
  });

  it("finds again a tree without loops whose activities differ, from all of its runs", () => {
    fc.assert(
      fc.property(block("abcdefg"), (given) => {
        const paths = Object.fromEntries([...runs(given)].filter((run) => run !== "").map((run) => [run, 1]));
        fc.pre(Object.keys(paths).length > 0);
        expect(treeText(discoverTree(table(paths), 0))).toBe(treeText(normalForm(given)));
      }),
    );
  });
});

/** Trees in which every letter stands at most once, without loops or silent steps. */
function block(letters: string): fc.Arbitrary<ProcessTree> {
  if (letters.length === 1) return fc.constant({ kind: "activity", name: letters });
  return fc
    .tuple(fc.integer({ min: 1, max: letters.length - 1 }), fc.constantFrom("sequence", "choice", "parallel"))
    .chain(([at, kind]) =>
      fc
        .tuple(block(letters.slice(0, at)), block(letters.slice(at)))
        .map(([one, other]): ProcessTree => ({ kind, children: [one, other] })),
    );
}

/** Every run of a tree without loops. */
function runs(tree: ProcessTree): Set<string> {
  if (tree.kind === "tau") return new Set([""]);
  if (tree.kind === "activity") return new Set([tree.name]);
  const [first, ...rest] = tree.children.map(runs);
  const join = tree.kind === "choice" ? either : tree.kind === "parallel" ? shuffled : after;
  return rest.reduce(join, first ?? new Set([""]));
}

function either(one: Set<string>, other: Set<string>): Set<string> {
  return new Set([...one, ...other]);
}

function after(one: Set<string>, other: Set<string>): Set<string> {
  return new Set([...one].flatMap((a) => [...other].map((b) => a + b)));
}

function shuffled(one: Set<string>, other: Set<string>): Set<string> {
  return new Set([...one].flatMap((a) => [...other].flatMap((b) => [...shuffles(a, b)])));
}

function shuffles(a: string, b: string): string[] {
  if (a === "" || b === "") return [a + b];
  return [
    ...shuffles(a.slice(1), b).map((rest) => a.charAt(0) + rest),
    ...shuffles(a, b.slice(1)).map((rest) => b.charAt(0) + rest),
  ];
}
