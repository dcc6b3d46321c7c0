import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryOf } from "./category.ts";
import { decimal, rational, roundHalfUp, toNumber } from "./rational.ts";

describe("quality category (SKM section 4)", () => {
  it.each([
    ["88.305", "A"],
    ["88.3049", "B"],
    ["76.605", "B"],
    ["76.6049", "C"],
    ["64.995", "C"],
    ["64.9949", "D"],
    ["100", "A"],
    ["25", "D"],
  ])("puts %s into %s by the 2017 table (SKM-08)", (value, category) => {
    expect(categoryOf(decimal(value), "2017")).toBe(category);
  });

  it("leaves no gap between two printed rows: 76.603 is C, since it is printed 76.60", () => {
    expect(categoryOf(decimal("76.603"), "2017")).toBe("C");
  });

  it.each([
    ["81.255", "A"],
    ["81.2549", "B"],
    ["62.505", "B"],
    ["62.50", "C"],
    ["43.755", "C"],
    ["43.75", "D"],
  ])("puts %s into %s by the old table", (value, category) => {
    expect(categoryOf(decimal(value), "2004")).toBe(category);
  });

  it("always fits the printed two-decimal value (SKM-09)", () => {
    const letter = (printed: number) =>
      printed >= 88.31 ? "A" : printed >= 76.61 ? "B" : printed >= 65 ? "C" : "D";
    fc.assert(
      fc.property(fc.integer({ min: 25_000_000, max: 100_000_000 }), (millionths) => {
        const points = rational(millionths, 1_000_000);
        expect(categoryOf(points, "2017")).toBe(letter(toNumber(roundHalfUp(points, 2))));
      }),
    );
  });
});
