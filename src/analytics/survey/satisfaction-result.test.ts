import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelQuestions } from "./instruments/channel-questions.ts";
import { nineQuestions } from "./instruments/nine-questions.ts";
import { tallyOf } from "./questionnaires.ts";
import { satisfactionResult } from "./satisfaction-result.ts";
import { conventionsFor } from "./weight.ts";

const scores = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 });
const answers = fc.array(scores, { minLength: 1, maxLength: 40 });
const of = (complete: readonly (readonly number[])[]) => ({ complete: tallyOf(complete), excluded: 0 });

describe("satisfaction index (PermenPANRB 14/2017)", () => {
  it("is 25 times the total over nine times the number of questionnaires", () => {
    const result = satisfactionResult(
      of([
        [4, 4, 4, 4, 4, 4, 4, 4, 4],
        [3, 3, 3, 3, 3, 3, 3, 3, 1],
      ]),
      nineQuestions,
    );
    expect(result.index).toEqual({ exact: (25 * 61) / 18, value: 84.72, category: "B" });
  });

  it("keeps everything that gives the same index again (SKM-10)", () => {
    const result = satisfactionResult(
      { ...of([[4, 4, 4, 4, 4, 4, 4, 4, 4]]), excluded: 2 },
      nineQuestions,
      "0.11",
    );
    expect(result).toMatchObject({
      instrument: { key: "skm-nine", version: 1 },
      weight: "0.11",
      rounding: "half-up",
      categoryTable: "2017",
      n: 1,
      excluded: 2,
    });
  });

  it("weights elements, not items: the online form with four conduct items at 4 and the rest at 3 is 77.78", () => {
    const online = channelQuestions("online");
    const one = online.items.map(({ element }) => (element === "staffConduct" ? 4 : 3));
    expect(satisfactionResult(of([one]), online).index?.value).toBe(77.78);
  });

  it("has no index without complete questionnaires, neither 0 nor D (SKM-13)", () => {
    const result = satisfactionResult({ complete: [], excluded: 3 }, nineQuestions);
    expect(result).toMatchObject({ n: 0, excluded: 3, index: null, reason: "no-data" });
  });

  it("reaches 100.00 with the exact weight only (SKM-08)", () => {
    const best = satisfactionResult(of([[4, 4, 4, 4, 4, 4, 4, 4, 4]]), nineQuestions);
    const full = best.index === null ? [] : best.replay.filter(({ value }) => value === 100);
    expect(full.map(({ weight }) => weight)).toEqual(["exact"]);
  });

  it("says where another weight would print another category", () => {
    const row = [4, 4, 3, 3, 4, 4, 3, 4, 3];
    const result = satisfactionResult(of([row]), nineQuestions);
    if (result.index === null) throw new Error("no index");
    expect(result.index.value).toBe(88.89);
    expect(result.replay.filter(({ differs }) => differs).map(({ weight }) => weight)).toEqual([
      "0.11",
      "0.1",
    ]);
  });

  it("stays within 25 and 100", () => {
    fc.assert(
      fc.property(answers, (complete) => {
        const exact = satisfactionResult(of(complete), nineQuestions).index?.exact;
        expect(exact).toBeGreaterThanOrEqual(25);
        expect(exact).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("does not depend on the order of respondents", () => {
    fc.assert(
      fc.property(answers, (complete) => {
        const there = satisfactionResult(of(complete), nineQuestions);
        expect(satisfactionResult(of(complete.toReversed()), nineQuestions)).toEqual(there);
      }),
    );
  });

  it("does not depend on the order in which the items are asked (SKM-01)", () => {
    const reordered = { ...nineQuestions, items: nineQuestions.items.toReversed() };
    fc.assert(
      fc.property(answers, (complete) => {
        const there = satisfactionResult(of(complete), nineQuestions);
        const back = satisfactionResult(of(complete.map((row) => row.toReversed())), reordered);
        expect(back).toEqual(there);
      }),
    );
  });

  it("gives its own index back when replayed with its own weight", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...conventionsFor(9)), (complete, weight) => {
        const result = satisfactionResult(of(complete), nineQuestions, weight);
        if (result.index === null) throw new Error("no index");
        const own = result.replay.find((replayed) => replayed.weight === weight);
        expect(own).toEqual({ ...result.index, weight, differs: false });
      }),
    );
  });

  it("pools the respondents of services instead of averaging their indices (SKM-11)", () => {
    const busy = Array.from({ length: 9 }, () => [4, 4, 4, 4, 4, 4, 4, 4, 4]);
    const quiet = [[2, 2, 2, 2, 2, 2, 2, 2, 2]];
    expect(satisfactionResult(of([...busy, ...quiet]), nineQuestions).index?.value).toBe(95);
  });
});
