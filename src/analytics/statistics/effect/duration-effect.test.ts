import { describe, expect, it } from "vitest";
import { drawExponential } from "../random/draw.ts";
import { seededRandom } from "../random/generator.ts";
import { assessDurationEffect } from "./duration-effect.ts";

const DAY = 86_400;
const changed = 200 * DAY;
const asOf = 300 * DAY;

/** Cases opened every `every` days from day 100 on, taking so many days in the mean before and after. */
function cases(seed: number, before: number, after: number, every = 0.5) {
  const random = seededRandom(seed);
  return Array.from({ length: Math.floor(190 / every) }, (_, i) => {
    const opened = (100 + i * every) * DAY;
    const closed = opened + drawExponential(random, (opened < changed ? before : after) * DAY);
    return { opened, closed: closed > asOf ? null : closed };
  });
}

describe("effect on durations, open cases included", () => {
  it("sees that cases became faster, in seconds", () => {
    const found = assessDurationEffect({ cases: cases(1, 20, 8), changed, asOf });
    expect(found).toMatchObject({ design: "before-after", verdict: "worked", effect: { unit: "seconds" } });
    expect(found.effect?.estimate).toBeLessThan(-8 * DAY);
  });

  it("sees that cases became slower", () => {
    expect(assessDurationEffect({ cases: cases(2, 8, 20), changed, asOf }).verdict).toBe("made-worse");
  });

  it("does not take for an effect what happened to the control alike", () => {
    const found = assessDurationEffect({ cases: cases(3, 20, 8), control: cases(4, 20, 8), changed, asOf });
    expect(found).toMatchObject({ design: "difference-in-differences", verdict: "not-shown" });
  });

  it("is not misled by young cases of which only the quick ones have closed", () => {
    const young = cases(5, 40, 40).filter(({ opened }) => opened < changed || opened > asOf - 60 * DAY);
    expect(assessDurationEffect({ cases: young, changed, asOf }).verdict).toBe("not-shown");
  });

  it("says how many more cases are needed", () => {
    const few = cases(6, 5, 5).filter(({ opened }, i) => opened < changed || i % 40 === 0);
    expect(assessDurationEffect({ cases: few, changed, asOf })).toMatchObject({
      design: "none",
      effect: null,
      reason: "too-few-cases",
      verdict: "not-shown",
      needed: { after: { cases: 5, closed: 0 } },
    });
  });

  it("refuses an extract from before the change", () => {
    expect(() => assessDurationEffect({ cases: [], changed, asOf: changed })).toThrow(RangeError);
  });
});
