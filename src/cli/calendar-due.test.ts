import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const fiveDays = ["calendar", "due", "--from", "2025-03-27", "--days", "5", "--type", "working"];

describe("mutu calendar due", () => {
  it("prints one JSON document whose first key is its schema", async () => {
    const figures = await figuresOf(fiveDays);
    expect(Object.keys(figures)).toEqual([
      "schema",
      "from",
      "days",
      "type",
      "due",
      "dueAt",
      "provisional",
      "skipped",
    ]);
    expect(figures).toMatchObject({
      schema: "mutu.calendar.due/1",
      from: "2025-03-27",
      days: 5,
      due: "2025-04-14",
      dueAt: "2025-04-14T23:59:59+07:00",
      provisional: false,
    });
  });

  it("says the result in a sentence of the person's language", async () => {
    expect((await runMutu(fiveDays)).stdout).toContain(
      "5 hari kerja sejak 27 Maret 2025 berakhir pada Senin, 14 April 2025",
    );
    expect((await runMutu([...fiveDays, "--lang", "en"])).stdout).toContain(
      "5 working days from 27 March 2025 end on Monday, 14 April 2025",
    );
  });

  it("warns that a date beyond the loaded holidays can still move (CAL-05)", async () => {
    const words = ["calendar", "due", "--from", "2026-12-23", "--days", "5", "--type", "working"];
    expect(await figuresOf(words)).toMatchObject({ provisional: true, reason: "holidays-not-loaded" });
    expect((await runMutu(words)).stdout).toContain("sementara");
  });

  it("repeats what was known before a decree was amended", async () => {
    const term = ["calendar", "due", "--from", "2025-08-04", "--days", "10", "--type", "working"];
    expect(await figuresOf([...term, "--known-on", "2025-08-04"])).toMatchObject({ due: "2025-08-18" });
    expect(await figuresOf(term)).toMatchObject({ due: "2025-08-19" });
  });

  it("takes the day of an instant in the office's zone, not in that of the server", async () => {
    const term = [
      "calendar",
      "due",
      "--from",
      "2025-03-26T23:30:00+07:00",
      "--days",
      "5",
      "--type",
      "working",
    ];
    expect(await figuresOf([...term, "--zone", "WIT"])).toMatchObject({
      from: "2025-03-27",
      due: "2025-04-14",
    });
    expect(await figuresOf(term)).toMatchObject({ from: "2025-03-26" });
  });
});
