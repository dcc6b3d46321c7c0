import { describe, expect, it } from "vitest";
import { nationalHolidays } from "../../../analytics/calendar/national-holidays.ts";
import { officeCalendar, parseHours } from "../../../analytics/calendar/office-calendar.ts";
import { recounted, startedClock } from "./clock.ts";

const hours = parseHours("08:00-16:00");
const calendarWith = (holidays = nationalHolidays) =>
  officeCalendar({ zone: "Asia/Jakarta", week: "mon-fri", hours, holidays });

const start = new Date("2025-04-10T02:30:00Z");
const clock = startedClock({ agencyId: "a", id: "b" }, "first-follow-up", {
  start,
  limit: { id: "c", days: 5, dayType: "working" },
  calendar: calendarWith(),
});
const [easter] = nationalHolidays.days.filter(({ date }) => date === "2025-04-18");
const days = nationalHolidays.days.filter((day) => day !== easter);
const changed = calendarWith({ ...nationalHolidays, days });

describe("clock when the days off change (CMP-06)", () => {
  it("gets another due date while it runs", () => {
    expect(clock.dueOn).toBe("2025-04-17");
    const longer = { ...clock, days: 6, dueOn: "2025-04-21" };
    expect(recounted(longer, changed)?.dueOn).toBe("2025-04-18");
  });

  it("keeps its date once it has stopped, and its verdict with it", () => {
    const stopped = { ...clock, days: 6, dueOn: "2025-04-21", stoppedAt: start };
    expect(recounted(stopped, changed)).toBeNull();
  });
});
