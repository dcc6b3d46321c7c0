import { describe, expect, it } from "vitest";
import { cannotKeepPromise, type ProcedureStep, promisedSeconds, sumOfNorms } from "./procedure.ts";

const day = 86_400;

function stepsOf(norms: readonly (number | null)[]): { readonly steps: readonly ProcedureStep[] } {
  const named = { name: "Periksa", activity: "periksa", actor: "petugas", inputs: "", output: "lembar" };
  return {
    steps: norms.map((normSeconds, i) => ({ ...named, normSeconds, id: `step ${i}`, number: i + 1 })),
  };
}

describe("the design of a procedure (STD-13)", () => {
  it("is a fault when the norms of all steps add up to more than the promised days", () => {
    const promise = { limitDays: 5, limitDayType: "calendar" } as const;
    expect(cannotKeepPromise(stepsOf([2 * day, 3 * day]), promise)).toBe(false);
    expect(cannotKeepPromise(stepsOf([2 * day, 3 * day, 60]), promise)).toBe(true);
  });

  it("counts promised working days as the calendar time in which they pass", () => {
    const promise = { limitDays: 5, limitDayType: "working" } as const;
    expect(promisedSeconds(promise)).toBe(7 * day);
    expect(cannotKeepPromise(stepsOf([7 * day]), promise)).toBe(false);
    expect(cannotKeepPromise(stepsOf([7 * day, 1]), promise)).toBe(true);
  });

  it("says nothing where no time is promised, and a step without a norm adds nothing", () => {
    expect(cannotKeepPromise(stepsOf([900 * day]), { limitDays: null, limitDayType: null })).toBe(false);
    expect(sumOfNorms(stepsOf([null, day, null]))).toBe(day);
  });
});
