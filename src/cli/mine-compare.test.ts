import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { oraclePath } from "../../test/oracles/shared-oracles.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

/** Forty cases: of unit A all are checked, of unit B one in four; they begin a day after one another. */
const csv = [
  "case,activity,time,unit,petugas",
  ...Array.from({ length: 40 }, (_, at) => {
    const unit = at % 2 === 0 ? "A" : "B";
    const day = new Date(Date.UTC(2026, 0, 5 + at, 2)).toISOString();
    const later = new Date(Date.UTC(2026, 0, 5 + at, 4)).toISOString();
    const rows = [`${at},Terima,${day},${unit},x`];
    if (unit === "A" || at % 8 === 1) rows.push(`${at},Periksa,${later},${unit},x`);
    return rows.join("\n");
  }),
  "",
].join("\n");

describe("mutu mine compare", () => {
  it("prints shares of both groups, their difference with interval, and p adjusted", async () => {
    const figures = await figuresOf([
      "mine",
      "compare",
      aFile(csv),
      "--by",
      "unit",
      "--groups",
      "A,B",
      "--within",
      "1d",
    ]);
    expect(figures).toMatchObject({
      schema: "mutu.mine.compare/1",
      groups: [
        { key: "A", cases: 20 },
        { key: "B", cases: 19 },
      ],
      leftOut: 0,
      tooYoung: 1,
      watchedSeconds: 86_400,
      adjustment: "benjamini-hochberg",
      alpha: 0.05,
    });
    const [first] = figures.steps as readonly Record<string, unknown>[];
    expect(first).toMatchObject({
      name: "Periksa",
      cases: [20, 5],
      differs: true,
      interval: { method: "newcombe", level: 0.95 },
    });
    expect(first?.difference).toBeCloseTo(1 - 5 / 19, 12);
  });

  it("says in words what differs, and that it is no cause", async () => {
    const { stdout } = await runMutu(["mine", "compare", aFile(csv), "--by", "unit"]);
    expect(stdout).toContain('Langkah yang paling berbeda: "Periksa"');
    expect(stdout).toContain("perbedaan, bukan sebab");
  });

  it("compares before and after a date, by when cases began", async () => {
    const figures = await figuresOf([
      "mine",
      "compare",
      aFile(csv),
      "--before",
      "2026-01-25",
      "--within",
      "1h",
    ]);
    expect(figures).toMatchObject({
      groups: [
        { key: "sebelum 25-01-2026", cases: 20, lastBegan: "2026-01-24T09:00:00+07:00" },
        // The last case began with the last event, and nobody could watch it for an hour.
        { key: "sejak 25-01-2026", cases: 19, firstBegan: "2026-01-25T09:00:00+07:00" },
      ],
      differing: 0,
    });
  });

  it("takes open cases into account when it is told what ends a case", async () => {
    const figures = await figuresOf(["mine", "compare", aFile(csv), "--by", "unit", "--end", "Periksa"]);
    expect(figures.throughput).toMatchObject({
      groups: [
        { n: 20, open: 0, median: 7200 },
        { n: 20, open: 15, median: null },
      ],
      difference: null,
      reason: "half-not-ended",
      differs: true,
    });
  });

  it("tells nothing of groups with fewer than ten cases", async () => {
    const { stdout } = await runMutu(["mine", "compare", aFile(csv), "--before", "2026-01-10"]);
    expect(stdout).toContain("Belum cukup untuk dibandingkan");
  });

  it("says which groups it took, where there are more than two", async () => {
    const { stderr } = await runMutu([
      "mine",
      "compare",
      oraclePath("logs", "receipt.csv"),
      "--by",
      "case:channel",
    ]);
    expect(stderr).toContain('"Internet" dan "Desk"');
  });

  it.each([
    ["neither column nor date", [], "--by KOLOM"],
    ["both", ["--by", "unit", "--before", "2026-01-10"], "--by KOLOM"],
    ["a value that is not there", ["--by", "unit", "--groups", "A,C"], "Yang ada: A, B"],
    ["three values", ["--by", "unit", "--groups", "A,B,C"], "dua nilai"],
    ["a trait of people", ["--by", "petugas"], "ciri orang"],
    ["a column that is not there", ["--by", "kanal"], "kanal"],
  ])("refuses %s", async (_, args, message) => {
    const ended = await runMutu(["mine", "compare", aFile(csv), ...args]);
    expect(ended.stderr).toContain(message);
    expect(ended.status).toBe(2);
  });
});
