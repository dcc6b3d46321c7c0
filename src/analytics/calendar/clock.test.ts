import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clock, daysUsed, deadlineOf } from "./clock.ts";
import { dueCalendarDays, dueWorkingDays } from "./due.ts";
import { nationalHolidays } from "./national-holidays.ts";
import { officeCalendar, parseHours, type WorkingWeek } from "./office-calendar.ts";
import { localDay } from "./zone.ts";

const now = new Date("2025-06-01T00:00:00+07:00");

function office(week: WorkingWeek, zone = "Asia/Jakarta", holidays = nationalHolidays) {
  return officeCalendar({ zone, week, hours: parseHours("08:00-16:00"), holidays });
}

function clock(told: Partial<Clock>): Clock {
  return {
    startedAt: new Date("2025-03-27T09:00:00+07:00"),
    days: 5,
    dayType: "working",
    firstDay: "next",
    calendars: [{ from: "2025-01-01", calendar: office("mon-fri") }],
    pauses: [],
    ...told,
  };
}

const at = (text: string) => new Date(`${text}:00+07:00`);

describe("clock without pauses", () => {
  it("ends when its term ends", () => {
    expect(deadlineOf(clock({}), now)).toMatchObject({
      day: "2025-04-14",
      at: new Date("2025-04-14T23:59:59+07:00"),
      provisional: null,
    });
    expect(deadlineOf(clock({ dayType: "calendar", days: 14, firstDay: "same" }), now).day).toBe(
      "2025-04-10",
    );
  });
});

describe("days used of a clock", () => {
  it("never counts the day on which a calendar-day term starts, whatever the office counts", () => {
    const same = clock({ dayType: "calendar", days: 14, firstDay: "same" });
    expect(daysUsed(same, at("2025-03-27T15:00"))).toBe(0);
    expect(daysUsed(same, at("2025-03-28T08:00"))).toBe(1);
  });
});

describe("pause of a clock (CMP-06)", () => {
  it("moves the deadline by the working days whose end it covers", () => {
    const pauses = [{ from: at("2025-04-09T10:00"), to: at("2025-04-11T10:00") }];
    expect(deadlineOf(clock({ pauses }), now)).toMatchObject({ day: "2025-04-16" });
  });

  it("covers the day at whose last moment it ends", () => {
    const pauses = [{ from: at("2025-04-09T10:00"), to: at("2025-04-10T00:00") }];
    expect(deadlineOf(clock({ pauses }), now).day).toBe("2025-04-15");
  });

  it("within one day moves nothing", () => {
    const pauses = [{ from: at("2025-04-09T10:00"), to: at("2025-04-09T15:00") }];
    expect(deadlineOf(clock({ pauses }), now).day).toBe("2025-04-14");
  });

  it("over days off moves nothing in working days, and all of them in calendar days", () => {
    const pauses = [{ from: at("2025-03-28T10:00"), to: at("2025-04-07T10:00") }];
    expect(deadlineOf(clock({ pauses }), now).day).toBe("2025-04-14");
    expect(deadlineOf(clock({ pauses, dayType: "calendar", days: 14 }), now).day).toBe("2025-04-20");
  });

  it("that still stands makes the deadline provisional, as if it ended now", () => {
    const pauses = [{ from: at("2025-04-09T10:00"), to: null }];
    const deadline = deadlineOf(clock({ pauses }), at("2025-04-11T10:00"));
    expect(deadline).toMatchObject({ day: "2025-04-16", provisional: "paused" });
  });
});

describe("transfer to a unit with another calendar (CAL-07)", () => {
  it("judges each day by the calendar in force on it", () => {
    const calendars: Clock["calendars"] = [
      { from: "2025-01-01", calendar: office("mon-fri") },
      { from: "2025-04-10", calendar: office("mon-sat", "Asia/Jayapura") },
    ];
    const deadline = deadlineOf(clock({ calendars }), now);
    expect(deadline.day).toBe("2025-04-12");
    expect(deadline.at).toEqual(new Date("2025-04-12T23:59:59+09:00"));
  });
});

describe("days used of a clock", () => {
  it("are none on the day it starts, and all of them on its last day", () => {
    expect(daysUsed(clock({}), at("2025-03-27T23:00"))).toBe(0);
    expect(daysUsed(clock({}), at("2025-04-14T12:00"))).toBe(5);
  });
});

describe("laws of clocks", () => {
  const instant = fc
    .integer({ min: Date.parse("2024-01-02T00:00Z"), max: Date.parse("2026-03-01T00:00Z") })
    .map((time) => new Date(time));
  const pause = fc
    .tuple(instant, fc.nat({ max: 20 * 86_400_000 }))
    .map(([from, length]) => ({ from, to: new Date(from.getTime() + length) }));
  const dayType = fc.constantFrom("working" as const, "calendar" as const);
  const days = fc.integer({ min: 1, max: 60 });

  it("a pause never shortens", () => {
    fc.assert(
      fc.property(
        instant,
        days,
        dayType,
        fc.array(pause, { maxLength: 3 }),
        pause,
        (startedAt, n, dayType, old, one) => {
          const running = clock({ startedAt, days: n, dayType, pauses: old });
          const paused = { ...running, pauses: [...old, one] };
          expect(deadlineOf(paused, now).day >= deadlineOf(running, now).day).toBe(true);
        },
      ),
    );
  });

  it("without pauses and transfers it is the plain due date", () => {
    fc.assert(
      fc.property(instant, days, (startedAt, n) => {
        const from = localDay(startedAt, "Asia/Jakarta");
        const working = deadlineOf(clock({ startedAt, days: n }), now);
        const due = dueWorkingDays({ from, days: n }, office("mon-fri"));
        expect(working.day).toBe(due.day);
        expect(working.provisional !== null).toBe(due.provisional);
        const calendar = deadlineOf(clock({ startedAt, days: n, dayType: "calendar" }), now);
        expect(calendar.day).toBe(dueCalendarDays({ from, days: n }).day);
      }),
    );
  });
});
