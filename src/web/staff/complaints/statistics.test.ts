import { describe, expect, it } from "vitest";
import { stageFigure, stepsOf } from "./stage-figures.ts";
import { periodOf, readStatisticsAddress, statisticsPath } from "./statistics-address.ts";

const day = 86_400_000;
const start = new Date("2026-01-01T00:00:00Z");

function onDayAfter(days: number): Date {
  return new Date(start.getTime() + days * day);
}

describe("how long complaints take (open ones count)", () => {
  // By hand: ten complaints received on one day, looked at on day 10. Four closed on days 1, 2, 3, 4; six are open.
  // The share still open after day 4 is 6/10, so half of them are not closed yet; forgetting the open ones says 2.5 days.
  it("says that half are not closed yet where the closed ones alone would say 2.5 days", () => {
    const stages = Array.from({ length: 10 }, (_, i) => ({
      receivedAt: start,
      answeredAt: null,
      closedAt: i < 4 ? onDayAfter(i + 1) : null,
    }));
    const { summary, curve } = stageFigure(stages, "closed", onDayAfter(10));
    expect([summary.n, summary.censored]).toEqual([10, 6]);
    expect(summary.median.value).toBeNull();
    expect(summary.naive.median).toBe(2.5 * 86_400);
    expect(stepsOf(curve).at(-1)?.done).toBeCloseTo(0.4, 12);
  });

  it("leaves out what ended before it came, and says how many", () => {
    const stages = [
      { receivedAt: onDayAfter(2), answeredAt: onDayAfter(1), closedAt: null },
      { receivedAt: start, answeredAt: onDayAfter(1), closedAt: null },
    ];
    const figure = stageFigure(stages, "answered", onDayAfter(3));
    expect([figure.broken, figure.summary.n]).toEqual([1, 1]);
  });
});

describe("address of the statistics", () => {
  const read = (address: string) => {
    const query = new URLSearchParams(address);
    return readStatisticsAddress((name) => query.get(name) ?? undefined, "2026-03-09");
  };

  it("means the last twelve months by month unless it says otherwise", () => {
    expect(read("")).toEqual({ from: "2025-04", to: "2026-03", by: "month", unit: "", category: "" });
    expect(read("dari=2026-13&sampai=&menurut=x")).toEqual(read(""));
    expect(read("dari=2026-05&sampai=2026-02")).toMatchObject({ from: "2026-02", to: "2026-02" });
  });

  it("says all of it", () => {
    const asked = {
      from: "2025-01",
      to: "2025-06",
      by: "unit",
      unit: "loket",
      category: "Waktu & biaya",
    } as const;
    expect(read(statisticsPath(asked, {}).split("?")[1] ?? "")).toEqual(asked);
  });

  it("begins and ends at midnight of the zone of the office", () => {
    expect(periodOf(read("dari=2025-12&sampai=2025-12"), "Asia/Jayapura")).toEqual({
      from: new Date("2025-11-30T15:00:00Z"),
      until: new Date("2025-12-31T15:00:00Z"),
    });
  });
});
