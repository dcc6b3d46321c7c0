import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "./day.ts";
import { HolidayFileError, holidayTable } from "./holiday-file.ts";
import { compareTables, knownOn } from "./holidays.ts";
import { nationalHolidays } from "./national-holidays.ts";

const file: unknown = JSON.parse(readFileSync(new URL("./id-public-holidays.json", import.meta.url), "utf8"));

function broken(change: object): () => void {
  return () => holidayTable({ ...(file as object), ...change });
}

describe("table of holidays (CAL-02)", () => {
  it("that comes with Mutu meets the checks of any other", () => {
    expect(holidayTable(file)).toEqual(nationalHolidays);
  });

  it("has collective leave on working weekdays only", () => {
    const leave = nationalHolidays.days.filter(({ kind }) => kind === "CUTI_BERSAMA");
    expect(leave).toHaveLength(29);
    expect(leave.filter(({ date }) => weekdayOf(date) > 5)).toEqual([]);
  });

  it("is refused with the place of the first fault", () => {
    const day = { date: "2026-02-30", type: "LIBUR_NASIONAL", name: "x", decree: "SKB-2026" };
    expect(broken({ days: [day] })).toThrow(/^days\[0\]\.date/);
    expect(broken({ days: [{ ...day, date: "2026-02-27", type: "LIBUR" }] })).toThrow(/^days\[0\]\.type/);
    expect(broken({ days: [{ ...day, date: "2026-02-27", decree: "SKB-X" }] })).toThrow(
      "SKB-X: unknown-decree",
    );
    expect(broken({ coverage: undefined })).toThrow(HolidayFileError);
  });
});

describe("comparison of two tables (CAL-03)", () => {
  it("tells what an amendment adds and, the other way, removes", () => {
    const before = knownOn(nationalHolidays, "2026-01-01");
    const original = { ...before, days: before.days.filter(({ decree }) => decree !== "SKB-2025-A") };
    expect(compareTables(original, before).added.map(({ date }) => date)).toEqual(["2025-08-18"]);
    expect(compareTables(before, original).removed.map(({ date }) => date)).toEqual(["2025-08-18"]);
  });

  it("takes a day back that a later decree revoked, from the day of that decree", () => {
    const revoked = {
      ...nationalHolidays,
      days: nationalHolidays.days.map((day) =>
        day.date === "2025-08-18"
          ? day
          : day.date === "2025-09-05"
            ? { ...day, revokedBy: "SKB-2025-A" }
            : day,
      ),
    };
    const dates = (day: string) =>
      compareTables(knownOn(revoked, day), knownOn(nationalHolidays, day)).added.map(({ date }) => date);
    expect(dates("2025-08-06")).toEqual([]);
    expect(dates("2025-08-07")).toEqual(["2025-09-05"]);
  });
});
