import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aStep } from "../../../../test/builders/procedures.ts";
import { Aligner } from "../conform/align.ts";
import { deviationsOf } from "../conform/deviations.ts";
import { modelOfProcedure } from "../conform/model.ts";
import { type Net, stepOrder } from "../conform/step-order.ts";
import { treeText } from "../discover/process-tree.ts";
import { outlineOf } from "./outline.ts";
import type { ProcedureStep } from "./procedure-step.ts";
import { treeOfProcedure } from "./tree-of-procedure.ts";

function treeOf(...steps: readonly ProcedureStep[]): string {
  return treeText(treeOfProcedure(steps));
}

describe("the table of a procedure as a tree (PermenPANRB 35/2012)", () => {
  it("has rows one after the other, some of them optional or repeated", () => {
    expect(treeOf(aStep("a"), aStep("b", { isOptional: true }), aStep("c", { mayRepeat: true }))).toBe(
      "->( 'a', X( 'b', tau ), *( 'c', tau ) )",
    );
  });

  it("goes back from a decision by way of what is done when the answer is no", () => {
    const back = [aStep("a"), aStep("b", { otherwise: 2 }), aStep("c", { branch: "no" }), aStep("d")];
    expect(treeOf(...back)).toBe("->( 'a', *( 'b', 'c' ), 'd' )");
  });

  it("ends at a decision, also from inside a loop, where the tree names a step twice", () => {
    const refused = [aStep("a", { otherwise: "end" }), aStep("r", { branch: "no" }), aStep("b")];
    expect(treeOf(...refused)).toBe("->( 'a', X( 'b', 'r' ) )");
    const inside = [aStep("a"), aStep("b", { otherwise: "end" }), aStep("c", { otherwise: 2 }), aStep("d")];
    expect(treeOf(...inside)).toBe("->( 'a', *( 'b', 'c' ), X( ->( 'c', 'd' ), tau ) )");
  });

  it("lets branches run beside each other, or takes one of them", () => {
    expect(
      treeOf(
        aStep("a"),
        aStep("b", { branch: "beside-a" }),
        aStep("c", { branch: "beside-a" }),
        aStep("d", { branch: "beside-b" }),
        aStep("e", { branch: "either-a" }),
        aStep("f", { branch: "either-b" }),
      ),
    ).toBe("->( 'a', +( 'd', ->( 'b', 'c' ) ), X( 'e', 'f' ) )");
  });

  it("skips forward when the question of a decision leaves no trace", () => {
    expect(treeOf(aStep("a"), aStep("", { otherwise: 4 }), aStep("b"), aStep("c"))).toBe(
      "->( 'a', X( 'b', tau ), 'c' )",
    );
  });

  it("says which row is no way through", () => {
    const problems = (...steps: readonly ProcedureStep[]) =>
      outlineOf(steps).problems.map(({ number, reason }) => [number, reason]);
    expect(problems(aStep("a", { branch: "no" }))).toEqual([[1, "no-without-decision"]]);
    expect(problems(aStep("a"), aStep("b", { branch: "no" }))).toEqual([[2, "no-without-decision"]]);
    expect(problems(aStep("a", { branch: "either-a" }), aStep("b"))).toEqual([[1, "lone-branch"]]);
    expect(problems(aStep("a", { otherwise: 9 }))).toEqual([[1, "no-such-target"]]);
    expect(problems(aStep("a", { kind: "decision" }))).toEqual([[1, "decision-without-otherwise"]]);
    expect(
      problems(aStep("a", { branch: "beside-a", otherwise: "end" }), aStep("b", { branch: "beside-b" })),
    ).toEqual([[1, "no-such-target"]]);
  });
});

/** Tables of rows a, b, c, ... that are ways through. */
const tables = fc
  .array(
    fc.record({
      branch: fc.constantFrom("main", "main", "beside-a", "beside-b", "either-a", "either-b", "no" as const),
      isOptional: fc.boolean(),
      mayRepeat: fc.boolean(),
      otherwise: fc.option(fc.constantFrom("end" as const, 1, 2, 3, 4, 5), { freq: 2 }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows) => rows.map((row, at) => aStep(String.fromCharCode(97 + at), row as Partial<ProcedureStep>)))
  .filter((steps) => outlineOf(steps).problems.length === 0);

/** A run of a net, taken by chance; null when it grows too long. */
function runOf({ transitions, start, end }: Net, chance: () => number): string[] | null {
  let tokens = [start];
  const run: string[] = [];
  for (let left = 300; left > 0; left -= 1) {
    if (tokens.length === 1 && tokens[0] === end) return run;
    const enabled = transitions.filter(({ from }) => from.every((place) => tokens.includes(place)));
    const next = enabled[Math.floor(chance() * enabled.length)];
    if (next === undefined) throw new Error("the net is stuck");
    tokens = [...tokens.filter((place) => !next.from.includes(place)), ...next.to];
    if (next.label !== null) run.push(next.label);
  }
  return null;
}

const chances = fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true }));
const effort = 50_000_000;

describe("tree and net of a table (STD-14)", () => {
  it("have the same runs: what the net can do costs nothing in the tree, and breaks no order", () => {
    fc.assert(
      fc.property(tables, chances, (steps, stream) => {
        const model = modelOfProcedure(steps);
        const run = runOf(model.net, () => stream.next().value);
        fc.pre(run !== null && run.length < 30);
        const alignment = new Aligner(model.tree).align(run ?? [], effort);
        expect(alignment.cost).toBe(0);
        expect(deviationsOf(run ?? [], alignment, stepOrder(model.net), false)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("name a deviation exactly when a case is no run", () => {
    const paths = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "z"), { maxLength: 8 });
    fc.assert(
      fc.property(tables, paths, (steps, path) => {
        const { tree, net } = modelOfProcedure(steps);
        const alignment = new Aligner(tree).align(path, effort);
        const found = deviationsOf(path, alignment, stepOrder(net), false);
        expect(found.length > 0).toBe(alignment.cost > 0);
        expect(new Set(found.map(({ kind, step }) => `${kind} ${step}`)).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });
});
