import { describe, expect, it } from "vitest";
import { expectFigures } from "../../../../test/oracles/stat-cases.ts";
import { logRank } from "./log-rank.ts";

describe("difference of durations between groups (Mantel 1966)", () => {
  it("finds what a pencil finds for two cases each", () => {
    // a ends at 1 and 3, b at 2 and 4: expected in a 2/4 + 1/3 + 1/2 + 0 = 4/3, variance 1/4 + 2/9 + 1/4 = 13/18
    const found = logRank({ time: [1, 3, 2, 4], event: [1, 1, 1, 1], group: ["a", "a", "b", "b"] });
    const chisq = (2 - 4 / 3) ** 2 / (13 / 18);
    expectFigures(
      found,
      { observed: [2, 2], expected: [4 / 3, 8 / 3], chisq, df: 1 },
      { rel: 1e-12, abs: 0 },
    );
  });

  it("cannot tell when no case has ended", () => {
    const found = logRank({ time: [1, 2], event: [0, 0], group: ["a", "b"] });
    expect(found).toEqual({ chisq: null, p: null, reason: "no-events" });
  });

  it("leaves out a group whose cases all began too late to be seen", () => {
    const found = logRank({
      time: [0, 0, 2, 3, 4, 5],
      event: [0, 0, 1, 1, 1, 1],
      group: ["c", "c", "a", "b", "a", "b"],
    });
    expect(found).toMatchObject({ groups: ["a", "b", "c"], df: 1 });
  });
});
