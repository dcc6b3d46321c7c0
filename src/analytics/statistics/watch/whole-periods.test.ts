import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../../calendar/day.ts";
import { nextPeriod, periodOf } from "./period.ts";
import { wholePeriods } from "./whole-periods.ts";

function daysFrom(from: Day, n: number): Day[] {
  return Array.from({ length: n }, (_, i) => addDays(from, i));
}

describe("periods", () => {
  it("begin on Monday for ISO weeks, also across a year", () => {
    expect(periodOf("2016-01-01", "week")).toBe("2015-12-28");
    expect(periodOf("2016-01-04", "week")).toBe("2016-01-04");
  });
  it("follow each other without gap or overlap", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom("day", "week", "month"),
        (n, every) => {
          const start = periodOf(addDays("1990-01-01", n), every);
          const next = nextPeriod(start, every);
          expect(periodOf(next, every)).toBe(next);
          expect(periodOf(addDays(next, -1), every)).toBe(start);
        },
      ),
    );
  });
});

describe("whole periods", () => {
  it("leave out the weeks in which the data begin and end, and say so", () => {
    const span = wholePeriods(daysFrom("2025-01-03", 20), "week");
    expect(span?.periods).toEqual(["2025-01-06", "2025-01-13"]);
    expect(span?.dropped).toEqual([
      { at: "2024-12-30", why: "begins-before-data" },
      { at: "2025-01-20", why: "ends-after-data" },
    ]);
  });
  it("do not wait for days on which the office is always closed", () => {
    const workdays = daysFrom("2025-01-06", 12).filter((day) => !["2025-01-11", "2025-01-12"].includes(day));
    expect(wholePeriods(workdays, "week")?.periods).toEqual(["2025-01-06", "2025-01-13"]);
    expect(wholePeriods(workdays, "day")?.periods).toHaveLength(10);
  });
  it("believe what is known of the data beyond the days that occur", () => {
    const told = { from: "2025-01-01", until: "2025-01-31" };
    expect(wholePeriods(["2025-01-07", "2025-01-19"], "month", told)?.periods).toEqual(["2025-01-01"]);
  });
  it("keep periods in which nothing happened", () => {
    expect(wholePeriods(["2025-01-06", "2025-02-02"], "week")?.periods).toHaveLength(4);
  });
  it("say that there are none without a day", () => {
    expect(wholePeriods([], "week")).toBeNull();
  });
});
