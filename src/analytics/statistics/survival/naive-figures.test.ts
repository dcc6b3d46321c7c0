import { describe, expect, it } from "vitest";
import { tallyDurations } from "./duration-tally.ts";
import { naiveFigures } from "./naive-figures.ts";

describe("figures of closed cases alone", () => {
  it("forget every case that is still open", () => {
    expect(naiveFigures(tallyDurations({ time: [1, 3, 20, 50], event: [1, 1, 0, 0] }), [2])).toEqual({
      closed: 2,
      median: 2,
      mean: 2,
      estimates: [{ at: 2, doneOfClosed: 0.5, doneOfAll: 0.25 }],
    });
  });

  it("are not told when nothing is closed", () => {
    expect(naiveFigures(tallyDurations({ time: [20], event: [0] }), [2])).toEqual({
      closed: 0,
      median: null,
      mean: null,
      estimates: [{ at: 2, doneOfClosed: null, doneOfAll: 0 }],
    });
  });
});
