import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFile, openLogFile } from "../../../../test/builders/event-logs.ts";
import { oraclePath } from "../../../../test/oracles/shared-oracles.ts";
import { compareParts } from "./compare-parts.ts";

const usual = { closing: null, asOf: null, within: null };

async function generated(events: number) {
  const path = join(tmpdir(), `mutu-permits-${process.pid}-${events}.csv`);
  execFileSync(process.execPath, [
    oraclePath("logs", "generate-permits.mjs"),
    "--events",
    `${events}`,
    "--out",
    path,
  ]);
  return path;
}

describe("comparison of two parts of a log", () => {
  it("finds the returns for correction that the counter has more often in generated permits, and nothing else", async () => {
    const { log } = await openLogFile(await generated(60_000), { attributes: ["channel"] });
    const found = await compareParts(log, {
      parting: { by: "attribute", attribute: "channel", values: ["loket", "mpp"] },
      ...usual,
      closing: { by: "activities", activities: ["Izin terbit", "Permohonan ditolak"], asOf: null },
    });
    expect(found.steps[0]).toMatchObject({ name: "Perbaikan berkas", differs: true });
    // Once at least: with 0.38 and 0.24 in every round.
    expect(found.steps[0]?.difference).toBeCloseTo(0.14, 1);
    expect(found.pairs[0]?.differs).toBe(true);
    expect(found.pairs.filter(({ differs }) => differs).map(({ from, to }) => `${from} > ${to}`)).toEqual(
      expect.arrayContaining(["Cek kelengkapan > Perbaikan berkas", "Perbaikan berkas > Cek kelengkapan"]),
    );
    expect(found.times.filter(({ differs }) => differs)).toEqual([]);
    expect(found.throughput).toMatchObject({ differs: true });
    expect(found.throughput?.difference).toBeGreaterThan(0);
  });

  it("finds nothing between halves of one stationary process, young cases included", async () => {
    // Rows stand in the order of time: the first part of them is an extract of an earlier day, with open cases.
    const rows = readFileSync(await generated(60_000), "utf8")
      .split("\n")
      .slice(0, 45_000);
    const { log } = await openLogFile(aFile(rows.join("\n")));
    const { firstBegan, lastEvent } = await log.lifetimes(0.95);
    // A late bound: the second group would be young cases only.
    const late = new Date(firstBegan.getTime() + 0.9 * (lastEvent.getTime() - firstBegan.getTime()));
    const found = await compareParts(log, {
      parting: {
        by: "start",
        periods: [
          { from: null, before: late },
          { from: late, before: null },
        ],
      },
      ...usual,
    });
    expect(found.watched.tooYoung).toBeGreaterThan(0);
    expect([...found.steps, ...found.pairs, ...found.paths].filter(({ differs }) => differs)).toEqual([]);
  });

  it("compares the channels of the receipt phase of environmental permits (Buijs, 4TU)", async () => {
    const { log } = await openLogFile(oraclePath("logs", "receipt.csv"), { attributes: ["case:channel"] });
    const { values } = await log.caseValues("case:channel", 10);
    expect(values.slice(0, 2)).toEqual([
      { value: "Internet", cases: 1250 },
      { value: "Desk", cases: 109 },
    ]);
    const found = await compareParts(log, {
      parting: { by: "attribute", attribute: "case:channel", values: ["Internet", "Desk"] },
      ...usual,
    });
    expect(found.cases[0] + found.cases[1] + found.leftOut + found.watched.tooYoung).toBe(1434);
    for (const { shares, difference, interval } of found.steps) {
      expect(difference).toBeCloseTo(shares[0] - shares[1], 12);
      expect(interval.low).toBeLessThanOrEqual(difference);
      expect(interval.high).toBeGreaterThanOrEqual(difference);
    }
  });

  it("tells nothing where a group is empty", async () => {
    const { log } = await openLogFile(aFile("case,activity,time,unit\n1,a,2026-01-05,x\n"), {
      attributes: ["unit"],
    });
    const found = await compareParts(log, {
      parting: { by: "attribute", attribute: "unit", values: ["x", "y"] },
      ...usual,
    });
    expect(found).toMatchObject({ cases: [1, 0], reason: "too-few-cases" });
  });
});
