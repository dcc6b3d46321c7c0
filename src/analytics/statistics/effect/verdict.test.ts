import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdictOf } from "./verdict.ts";

describe("verdict on a change", () => {
  it("is worked only when the interval excludes no effect on the better side", () => {
    expect(verdictOf({ low: -3, high: -1 }, 0, "lower")).toBe("worked");
    expect(verdictOf({ low: -3, high: -1 }, 0, "higher")).toBe("made-worse");
    expect(verdictOf({ low: 1.1, high: 2 }, 1, "higher")).toBe("worked");
    expect(verdictOf({ low: 1.1, high: 2 }, 1, "lower")).toBe("made-worse");
  });

  it("is not shown when the interval contains or touches no effect", () => {
    expect(verdictOf({ low: -3, high: 1 }, 0, "lower")).toBe("not-shown");
    expect(verdictOf({ low: -3, high: 0 }, 0, "lower")).toBe("not-shown");
    expect(verdictOf({ low: 1, high: 2 }, 1, "higher")).toBe("not-shown");
  });

  it("turns round when the wish turns round, and stays when there is nothing to turn", () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    const turned = { worked: "made-worse", "made-worse": "worked", "not-shown": "not-shown" } as const;
    fc.assert(
      fc.property(number, number, (a, b) => {
        const interval = { low: Math.min(a, b), high: Math.max(a, b) };
        expect(verdictOf(interval, 0, "higher")).toBe(turned[verdictOf(interval, 0, "lower")]);
      }),
    );
  });
});
