import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "./day.ts";
import { instantOf, instantOfLocal, isoWithOffset, localDay, offsetAt, zoneOf } from "./zone.ts";

describe("time zone of an office", () => {
  it("is known by the Indonesian names and by IANA names", () => {
    expect(["WIB", "wita", "WIT", "Asia/Pontianak"].map(zoneOf)).toEqual([
      "Asia/Jakarta",
      "Asia/Makassar",
      "Asia/Jayapura",
      "Asia/Pontianak",
    ]);
    expect(() => zoneOf("Asia/Nowhere")).toThrow(RangeError);
  });

  it("decides on which day an instant falls", () => {
    const instant = new Date("2025-03-26T16:30:00Z");
    expect(localDay(instant, "Asia/Jakarta")).toBe("2025-03-26");
    expect(localDay(instant, "Asia/Makassar")).toBe("2025-03-27");
  });

  it("writes an instant with its offset", () => {
    expect(isoWithOffset(new Date("2025-04-14T16:59:59Z"), "Asia/Jakarta")).toBe("2025-04-14T23:59:59+07:00");
    expect(isoWithOffset(new Date("2025-01-01T00:00:00.250Z"), "America/St_Johns")).toBe(
      "2024-12-31T20:30:00.250-03:30",
    );
  });
});

describe("local time", () => {
  it("that happens twice is the first one", () => {
    expect(instantOf("2025-10-26", 2.5 * 3600, "Europe/Amsterdam")).toEqual(new Date("2025-10-26T00:30:00Z"));
  });

  it("that never happens is moved forward by the gap", () => {
    expect(instantOf("2026-03-29", 2.5 * 3600, "Europe/Amsterdam")).toEqual(new Date("2026-03-29T01:30:00Z"));
  });

  it("gives back the instant it was made from, in zones without summer time", () => {
    const zones = fc.constantFrom("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC", "Asia/Kathmandu");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        zones,
        (day, second, zone) => {
          const local = (dayNumber("1990-01-01") * 86_400 + day * 43_200 + second) * 1000;
          const instant = instantOfLocal(local, zone);
          expect(instant + offsetAt(instant, zone)).toBe(local);
        },
      ),
    );
  });
});
