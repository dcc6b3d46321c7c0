import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayFromNumber, dayNumber } from "./day.ts";
import { dueCalendarDays, dueWorkingDays, endOfDay, workingDaysBetween } from "./due.ts";
import { knownOn } from "./holidays.ts";
import { nationalHolidays } from "./national-holidays.ts";
import { officeCalendar, parseHours, type WorkingWeek } from "./office-calendar.ts";
import { localDay } from "./zone.ts";

const hours = parseHours("08:00-16:00");
const zone = "Asia/Jakarta";

function office(week: WorkingWeek = "mon-fri", holidays = nationalHolidays) {
  return officeCalendar({ zone, week, hours, holidays });
}

const fiveDays = office();
const terms = [3, 5, 10, 14, 60];

function dueDays(
  from: string,
  days: readonly number[],
  calendar = fiveDays,
  firstDay: "next" | "same" = "next",
) {
  return days.map((n) => dueWorkingDays({ from, days: n, firstDay }, calendar).day);
}

describe("due date in working days (CAL-01, calendar.md section 4)", () => {
  it.each([
    ["2025-03-27", "2025-04-10 2025-04-14 2025-04-22 2025-04-28 2025-07-11"],
    ["2026-03-17", "2026-03-27 2026-03-31 2026-04-08 2026-04-14 2026-06-26"],
    ["2024-04-05", "2024-04-18 2024-04-22 2024-04-29 2024-05-06 2024-07-17"],
    ["2025-08-15", "2025-08-21 2025-08-25 2025-09-01 2025-09-08 2025-11-11"],
    ["2024-12-20", "2024-12-27 2024-12-31 2025-01-08 2025-01-14 2025-03-24"],
  ])("counts 3, 5, 10, 14 and 60 days from %s", (from, expected) => {
    expect(dueDays(from, terms).join(" ")).toBe(expected);
  });

  it("counts a day again that a later decree took back", () => {
    const [first] = nationalHolidays.days.filter(({ date }) => date === "2025-04-18");
    const days = nationalHolidays.days.map((day) =>
      day === first ? { ...day, revokedBy: "SKB-2025-A" } : day,
    );
    const from = "2025-04-17";
    expect(dueWorkingDays({ from, days: 1 }, fiveDays).day).toBe("2025-04-21");
    const without = office("mon-fri", { ...nationalHolidays, days });
    expect(dueWorkingDays({ from, days: 1 }, without).day).toBe("2025-04-18");
  });

  it("begins with the next working day when a matter comes in on a Saturday that is also a holiday", () => {
    expect(dueDays("2025-03-29", [3, 5])).toEqual(["2025-04-10", "2025-04-14"]);
  });

  it("counts the day itself as day 1 where the office decided so", () => {
    expect(dueDays("2025-03-27", terms, fiveDays, "same").join(" ")).toBe(
      "2025-04-09 2025-04-11 2025-04-21 2025-04-25 2025-07-10",
    );
  });

  it("counts Saturdays in an office of six days", () => {
    expect(dueDays("2025-03-27", terms, office("mon-sat")).join(" ")).toBe(
      "2025-04-09 2025-04-11 2025-04-17 2025-04-23 2025-06-24",
    );
  });

  it("names each day that did not count, with its decree (CAL-02)", () => {
    const { skipped } = dueWorkingDays({ from: "2025-08-15", days: 1 }, fiveDays);
    expect(skipped).toEqual([
      { date: "2025-08-16", reason: "weekend", name: null, decree: null },
      expect.objectContaining({ date: "2025-08-17", reason: "LIBUR_NASIONAL", decree: "SKB-2025" }),
      expect.objectContaining({ date: "2025-08-18", reason: "CUTI_BERSAMA", decree: "SKB-2025-A" }),
    ]);
  });
});

describe("working days of a year (calendar.md section 1)", () => {
  it.each([
    [2024, 239],
    [2025, 237],
    [2026, 240],
  ])("are, in %i, %i", (year, expected) => {
    const span = { from: `${year}-01-01`, to: `${year}-12-31`, firstDay: "same" } as const;
    expect(workingDaysBetween(span, fiveDays)).toBe(expected);
  });
});

describe("change of a decree in mid-year (7 August 2025)", () => {
  const before = office("mon-fri", knownOn(nationalHolidays, "2025-08-06"));
  const after = office("mon-fri", knownOn(nationalHolidays, "2025-08-07"));

  it("moves the terms that reach the added day", () => {
    expect(dueDays("2025-08-04", [10, 14], before)).toEqual(["2025-08-18", "2025-08-22"]);
    expect(dueDays("2025-08-04", [10, 14], after)).toEqual(["2025-08-19", "2025-08-25"]);
  });

  it("leaves a year unknown until its decree is issued", () => {
    expect(dueWorkingDays({ from: "2025-12-22", days: 10 }, before)).toMatchObject({ provisional: true });
    expect(dueWorkingDays({ from: "2025-12-22", days: 10 }, fiveDays)).toMatchObject({ provisional: false });
  });
});

describe("due date beyond the loaded holidays (CAL-05)", () => {
  it("is provisional from the first day that is not loaded", () => {
    expect(dueWorkingDays({ from: "2026-12-23", days: 5 }, fiveDays).provisional).toBe(true);
    expect(dueWorkingDays({ from: "2026-12-23", days: 4 }, fiveDays)).toMatchObject({
      day: "2026-12-31",
      provisional: false,
    });
  });

  it("is provisional where counting begins before the first loaded day", () => {
    expect(dueWorkingDays({ from: "2023-12-29", days: 5 }, fiveDays).provisional).toBe(true);
  });
});

describe("collective leave (CAL-06)", () => {
  it("is a working day where the office decided so", () => {
    const kindsOff = new Set(["LIBUR_NASIONAL", "LAINNYA"] as const);
    const working = officeCalendar({ zone, week: "mon-fri", hours, holidays: nationalHolidays, kindsOff });
    expect(dueDays("2025-03-27", [3], working)).toEqual(["2025-04-03"]);
  });
});

describe("office that never closes (CAL-07)", () => {
  it("counts every day and needs no table of holidays", () => {
    const always = officeCalendar({
      zone,
      week: "mon-sun",
      hours: parseHours("00:00-24:00"),
      holidays: nationalHolidays,
      kindsOff: new Set(),
    });
    expect(dueWorkingDays({ from: "2030-12-24", days: 7 }, always)).toMatchObject({
      day: "2030-12-31",
      provisional: false,
    });
  });

  it("is refused when it has no opening hours at all", () => {
    expect(() => officeCalendar({ zone, week: "mon-fri", hours: [], holidays: nationalHolidays })).toThrow(
      RangeError,
    );
  });
});

describe("due date in calendar days (CAL-09)", () => {
  it("does not depend on holidays", () => {
    expect(dueCalendarDays({ from: "2026-12-23", days: 14 })).toEqual({
      day: "2027-01-06",
      provisional: false,
      skipped: [],
    });
  });

  it("moves to the next working day only where the office decided so", () => {
    expect(dueCalendarDays({ from: "2025-03-18", days: 10 }, fiveDays).day).toBe("2025-04-08");
    expect(dueCalendarDays({ from: "2025-03-17", days: 10 }, fiveDays).day).toBe("2025-03-27");
  });
});

describe("complaint clocks in calendar days (UU 25/2009 Pasal 44, 50)", () => {
  const due = (from: string, days: number) => dueCalendarDays({ from, days }).day;

  it("give 14 days to respond", () => expect(due("2025-03-27", 14)).toBe("2025-04-10"));
  it("give 30 days to complete the file, and deem it withdrawn from the day after", () => {
    expect(due("2025-04-10", 30)).toBe("2025-05-10");
    expect(endOfDay("2025-05-10", zone)).toEqual(new Date("2025-05-10T16:59:59Z"));
  });
  it("give 60 days to decide", () => expect(due("2025-04-10", 60)).toBe("2025-06-09"));
  it("give 14 days to notify", () => expect(due("2025-06-09", 14)).toBe("2025-06-23"));
});

describe("end of a term (CAL-10)", () => {
  it("is 23:59:59 local time", () => {
    expect(endOfDay("2025-04-14", "Asia/Jayapura")).toEqual(new Date("2025-04-14T23:59:59+09:00"));
  });
});

describe("laws of due dates", () => {
  const day = fc.integer({ min: dayNumber("2024-01-02"), max: dayNumber("2026-06-30") }).map(dayFromNumber);
  const days = fc.integer({ min: 1, max: 90 });
  const week = fc.constantFrom<WorkingWeek>("mon-fri", "mon-sat", "mon-sun");
  const firstDay = fc.constantFrom("next" as const, "same" as const);

  it("more days never end earlier, nor does a later start", () => {
    fc.assert(
      fc.property(day, days, week, firstDay, fc.nat({ max: 30 }), (from, n, week, firstDay, more) => {
        const calendar = office(week);
        const due = dueWorkingDays({ from, days: n, firstDay }, calendar).day;
        expect(dueWorkingDays({ from, days: n + more, firstDay }, calendar).day >= due).toBe(true);
        expect(dueWorkingDays({ from: addDays(from, more), days: n, firstDay }, calendar).day >= due).toBe(
          true,
        );
      }),
    );
  });

  it("another holiday never ends a term earlier", () => {
    fc.assert(
      fc.property(day, days, day, firstDay, (from, n, date, firstDay) => {
        const added = { date, kind: "LAINNYA", name: "x", decree: "x", revokedBy: null } as const;
        const more = office("mon-fri", { ...nationalHolidays, days: [...nationalHolidays.days, added] });
        const term = { from, days: n, firstDay };
        expect(dueWorkingDays(term, more).day >= dueWorkingDays(term, fiveDays).day).toBe(true);
      }),
    );
  });

  it("between a start and its due date lie as many working days as the term has", () => {
    fc.assert(
      fc.property(day, days, week, firstDay, (from, n, week, firstDay) => {
        const calendar = office(week);
        const to = dueWorkingDays({ from, days: n, firstDay }, calendar).day;
        expect(workingDaysBetween({ from, to, firstDay }, calendar)).toBe(n);
      }),
    );
  });

  it("a server in any zone gives the same date (CAL-08)", () => {
    const told = process.env.TZ;
    const instant = new Date("2025-03-26T17:30:00Z");
    const answers = ["Pacific/Kiritimati", "America/Los_Angeles", "UTC", "Asia/Jayapura"].map((server) => {
      process.env.TZ = server;
      return dueWorkingDays({ from: localDay(instant, zone), days: 5 }, fiveDays).day;
    });
    process.env.TZ = told;
    expect(new Set(answers)).toEqual(new Set(["2025-04-14"]));
  });
});
