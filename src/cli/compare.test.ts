import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

/** Units with so many good outcomes of so many. */
function table(units: readonly (readonly [string, number, number])[]): string {
  const rows = units.flatMap(([key, good, n]) =>
    Array.from({ length: n }, (_, i) => `${key},${i < good ? "ya" : "tidak"}`),
  );
  return `unit,baik\n${rows.join("\n")}\n`;
}

const words = ["compare", "-", "--by", "unit", "--good", "baik"];
const stdin = table([
  ["Kecil", 2, 4],
  ["Jauh", 30, 100],
  ["Satu", 80, 100],
  ["Dua", 82, 100],
  ["Tiga", 79, 100],
  ["Empat", 81, 100],
  ["Lima", 78, 100],
  ["Enam", 83, 100],
]);

describe("mutu compare", () => {
  it("flags the unit that differs by more than luck, and orders by name", async () => {
    const found = await figuresOf(words, { stdin });
    expect(found).toMatchObject({ schema: "mutu.compare/1", overall: { n: 704, method: "wilson" } });
    const units = found.units as { key: string; flag: string }[];
    expect(units.map(({ key }) => key)).toEqual([
      "Dua",
      "Empat",
      "Enam",
      "Jauh",
      "Kecil",
      "Lima",
      "Satu",
      "Tiga",
    ]);
    expect(units.find(({ key }) => key === "Jauh")).toMatchObject({ flag: "below", n: 100, value: 0.3 });
  });

  it("says of a small unit that there is not enough to compare, and how many more cases would do", async () => {
    const { units } = await figuresOf(words, { stdin });
    const small = (units as { key: string; needed: number }[]).find(({ key }) => key === "Kecil");
    expect(small).toMatchObject({ flag: "cannot-tell", reason: "too-few-cases" });
    expect(small?.needed).toBeGreaterThanOrEqual(6);
  });

  it("says it in a sentence without any rank", async () => {
    const { stdout } = await runMutu(words, { stdin });
    expect(stdout).toContain("Berbeda lebih dari kebetulan dan lebih dari beda yang biasa antarunit: Jauh.");
    expect(stdout).not.toMatch(/peringkat|terbaik|terburuk/i);
  });

  it("compares nothing when there are fewer than five units", async () => {
    const two = table([
      ["A", 5, 20],
      ["B", 9, 20],
    ]);
    expect(await figuresOf(words, { stdin: two })).toMatchObject({ reason: "too-few-units" });
    expect((await runMutu(words, { stdin: two })).stdout).toContain("terlalu sedikit");
  });

  it("rejects an outcome that is neither yes nor no", async () => {
    const found = await figuresOf(words, { stdin: `${stdin}Satu,mungkin\n` });
    expect(found.rejected).toMatchObject([{ column: "baik", value: "mungkin", reason: "not-yes-or-no" }]);
  });
});
