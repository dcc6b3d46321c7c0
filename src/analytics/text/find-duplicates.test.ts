import { describe, expect, it } from "vitest";
import { findDuplicates } from "./find-duplicates.ts";

describe("likely duplicates in a list of complaints", () => {
  it("pairs the same matter in other words and leaves another place apart", () => {
    const texts = [
      "Lampu jalan di Gang Kenanga RT 02 mati sejak Senin, gelap sekali.",
      "Lampu jalan di Gang Mawar RT 07 mati sejak Senin.",
      "KTP saya belum jadi sejak tiga bulan.",
      "lampu jln gang kenanga rt 2 mati dr senin gelap bgt",
    ];
    const pairs = findDuplicates(texts, 0.6);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([[0, 3]]);
  });

  it("tells each pair once, most alike first", () => {
    const text = "Sampah di TPS Merpati menumpuk seminggu";
    const pairs = findDuplicates([text, `${text} belum diangkut`, text], 0.5);
    expect(pairs[0]).toEqual({ first: 0, second: 2, similarity: 1 });
    expect(pairs.map(({ first, second }) => `${first} ${second}`).toSorted()).toEqual(["0 1", "0 2", "1 2"]);
  });

  it("finds nothing among empty texts", () => {
    expect(findDuplicates(["", "", "dan di ke"], 0.1)).toEqual([]);
  });
});
