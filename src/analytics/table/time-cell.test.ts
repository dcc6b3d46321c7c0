import { describe, expect, it } from "vitest";
import { Refusal } from "./cell.ts";
import { dateReader } from "./date-pattern.ts";
import { dayCell, instantCell } from "./time-cell.ts";

const jakarta = { zone: "Asia/Jakarta", pattern: null };
const slashes = { zone: "Asia/Jakarta", pattern: "dd/MM/yyyy HH:mm" };

function instant(text: string): string | Refusal {
  const value = instantCell(jakarta)([])(text);
  return value instanceof Refusal ? value : value.toISOString();
}

describe("cell of a date or time (ISO 8601)", () => {
  it.each([
    ["2026-01-05T08:00:00+07:00", "2026-01-05T01:00:00.000Z"],
    ["2026-01-05T08:00:00Z", "2026-01-05T08:00:00.000Z"],
    ["2026-01-05 08:00", "2026-01-05T01:00:00.000Z"],
    ["2026-01-05", "2026-01-04T17:00:00.000Z"],
    ["2022-01-31 23:59:59+00", "2022-01-31T23:59:59.000Z"],
    ["2026-03-02T01:00:00.0019Z", "2026-03-02T01:00:00.001Z"],
  ])("reads %s", (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it("refuses days and times that do not exist", () => {
    for (const text of [
      "2025-02-29",
      "2025-13-01",
      "2025-01-01T25:00",
      "2025-01-01T10:61",
      "2025-01-01T10:00+25:00",
    ])
      expect(instant(text)).toMatchObject({ reason: "not-a-date" });
  });

  it("never guesses which number is the month", () => {
    expect(instant("03/04/2025")).toMatchObject({ reason: "ambiguous-date" });
    expect(instant("31-12-2025 10:00")).toMatchObject({ reason: "ambiguous-date" });
  });

  it("takes the day in the zone of the office", () => {
    expect(dayCell({ zone: "Asia/Jayapura", pattern: null })([])("2026-01-05T23:30:00+07:00")).toBe(
      "2026-01-06",
    );
    expect(dayCell(jakarta)([])("2026-01-05T23:30:00+07:00")).toBe("2026-01-05");
    expect(dayCell({ zone: "Asia/Jayapura", pattern: null })([])("2026-01-05T23:30:00")).toBe("2026-01-05");
  });
});

describe("cell of a date in a told form", () => {
  const read = instantCell(slashes);

  it("reads the form, in the zone of the file", () => {
    expect(read(["04/01/2026 08:00"])("04/01/2026 08:00")).toEqual(new Date("2026-01-04T01:00:00Z"));
  });

  it("keeps to the form that most of the column has, and rejects the odd ones with the reason", () => {
    const mostly = read(["2026-01-04", "04/01/2026 08:00", "05/01/2026 09:30"]);
    expect(mostly("2026-01-04")).toMatchObject({
      reason: "other-date-form",
      facts: { expected: slashes.pattern },
    });
    const otherColumn = read(["2026-01-04", "2026-01-05"]);
    expect(otherColumn("2026-01-04")).toEqual(new Date("2026-01-03T17:00:00Z"));
    expect(otherColumn("04/01/2026 08:00")).toMatchObject({ reason: "other-date-form" });
  });

  it("refuses what does not follow the form", () => {
    expect(read(["04/01/2026 08:00"])("13/13/2026 08:00")).toMatchObject({ reason: "ambiguous-date" });
    expect(read(["04/01/2026 08:00"])("besok")).toMatchObject({ reason: "not-a-date" });
  });
});

describe("pattern of dates (Unicode TR 35)", () => {
  const iso = (pattern: string, text: string) => {
    const written = dateReader(pattern)(text);
    return written && new Date(written.local).toISOString();
  };

  it.each([
    ["d MMMM yyyy", "7 Agustus 2025", "2025-08-07T00:00:00.000Z"],
    ["d MMM yyyy", "7 Aug 2025", "2025-08-07T00:00:00.000Z"],
    ["MM/dd/yyyy hh:mm:ss a", "01/31/2025 12:05:00 AM", "2025-01-31T00:05:00.000Z"],
    ["MM/dd/yyyy hh:mm:ss a", "01/31/2025 12:05:00 pm", "2025-01-31T12:05:00.000Z"],
    ["yyyyMMdd", "20250131", "2025-01-31T00:00:00.000Z"],
    ["dd.MM.yyyy 'pukul' HH.mm", "31.01.2025 pukul 14.05", "2025-01-31T14:05:00.000Z"],
  ])("reads %s", (pattern, text, expected) => {
    expect(iso(pattern, text)).toBe(expected);
  });

  it("reads an offset", () => {
    expect(dateReader("dd/MM/yyyy HH:mmXXX")("31/01/2025 14:05+07:00")?.offset).toBe(7 * 3_600_000);
  });

  it("knows no 31 April and no hour 13 pm", () => {
    expect(iso("dd/MM/yyyy", "31/04/2025")).toBeNull();
    expect(iso("dd/MM/yyyy hh:mm a", "30/04/2025 13:00 pm")).toBeNull();
  });

  it("refuses patterns that leave a part out, say it twice, or use an unknown letter", () => {
    for (const pattern of ["dd/MM", "dd/dd/MM/yyyy", "qq/MM/yyyy", ""])
      expect(() => dateReader(pattern)).toThrow(RangeError);
  });
});
