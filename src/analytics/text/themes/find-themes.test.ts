import { describe, expect, it } from "vitest";
import { shuffled } from "../../statistics/random/draw.ts";
import { seededRandom } from "../../statistics/random/generator.ts";
import { findThemes } from "./find-themes.ts";

const subjects = [
  ["lampu", "padam", "gelap", "tiang", "bohlam", "malam"],
  ["sampah", "menumpuk", "diangkut", "truk", "bau", "lalat"],
  ["loket", "antrean", "panjang", "dipanggil", "lama", "kursi"],
] as const;
const places = ["Mawar", "Melati", "Kenanga", "Dahlia", "Cempaka"];

/** Of every five texts three are about the first subject: most of its words, in any order, and a place. */
function texts(n: number): string[] {
  const random = seededRandom(5);
  return Array.from({ length: n }, (_, i) => {
    const subject = subjects[[0, 1, 0, 2, 0][i % 5] ?? 0] ?? subjects[0];
    const place = places[Math.floor(random() * places.length)];
    return `${shuffled(random, subject).slice(0, 4).join(" ")} di ${place}`;
  });
}

const themesOf = (given: readonly string[], seed = 1) => findThemes(given, seededRandom(seed));

describe("what people write about (Dhillon and Modha 2001)", () => {
  it("is found as it was planted, the commonest first, in words as people write them", () => {
    const { n, themes, rest } = themesOf(texts(300));
    expect(themes.map((theme) => theme.n)).toEqual([180, 60, 60]);
    expect(themes.map(({ share }) => share)).toEqual([0.6, 0.2, 0.2]);
    expect({ n, rest }).toEqual({ n: 300, rest: { n: 0, share: 0 } });
    expect(themes[0]?.words).toContain("lampu");
    const others = themes.slice(1).map(({ words }) => words.join(" "));
    expect(others.some((words) => words.includes("sampah"))).toBe(true);
    expect(others.some((words) => words.includes("loket"))).toBe(true);
  });

  it("comes with a few texts of it that do not say the same", () => {
    const given = texts(300);
    for (const { examples } of themesOf(given).themes) {
      expect(examples.length).toBeGreaterThan(1);
      expect(new Set(examples.map((place) => given[place])).size).toBe(examples.length);
    }
  });

  it("is the same again for the same texts and seed", () => {
    expect(themesOf(texts(200), 7)).toEqual(themesOf(texts(200), 7));
  });

  it("leaves what is like nothing else to the rest", () => {
    const strange = ["Xylofon zweifel quarz", "12345", "", "[nama] [telepon]"];
    const { themes, rest } = themesOf([...texts(300), ...strange]);
    expect(themes).toHaveLength(3);
    expect(rest).toEqual({ n: 4, share: 4 / 304 });
  });

  it("is one theme when all write the same", () => {
    const same = Array.from({ length: 60 }, () => "Lampu padam").concat(
      Array.from({ length: 60 }, () => "Terima kasih"),
    );
    expect(themesOf(same).themes).toMatchObject([{ n: 60, words: ["lampu", "padam"], share: 0.5 }]);
  });

  it("is not told from a few texts", () => {
    expect(themesOf(texts(40))).toEqual({
      n: 40,
      themes: [],
      rest: { n: 40, share: 1 },
      reason: "too-few-texts",
      needed: 10,
    });
    expect(themesOf([])).toMatchObject({ rest: { n: 0, share: null }, needed: 50 });
  });

  it("shows no word that fewer than three texts have, so that no name stands for a theme", () => {
    const given = [...texts(300), "Lampu mati di rumah Sukarelawati", "Lampu mati kata Sukarelawati"];
    const shown = themesOf(given).themes.flatMap(({ words }) => words);
    expect(shown).not.toContain("sukarelawati");
  });
});
