import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalHolidays } from "./national-holidays.ts";
import { officeCalendar, parseHours } from "./office-calendar.ts";
import { workingSecondsBetween } from "./working-time.ts";

const HOUR = 3600;

function office(zone: string, hours = "08:00-16:00") {
  return officeCalendar({ zone, week: "mon-fri", hours: parseHours(hours), holidays: nationalHolidays });
}

function hoursBetween(from: string, to: string, calendar = office("Asia/Jakarta")) {
  return workingSecondsBetween({ from: new Date(from), to: new Date(to) }, calendar) / HOUR;
}

describe("working time between two instants", () => {
  it("counts opening hours only", () => {
    expect(hoursBetween("2025-04-08T07:00:00+07:00", "2025-04-08T10:30:00+07:00")).toBe(2.5);
    expect(hoursBetween("2025-04-08T15:00:00+07:00", "2025-04-09T09:00:00+07:00")).toBe(2);
  });

  it("counts nothing on days off", () => {
    expect(hoursBetween("2025-03-27T15:00:00+07:00", "2025-04-08T09:00:00+07:00")).toBe(2);
  });

  it("knows no opening that ends when it begins", () => {
    expect(() => parseHours("08:00-08:00")).toThrow(RangeError);
    expect(() => parseHours("08:00-12:00,11:00-16:00")).toThrow(RangeError);
  });

  it("leaves out a break at noon", () => {
    const broken = office("Asia/Jakarta", "08:00-12:00,13:00-16:00");
    expect(hoursBetween("2025-04-08T08:00:00+07:00", "2025-04-08T16:00:00+07:00", broken)).toBe(7);
  });

  it("follows the clocks where the office stands: WIB, WITA, WIT", () => {
    const [from, to] = ["2025-04-08T00:00:00Z", "2025-04-08T02:00:00Z"];
    expect(hoursBetween(from, to, office("Asia/Jakarta"))).toBe(1);
    expect(hoursBetween(from, to, office("Asia/Makassar"))).toBe(2);
    expect(hoursBetween("2025-04-08T06:00:00Z", "2025-04-08T08:00:00Z", office("Asia/Jayapura"))).toBe(1);
  });

  it("counts an hour that clocks skip or repeat as it passes", () => {
    const always = officeCalendar({
      zone: "Europe/Amsterdam",
      week: "mon-sun",
      hours: parseHours("00:00-24:00"),
      holidays: nationalHolidays,
      kindsOff: new Set(),
    });
    expect(hoursBetween("2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00", always)).toBe(23);
    expect(hoursBetween("2025-10-26T00:00:00+02:00", "2025-10-27T00:00:00+01:00", always)).toBe(25);
  });

  it("is nothing when the end is before the start", () => {
    expect(hoursBetween("2025-04-09T09:00:00+07:00", "2025-04-08T09:00:00+07:00")).toBe(0);
  });
});

describe("laws of working time", () => {
  const instant = fc
    .integer({ min: Date.parse("2024-02-01T00:00Z"), max: Date.parse("2024-06-01T00:00Z") })
    .map((time) => new Date(time));
  const calendar = office("Asia/Makassar", "08:00-12:00,13:00-16:30");

  it("adds up over any instant between", () => {
    fc.assert(
      fc.property(instant, instant, instant, (a, b, c) => {
        const [from, middle, to] = [a, b, c].toSorted((x, y) => x.getTime() - y.getTime());
        if (!from || !middle || !to) throw new Error("three instants");
        const parts =
          workingSecondsBetween({ from, to: middle }, calendar) +
          workingSecondsBetween({ from: middle, to }, calendar);
        expect(parts).toBeCloseTo(workingSecondsBetween({ from, to }, calendar), 6);
      }),
    );
  });

  it("a pause never makes it more, and overlapping pauses count once", () => {
    fc.assert(
      fc.property(instant, instant, instant, instant, (a, b, c, d) => {
        const span = { from: a, to: b };
        const pause = { from: c < d ? c : d, to: c < d ? d : c };
        const paused = workingSecondsBetween({ ...span, pauses: [pause] }, calendar);
        expect(paused).toBeGreaterThanOrEqual(0);
        expect(paused).toBeLessThanOrEqual(workingSecondsBetween(span, calendar));
        expect(workingSecondsBetween({ ...span, pauses: [pause, pause] }, calendar)).toBe(paused);
      }),
    );
  });
});

describe("opening hours as text", () => {
  it("are read with or without a break", () => {
    expect(parseHours("08:00-12:00, 13:00-16:30")).toEqual([
      { from: 8 * HOUR, to: 12 * HOUR },
      { from: 13 * HOUR, to: 16.5 * HOUR },
    ]);
  });

  it("are refused when they are out of order or no times", () => {
    for (const text of ["16:00-08:00", "08:00-12:00,11:00-16:00", "8-16", "08:00-25:00", "08:60-16:00", ""])
      expect(() => parseHours(text)).toThrow(RangeError);
  });
});
