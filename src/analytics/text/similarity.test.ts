import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { similarity, textFeatures } from "./similarity.ts";

const alike = (a: string, b: string) => similarity(textFeatures(a), textFeatures(b));

describe("similarity of complaints", () => {
  it("sees through abbreviations, numerals, amounts and hours", () => {
    expect(alike("antre tiga jam di loket 03", "antri 3 jam di loket tiga")).toBe(1);
    expect(alike("parkir ditagih Rp10.000", "parkir ditagih 10 ribu")).toBe(1);
    expect(alike("air mati dari jam 5 pagi", "air mati dari pukul 05.00")).toBe(1);
  });

  it("ranks another place, another paper, a question and thanks below the same matter in other words", () => {
    const same = alike("Antrean Puskesmas Mawar tiga jam", "Di Puskesmas Mawar harus antre 3 jam");
    expect(alike("Antrean Puskesmas Mawar tiga jam", "Antrean Puskesmas Melati tiga jam")).toBeLessThan(same);
    expect(alike("KTP belum jadi tiga bulan", "KIA belum jadi tiga bulan")).toBeLessThan(same);
    expect(alike("Diminta bayar untuk surat pindah", "Berapa biaya surat pindah?")).toBeLessThan(same);
    expect(alike("Petugas loket 3 marah", "Petugas loket 3 baik, terima kasih")).toBeLessThan(same);
  });

  const text = fc
    .array(
      fc.constantFrom(
        "lampu",
        "mati",
        "jalan",
        "Kenanga",
        "gang",
        "3",
        "jam",
        "KTP",
        "belum",
        "jadi",
        "loket",
        "berapa",
        "terima",
        "RT 02",
        "menunggu",
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(" "));

  it("is symmetric, within 0 and 1, and 1 for a text with itself", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = alike(a, b);
        expect(value).toBe(alike(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (textFeatures(a).words.size > 0) expect(alike(a, a)).toBe(1);
      }),
    );
  });
});
