import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatter } from "./format.ts";
import { parseDay, parseMoney, parseNumber } from "./parse.ts";

const id = formatter("id", "Asia/Jakarta");
const en = formatter("en", "Asia/Jakarta");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("values in Indonesian and English", () => {
  it("writes numbers with the marks of the language", () => {
    expect(id.number(12345.6)).toBe("12.345,6");
    expect(en.number(12345.6)).toBe("12,345.6");
    expect(id.count(12345678901234567890n)).toBe("12.345.678.901.234.567.890");
  });

  it("writes shares as percent and rupiah with dots", () => {
    expect(plain(id.percent(0.814))).toBe("81,4 %");
    expect(plain(en.percent(0.814))).toBe("81.4 %");
    expect(plain(id.money(150_000n))).toBe("Rp 150.000");
    expect(plain(id.money(-1_500n))).toBe("-Rp 1.500");
  });

  it("writes days short in tables and long in text", () => {
    expect(id.shortDay("2026-11-24")).toBe("24-11-2026");
    expect(id.day("2026-11-24")).toBe("24 November 2026");
    expect(en.day("2026-11-24")).toBe("24 November 2026");
    expect(en.shortDay("2026-11-04")).toBe("04 Nov 2026");
    expect(id.month("2026-08")).toBe("Agustus 2026");
  });

  it("writes instants in the reader's zone and names it", () => {
    const at = new Date("2026-11-24T17:05:00Z");
    expect(plain(id.time(at))).toBe("00.05 WIB");
    expect(plain(id.moment(at))).toBe("25 November 2026, 00.05 WIB");
    expect(plain(formatter("en", "Asia/Jayapura").moment(at))).toBe("25 November 2026, 02:05 WIT");
    expect(plain(id.shortMoment(at))).toBe("25-11-2026, 00.05");
    expect(plain(formatter("id", "Asia/Makassar").time(at))).toBe("01.05 WITA");
    expect(plain(formatter("en", "UTC").time(at))).toBe("17:05 UTC");
  });

  it("writes durations in their two largest units", () => {
    expect(plain(id.duration(3 * 86_400 + 2 * 3_600 + 59))).toBe("3 hari 2 jam");
    expect(plain(en.duration(86_400 + 3_600))).toBe("1 day 1 hour");
    expect(plain(id.duration(2_700))).toBe("45 menit");
    expect(plain(id.duration(0))).toBe("0 detik");
  });

  it("tells working days apart from days", () => {
    expect(plain(id.workingTime({ days: 3, seconds: 7_200 }))).toBe("3 hari kerja 2 jam");
    expect(plain(en.workingTime({ days: 1, seconds: 0 }))).toBe("1 working day");
    expect(plain(id.workingTime({ days: 0, seconds: 5_400 }))).toBe("1 jam 30 menit");
    expect(plain(id.workingTime({ days: 0, seconds: 0 }))).toBe("0 hari kerja");
  });

  it("writes sizes and lists", () => {
    expect(plain(id.bytes(14_200_000))).toBe("14 MB");
    expect(plain(id.bytes(1_540))).toBe("1,5 kB");
    expect(id.list(["lisan", "surat", "SMS"])).toBe("lisan, surat, dan SMS");
  });

  it("refuses a day that is not ISO, for a programmer's sake", () => {
    expect(() => id.day("24-11-2026")).toThrow(RangeError);
  });

  it("write a day of a year before 1000, which only a mistake in a file can hold, as ISO does", () => {
    const { day, dayOf } = formatter("id", "Asia/Jakarta");
    expect(dayOf(new Date("0202-01-05T00:00:00Z"))).toBe("0202-01-05");
    expect(day("0202-01-05")).toContain("Januari");
  });
});

describe("values as people type them", () => {
  it("reads back every number that it wrote, in both languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(id, en), (tenths, format) => {
        expect(parseNumber(format.number(tenths / 10), format.lang)).toBeCloseTo(tenths / 10, 6);
      }),
    );
  });

  it("reads back every amount of money that it wrote, in both languages", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.constantFrom(id, en), (rupiah, format) => {
        expect(parseMoney(format.money(rupiah), format.lang)).toBe(rupiah);
      }),
    );
  });

  it("refuses marks in wrong places instead of guessing", () => {
    expect(parseNumber("1.23", "id")).toBeNull();
    expect(parseNumber("1,5,2", "id")).toBeNull();
    expect(parseNumber("dua", "id")).toBeNull();
    expect(parseMoney("Rp 150.00", "id")).toBeNull();
    expect(parseMoney("150.000,00", "id")).toBe(150_000n);
  });

  it("reads days in the usual forms and refuses days that do not exist", () => {
    expect(parseDay("24-11-2026")).toBe("2026-11-24");
    expect(parseDay(" 4/1/2026 ")).toBe("2026-01-04");
    expect(parseDay("2026-11-24")).toBe("2026-11-24");
    expect(parseDay("31-02-2026")).toBeNull();
    expect(parseDay("besok")).toBeNull();
  });
});
