import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const between = (from: string, to: string, ...more: string[]) => [
  "calendar",
  "between",
  "--from",
  from,
  "--to",
  to,
  ...more,
];

describe("mutu calendar between", () => {
  it("tells working days, working seconds and seconds on the calendar", async () => {
    expect(await figuresOf(between("2025-03-27T15:00", "2025-04-14T10:00"))).toEqual({
      schema: "mutu.calendar.between/1",
      from: "2025-03-27T15:00:00+07:00",
      to: "2025-04-14T10:00:00+07:00",
      workingDays: 5,
      workingSeconds: (1 + 4 * 8 + 2) * 3600,
      calendarSeconds: (17 * 24 + 19) * 3600,
      provisional: false,
    });
  });

  it("counts what a due date counted", async () => {
    expect(await figuresOf(between("2025-03-27", "2025-07-11"))).toMatchObject({ workingDays: 60 });
    expect(await figuresOf(between("2025-03-27", "2025-06-24", "--week", "mon-sat"))).toMatchObject({
      workingDays: 60,
    });
    expect(await figuresOf(between("2025-03-27", "2025-07-10", "--first-day", "same"))).toMatchObject({
      workingDays: 60,
    });
  });

  it("follows the opening hours that were told", async () => {
    const words = between("2025-04-08T00:00", "2025-04-09T00:00", "--hours", "08:00-12:00,13:00-16:30");
    expect(await figuresOf(words)).toMatchObject({ workingSeconds: 7.5 * 3600 });
    expect(await runMutu(between("2025-04-08", "2025-04-09", "--hours", "8-16"))).toMatchObject({
      status: 2,
    });
  });

  it("refuses an end before the start", async () => {
    const { status, stderr } = await runMutu(between("2025-04-09", "2025-04-08"));
    expect(status).toBe(2);
    expect(stderr).toContain("lebih awal");
  });
});
