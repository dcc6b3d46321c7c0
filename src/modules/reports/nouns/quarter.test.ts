import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOfQuarter, quarterOf, quartersBefore } from "./quarter.ts";

const quarters = fc
  .record({ year: fc.integer({ min: 2002, max: 2097 }), n: fc.integer({ min: 1, max: 4 }) })
  .map(({ year, n }) => `${year}-Q${n}`);

describe("a quarter", () => {
  it("has three months and ends where the next one begins", () => {
    expect(daysOfQuarter("2026-Q1")).toEqual({ from: "2026-01-01", until: "2026-04-01" });
    expect(daysOfQuarter("2026-Q4")).toEqual({ from: "2026-10-01", until: "2027-01-01" });
  });

  it("comes after the one before it, over the turn of the year", () => {
    expect(quartersBefore("2026-Q1", 1)).toBe("2025-Q4");
    expect(quarterOf("2026-12-31")).toBe("2026-Q4");
  });

  it("holds its first day, and steps back and forth to itself", () => {
    fc.assert(
      fc.property(quarters, fc.integer({ min: -8, max: 8 }), (quarter, count) => {
        expect(quarterOf(daysOfQuarter(quarter).from)).toBe(quarter);
        expect(quartersBefore(quartersBefore(quarter, count), -count)).toBe(quarter);
      }),
    );
  });
});
