import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalHolidays } from "./national-holidays.ts";
import { officeCalendar, parseHours } from "./office-calendar.ts";
import { type OpeningCorner, openingCorners } from "./opening-corners.ts";
import { workingSecondsBetween } from "./working-time.ts";

const from = new Date("2024-02-01T00:00Z");
const to = new Date("2026-12-01T00:00Z");

function office(zone: string, hours: string) {
  return officeCalendar({ zone, week: "mon-sat", hours: parseHours(hours), holidays: nationalHolidays });
}

/** Milliseconds of opening time by a moment, as a reader of the corners works them out. */
function openBy(corners: readonly OpeningCorner[], moment: Date): number {
  const corner = corners.findLast(({ at }) => at <= moment.getTime());
  return corner === undefined ? 0 : corner.passed + corner.spans * (moment.getTime() - corner.at);
}

const offices = [
  office("Asia/Jakarta", "08:00-16:00"),
  office("Asia/Jayapura", "07:30-12:00,13:00-16:30"),
  // Clocks change in the night: an office open then has days of 23 and 25 hours.
  office("Europe/Amsterdam", "00:00-02:15,02:15-24:00"),
  office("America/Sao_Paulo", "00:00-24:00"),
];

describe("opening time by its corners", () => {
  it("is the working time of the calendar between any two instants", () => {
    const instant = fc.date({ min: from, max: to, noInvalidDate: true });
    const stretches = offices.map((calendar) => ({
      calendar,
      corners: openingCorners(calendar, { from, to }),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...stretches), instant, instant, ({ calendar, corners }, a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        const open = openBy(corners, end) - openBy(corners, start);
        expect(open / 1000).toBeCloseTo(workingSecondsBetween({ from: start, to: end }, calendar), 6);
      }),
      { numRuns: 200 },
    );
  });

  it("stands still at night and on a holiday", () => {
    const corners = openingCorners(offices[0] ?? office("Asia/Jakarta", "08:00-16:00"), { from, to });
    const open = (a: string, b: string) => openBy(corners, new Date(b)) - openBy(corners, new Date(a));
    expect(open("2025-04-08T15:00+07:00", "2025-04-09T09:00+07:00")).toBe(2 * 3_600_000);
    expect(open("2025-04-05T16:00+07:00", "2025-04-08T08:00+07:00")).toBe(0);
  });

  it("refuses a stretch in which some time must be a mistake", () => {
    const [calendar] = offices;
    if (!calendar) throw new Error("an office");
    expect(() => openingCorners(calendar, { from: new Date("0201-01-01T00:00Z"), to })).toThrow(RangeError);
  });
});
