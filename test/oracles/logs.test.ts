import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventLog } from "../../src/analytics/eventlog/event-log.ts";
import { withDependency } from "../../src/analytics/mining/dependency-graph.ts";
import { lengthTwoLoops } from "../../src/analytics/mining/length-two-loops.ts";
import { openLogFile } from "../builders/event-logs.ts";
import { oracleJson, oraclePath } from "./shared-oracles.ts";

type Spread = { min: number; median: number; mean: number; p90: number; max: number };

/** `logs/expected/<log>.json`, as its README defines it. */
type ExpectedLog = {
  files?: { name: string; sha256: string }[];
  selection: { lifecycle: "all" | "complete" };
  counts: { cases: number; events: number; activities: number; variants: number };
  first: string;
  last: string;
  order: { casesNotInTimeOrderInFile: number; consecutivePairsWithEqualTimestamps: number };
  activities: { activity: string; events: number; cases: number }[];
  startActivities: { activity: string; cases: number }[];
  endActivities: { activity: string; cases: number }[];
  directlyFollows: {
    from: string;
    to: string;
    count: number;
    medianSeconds: number;
    meanSeconds: number;
    dependency: number;
  }[];
  variantsTop: { cases: number; medianThroughputSeconds: number; activities: string[] }[];
  variantsOnlyOnce: number;
  variantsCoverage: { top1: number; top10: number };
  throughputSeconds: Spread;
  eventsPerCase: { min: number; median: number; max: number };
  rework: {
    casesWithAnyRepeatedActivity: number;
    casesPerActivity: { activity: string; cases: number }[];
  };
  lengthTwoLoops: { a: string; b: string; aba: number; bab: number; value: number }[];
  serviceTime?: {
    pairs: number;
    pairsLongerThanZero: number;
    sumSeconds: number;
    medianOfPositiveSeconds: number;
  };
  serviceTimeByActivity?: { activity: string; pairs: number; positive: number; meanSeconds: number }[];
};

const SECONDS = 0.001;
const DEPENDENCY = 1e-6;

const logs = [
  "running-example",
  "receipt",
  "Road_Traffic_Fine_Management_Process",
  "BPIC15_1",
  "BPIC15_1-phases",
];
const files = logs.flatMap((log) => {
  const expected = oracleJson<ExpectedLog>("logs", "expected", `${log}.json`);
  return (expected.files ?? []).map((file) => ({ ...file, expected }));
});

describe.each(files)("event log $name", ({ name, sha256, expected }) => {
  it("is the file that was measured, and gives every figure that was computed from it", async () => {
    expect(await sha256Of(oraclePath("logs", name))).toBe(sha256);
    const { log, selection, rejected } = await openLogFile(oraclePath("logs", name));
    expect(rejected).toEqual({ count: 0, rows: [] });
    expect(selection.events).toBe(expected.selection.lifecycle);
    await expectLog(log, expected);
  });
});

describe("event log of a million permits, generated", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mutu-permits-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("gives every figure that was computed from it", async () => {
    const file = join(folder, "permits-1m.csv");
    await promisify(execFile)(process.execPath, [
      oraclePath("logs", "generate-permits.mjs"),
      "--events",
      "1000000",
      "--out",
      file,
    ]);
    const expected = oracleJson<ExpectedLog & { sha256: string }>("logs", "expected", "permits-1m.json");
    expect(await sha256Of(file)).toBe(expected.sha256);
    const { log } = await openLogFile(file);
    await expectLog(log, expected);
  });
});

async function expectLog(log: EventLog, expected: ExpectedLog): Promise<void> {
  await expectSummary(log, expected);
  await expectGraph(log, expected);
  await expectVariants(log, expected);
  await expectRework(log, expected);
  if (expected.serviceTime) await expectServiceTimes(log, expected);
}

async function expectSummary(log: EventLog, expected: ExpectedLog): Promise<void> {
  const found = await log.summary();
  const { cases, events, activities, variants } = found;
  expect({ cases, events, activities: activities.length, variants }).toEqual(expected.counts);
  expect(found.first.toISOString()).toBe(expected.first);
  expect(found.last.toISOString()).toBe(expected.last);
  expect(found.casesNotInTimeOrderInFile).toBe(expected.order.casesNotInTimeOrderInFile);
  expect(found.neighboursWithEqualTime).toBe(expected.order.consecutivePairsWithEqualTimestamps);
  expect(found.activities).toEqual(
    expected.activities.map(({ activity, events, cases }) => ({ name: activity, count: events, cases })),
  );
  expect(found.starts).toEqual(expected.startActivities.map(asEndpoint));
  expect(found.ends).toEqual(expected.endActivities.map(asEndpoint));
  expect(found.eventsPerCase).toEqual(expected.eventsPerCase);
  for (const figure of ["min", "median", "mean", "p90", "max"] as const)
    expectSeconds(found.throughput[figure], expected.throughputSeconds[figure], figure);
}

async function expectGraph(log: EventLog, expected: ExpectedLog): Promise<void> {
  const { edges } = await log.directlyFollows();
  const found = new Map(withDependency(edges).map((edge) => [`${edge.from} -> ${edge.to}`, edge]));
  expect(found.size).toBe(expected.directlyFollows.length);
  for (const wanted of expected.directlyFollows) {
    const pair = `${wanted.from} -> ${wanted.to}`;
    const edge = found.get(pair);
    expect(edge?.count, pair).toBe(wanted.count);
    expectSeconds(edge?.medianSeconds, wanted.medianSeconds, `median of ${pair}`);
    expectSeconds(edge?.meanSeconds, wanted.meanSeconds, `mean of ${pair}`);
    expect(Math.abs((edge?.dependency ?? 9) - wanted.dependency), pair).toBeLessThanOrEqual(DEPENDENCY);
    expect(edge?.cases, pair).toBeLessThanOrEqual(wanted.count);
  }
}

async function expectVariants(log: EventLog, expected: ExpectedLog): Promise<void> {
  const table = await log.variants();
  expect(table.variants).toHaveLength(expected.counts.variants);
  expect(table.totalCases).toBe(expected.counts.cases);
  expect(table.variants.filter(({ cases }) => cases === 1)).toHaveLength(expected.variantsOnlyOnce);
  for (const [at, wanted] of expected.variantsTop.entries()) {
    const variant = table.variants[at];
    expect(variant?.cases).toBe(wanted.cases);
    expect(variant?.path.map((activity) => table.activities[activity])).toEqual(wanted.activities);
    expectSeconds(variant?.medianSeconds, wanted.medianThroughputSeconds, `median of variant ${at}`);
  }
  const share = (most: number) =>
    table.variants.slice(0, most).reduce((sum, { cases }) => sum + cases, 0) / table.totalCases;
  expect(share(1)).toBeCloseTo(expected.variantsCoverage.top1, 6);
  expect(share(10)).toBeCloseTo(expected.variantsCoverage.top10, 6);
  const loops = lengthTwoLoops(table).map((loop) => ({ ...loop, value: Number(loop.value.toFixed(6)) }));
  expect(new Set(loops.map((loop) => JSON.stringify(loop)))).toEqual(
    new Set(
      expected.lengthTwoLoops.map(({ a, b, aba, bab, value }) => JSON.stringify({ a, b, aba, bab, value })),
    ),
  );
}

async function expectRework(log: EventLog, expected: ExpectedLog): Promise<void> {
  const found = await log.rework();
  expect(found.cases).toBe(expected.counts.cases);
  expect(found.casesWithAnyRepeatedActivity).toBe(expected.rework.casesWithAnyRepeatedActivity);
  expect(found.activities.map(({ name, cases }) => ({ activity: name, cases }))).toEqual(
    expected.rework.casesPerActivity,
  );
}

async function expectServiceTimes(log: EventLog, expected: ExpectedLog): Promise<void> {
  const times = await log.stepTimes();
  const service = times.flatMap((step) => (step.service ? [{ ...step.service, name: step.name }] : []));
  const sum = (of: (figures: (typeof service)[number]) => number) =>
    service.reduce((all, one) => all + of(one), 0);
  expect(sum(({ count }) => count)).toBe(expected.serviceTime?.pairs);
  expectSeconds(
    sum(({ total }) => total),
    expected.serviceTime?.sumSeconds ?? 0,
    "sum of service times",
  );
  for (const { activity, pairs, meanSeconds } of expected.serviceTimeByActivity ?? []) {
    const figures = service.find(({ name }) => name === activity);
    expect(figures?.count, activity).toBe(pairs);
    expectSeconds(figures?.mean, meanSeconds, activity);
  }
}

function expectSeconds(found: number | undefined, wanted: number, what: string): void {
  // The expected times were rounded to three digits, so half a thousandth is theirs.
  expect(Math.abs((found ?? Number.NaN) - wanted), what).toBeLessThanOrEqual(SECONDS);
}

function asEndpoint({ activity, cases }: { activity: string; cases: number }) {
  return { name: activity, count: cases };
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
