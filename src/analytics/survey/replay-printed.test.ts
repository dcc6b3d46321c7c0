import { describe, expect, it } from "vitest";
import { replayPrinted } from "./replay-printed.ts";

const threes = Array.from({ length: 9 }, () => "3");

describe("replay of a printed index (SKM-06, SKM-07)", () => {
  it("names the weight that was used", () => {
    expect(replayPrinted(threes, "75").matches).toEqual(["exact"]);
    expect(replayPrinted(threes, "74.25")).toMatchObject({
      matches: ["0.11"],
      verdict: "weight 0.11; exact value 75.00; category unchanged C",
    });
  });

  it("reads converted values as well as element means", () => {
    expect(
      replayPrinted(
        threes.map(() => "75.00"),
        "67.50",
      ).verdict,
    ).toBe("divisor 10; exact value 75.00; category unchanged C");
  });

  it("says when no convention reproduces the index", () => {
    const replay = replayPrinted(threes, "80.00");
    expect(replay.matches).toEqual([]);
    expect(replay.verdict).toBe("no convention reproduces this; exact value 75.00; category changes B -> C");
  });

  it("lists apart the weights that only the rounding of the printed elements allows", () => {
    const replay = replayPrinted(threes.with(0, "3.33"), "75.96");
    expect(replay.matches).toEqual([]);
    expect(replay.withinRounding).toEqual(["exact", "0.1111", "0.111"]);
  });

  it("takes the old table and the old weight for fourteen elements", () => {
    const replay = replayPrinted(
      Array.from({ length: 14 }, () => "3.2"),
      "79.52",
    );
    expect(replay.matches).toEqual(["0.071"]);
    expect(replay.category).toEqual({ printed: "B", exact: "B" });
  });

  it("refuses values that are on no scale or on two", () => {
    expect(() => replayPrinted(["3", "80"], "75")).toThrow(RangeError);
    expect(() => replayPrinted([], "75")).toThrow(RangeError);
    expect(() => replayPrinted(threes, "75,00")).toThrow(RangeError);
  });
});
