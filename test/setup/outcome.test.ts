import { describe, expect, it } from "vitest";
import { addUp, outcomeOfReport, outcomeOfTool } from "./outcome.ts";

const report = (passed: number, failed: number, ...durations: readonly number[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: [
    { assertionResults: durations.map((duration) => ({ fullName: `takes ${duration}`, duration })) },
  ],
});

describe("outcome of a stage", () => {
  it("counts tests, and each tool as one", () => {
    const stages = [outcomeOfTool(0), outcomeOfTool(1), outcomeOfReport("pure", 1, report(7, 2))];
    expect(addUp(stages)).toMatchObject({ passed: 8, failed: 3 });
  });

  it("has failed when the run ended badly, although no test failed", () => {
    expect(outcomeOfReport("pure", 1, report(7, 0)).failed).toBe(1);
  });

  it("keeps the five slowest of all stages, in seconds", () => {
    const stages = [
      outcomeOfReport("pure", 0, report(4, 0, 10, 4000, 20, 3000)),
      outcomeOfReport("database", 0, report(3, 0, 5000, 30, 1000)),
    ];
    expect(addUp(stages).slowest.map(({ seconds }) => seconds)).toEqual([5, 4, 3, 1, 0.03]);
  });
});
