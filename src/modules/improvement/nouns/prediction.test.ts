import { describe, expect, it } from "vitest";
import type { EffectAssessment } from "../../../analytics/statistics/effect/assess-effect.ts";
import { againstPrediction, predictedEffect } from "./prediction.ts";

const points = [
  { at: "2026-01-05", value: 12, n: null },
  { at: "2026-01-12", value: 8, n: null },
  { at: "2026-01-19", value: 3, n: null },
];

function assessed(unit: "ratio" | "value", estimate: number): EffectAssessment {
  const effect = {
    estimate,
    low: estimate,
    high: estimate,
    level: 0.95,
    unit,
    noEffect: 0,
    model: "poisson",
  } as const;
  return {
    design: "before-after",
    points: { before: 2, after: 1 },
    effect,
    verdict: "worked",
    reachesPredicted: null,
    assumptions: [],
  };
}

describe("prediction against what came true (methods section 3)", () => {
  it("turns 4 complaints fewer a week, of 10 before, into a ratio of 0.6", () => {
    expect(predictedEffect({ direction: "lower", predictedSize: 4 }, "ratio", 10)).toBeCloseTo(0.6, 12);
  });

  it("keeps days and shares as a difference with the sign of the better side", () => {
    expect(predictedEffect({ direction: "lower", predictedSize: 2 }, "difference", 7)).toBe(-2);
    expect(predictedEffect({ direction: "higher", predictedSize: 0.1 }, "difference", 0.7)).toBe(0.1);
  });

  it("knows no ratio where nothing came before, and never promises less than nothing", () => {
    expect(predictedEffect({ direction: "lower", predictedSize: 4 }, "ratio", 0)).toBeNull();
    expect(predictedEffect({ direction: "lower", predictedSize: 40 }, "ratio", 10)).toBe(0);
  });

  it("says whether the estimate reaches the predicted size, by the mean before the change", () => {
    const lower = { direction: "lower", predictedSize: 4 } as const;
    const reached = (estimate: number) =>
      againstPrediction(assessed("ratio", estimate), lower, points, "2026-01-19").reachesPredicted;
    expect(reached(0.6)).toBe(true);
    expect(reached(0.61)).toBe(false);
  });

  it("cannot tell when too few points gave no estimate", () => {
    const none = { ...assessed("value", -1), effect: null };
    const answer = againstPrediction(none, { direction: "lower", predictedSize: 1 }, points, "2026-01-19");
    expect(answer.reachesPredicted).toBeNull();
  });
});
