import { describe, expect, it } from "vitest";
import { dueWorkingDays } from "../../../analytics/calendar/due.ts";
import { nationalHolidays } from "../../../analytics/calendar/national-holidays.ts";
import { calendarOf, usualHours } from "./office-hours.ts";

const around = { zone: "Asia/Jakarta", holidays: nationalHolidays };
const due = (hours: typeof usualHours, from: string, days: number) =>
  dueWorkingDays({ from, days }, calendarOf(hours, around)).day;

describe("hours of an office (CAL-06, CAL-07)", () => {
  it("of the usual week give the dates of the handbook (calendar.md section 4)", () => {
    expect(due(usualHours, "2025-03-27", 5)).toBe("2025-04-14");
  });

  it("of six days give the dates of the six-day week", () => {
    expect(due({ ...usualHours, weekdays: [1, 2, 3, 4, 5, 6] }, "2025-03-27", 5)).toBe("2025-04-11");
  });

  it("count only the weekdays on which the office works, also when there is one in the middle less", () => {
    expect(due({ ...usualHours, weekdays: [1, 2, 4, 5] }, "2026-03-03", 1)).toBe("2026-03-05");
  });

  it("count days of collective leave where the office serves on them", () => {
    expect(due(usualHours, "2025-08-15", 1)).toBe("2025-08-19");
    expect(due({ ...usualHours, collectiveLeaveIsOff: false }, "2025-08-15", 1)).toBe("2025-08-18");
  });
});
