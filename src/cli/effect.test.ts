import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";
import { dayFromNumber, dayNumber } from "../analytics/calendar/day.ts";
import { drawPoisson } from "../analytics/statistics/random/draw.ts";
import { seededRandom } from "../analytics/statistics/random/generator.ts";

const changed = dayNumber("2025-05-01");

type Pace = readonly [before: number, after: number];

/** One row a complaint: so many a day before and after the change, in two places. */
function complaints(seed: number, north: Pace, south: Pace): string {
  const random = seededRandom(seed);
  const days = Array.from({ length: 46 * 7 }, (_, i) => changed - 30 * 7 + i);
  const row = (place: string, day: number) => {
    const after = day < changed ? 0 : 1;
    const answer = random() < 0.6 + 0.2 * after ? "ya" : "tidak";
    return `${dayFromNumber(day)},${place},${answer},${(4 * random() + after).toFixed(2)}`;
  };
  const rowsOf = (place: string, pace: Pace) =>
    days.flatMap((day) => {
      const count = drawPoisson(random, day < changed ? pace[0] : pace[1]);
      return Array.from({ length: count }, () => row(place, day));
    });
  return ["tanggal,kecamatan,tepat,nilai", ...rowsOf("Utara", north), ...rowsOf("Selatan", south)].join("\n");
}

const asked = ["effect", "-", "--changed", "2025-05-01", "--better", "lower"];
const halved = { stdin: complaints(1, [6, 3], [6, 6]) };

describe("mutu effect", () => {
  it("answers in its schema, with the design, the interval and what the design leans on", async () => {
    const figures = await figuresOf([...asked, "--control", "kecamatan=Selatan"], halved);
    expect(figures).toMatchObject({
      schema: "mutu.effect/1",
      measure: "count",
      design: "difference-in-differences",
      verdict: "worked",
      points: { before: 30, after: 16 },
      effect: { level: 0.95, unit: "ratio", noEffect: 1 },
      assumptions: [{ name: "parallel-before" }, { name: "control-untouched", holds: null }, {}, {}, {}],
      rejected: [],
    });
    const { estimate, low, high } = figures.effect as Record<string, number>;
    expect(estimate).toBeGreaterThan(0.4);
    expect(estimate).toBeLessThan(0.6);
    expect(low).toBeLessThan(estimate ?? 0);
    expect(high).toBeLessThan(1);
  });

  it("carries the line before on when there is no control, and warns of the season", async () => {
    const words = [...asked, "--count"];
    expect(await figuresOf(words, halved)).toMatchObject({ design: "interrupted-time-series" });
    expect((await runMutu(words, halved)).stdout).toContain("Awas musim");
    expect((await runMutu([...words, "--lang", "en"], halved)).stdout).toContain(
      "times what it would have been",
    );
  });

  it("shows no effect where both places fell alike", async () => {
    const alike = { stdin: complaints(2, [6, 3], [8, 4]) };
    expect(await figuresOf([...asked, "--control", "kecamatan=Selatan"], alike)).toMatchObject({
      verdict: "not-shown",
    });
  });

  it("judges shares and values as well, and knows which way is better", async () => {
    const higher = ["effect", "-", "--changed", "2025-05-01", "--better", "higher"];
    const share = await figuresOf([...higher, "--good", "tepat"], halved);
    expect(share).toMatchObject({
      measure: "share",
      verdict: "worked",
      effect: { unit: "share", noEffect: 0 },
    });
    const value = await figuresOf([...asked, "--value", "nilai", "--average", "median"], halved);
    expect(value).toMatchObject({ measure: "value", verdict: "made-worse", effect: { unit: "value" } });
    expect((await runMutu([...asked, "--value", "nilai"], halved)).stdout).toContain("Memburuk");
  });

  it("says how many more weeks are needed, and does not count weeks that the data do not reach", async () => {
    const words = ["effect", "-", "--changed", "2026-01-01", "--better", "lower"];
    expect(await figuresOf(words, halved)).toMatchObject({
      design: "none",
      effect: null,
      reason: "too-few-points",
      verdict: "not-shown",
      points: { before: 46, after: 0 },
      needed: { design: "before-after", before: 0, after: 4 },
    });
    expect((await runMutu(words, halved)).stdout).toContain("Belum cukup untuk menilai");
  });

  it("refuses two measures at once and a control that nobody is in", async () => {
    expect((await runMutu([...asked, "--count", "--good", "tepat"], halved)).status).toBe(2);
    const nobody = await runMutu([...asked, "--control", "kecamatan=Barat"], halved);
    expect(nobody.status).toBe(2);
    expect(nobody.stderr).toContain('"Barat"');
    expect((await runMutu([...asked, "--control", "kecamatan"], halved)).status).toBe(2);
  });

  it("refuses a day that no data reach to", async () => {
    const stdin = "date\n2024-01-02\n9999-12-31\n";
    const words = ["effect", "-", "--changed", "2024-02-01", "--better", "lower"];
    const { status, stderr } = await runMutu(words, { stdin });
    expect(status).toBe(2);
    expect(stderr).toContain("sampai 9999-12-31, lebih dari seratus tahun");
  });
});
