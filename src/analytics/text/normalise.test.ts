import { describe, expect, it } from "vitest";
import { normalise } from "./normalise.ts";

describe("words in one spelling", () => {
  it.each([
    ["Lampu jln gg Kenanga RT 02", ["lampu", "jalan", "gang", "kenanga", "rt", "2"]],
    ["udah 7 hari ga diangkut", ["sudah", "7", "hari", "tidak", "diangkut"]],
    ["seminggu", ["7", "hari"]],
    ["Rp50.000", ["50000"]],
    ["50 ribu", ["50000"]],
    ["jam 1 siang", ["@13.0"]],
    ["pukul 15.00 tutup 13.30.", ["@15.0", "tutup", "@13.30"]],
    ["antre tiga jam", ["antre", "3", "jam"]],
    ["Anak-anak e-KTP", ["anak", "e", "ktp"]],
    ["laporan 000123", ["laporan", "000123"]],
  ])("writes %j as %j", (text, expected) => {
    expect(normalise(text)).toEqual(expected);
  });
});
