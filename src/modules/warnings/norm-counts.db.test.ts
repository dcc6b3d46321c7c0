import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { as, testContext } from "../../../test/builders/context.ts";
import { aCity } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { oraclePath } from "../../../test/oracles/shared-oracles.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { workingSecondsBetween } from "../../analytics/calendar/working-time.ts";
import { modelOfProcedure } from "../../analytics/mining/conform/model.ts";
import { noChecks } from "../../analytics/mining/conform/procedure-checks.ts";
import { receiptOfPermits, receiptSteps } from "../../demo/practice/receipt-of-permits.ts";
import { advanceImports } from "../../platform/imports/advance.ts";
import { beginImport } from "../../platform/imports/begin.ts";
import { AdoptProcedure, addService, adoptProcedure } from "../catalogue/index.ts";
import {
  askLog,
  conformanceAnalysis,
  eventLogs,
  logImporter,
  type NormsOfLog,
  normsAnalysis,
  normsByPeriod,
  normsOfLog,
  type StoredLog,
} from "../processes/index.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, unit, manager, head } = await aCity(ctx);
const mine = as(ctx, manager);
type Steps = Parameters<typeof AdoptProcedure.parse>[0];

async function aLogOf(code: string, file: string, bytes: Uint8Array, steps: Steps): Promise<StoredLog> {
  const about = { agencyId: agency.id, unitId: unit.id, nameEn: code, summary: "" };
  const service = await addService(mine, { ...about, code, name: code });
  const { decree, validFrom } = receiptOfPermits;
  await adoptProcedure(
    as(ctx, head),
    AdoptProcedure.parse({
      agencyId: agency.id,
      serviceId: service.id,
      ...{ name: code, decree, adoptedOn: validFrom, validFrom, steps },
    }),
  );
  const sha256 = await ctx.files.put(bytes);
  const columns = file.endsWith(".csv")
    ? { case: "case", activity: "activity", time: "time" }
    : { resource: "org:resource" };
  const constants = { service: code, name: code };
  await beginImport(mine, "log", {
    ...{ agencyId: agency.id, fileName: file, sha256, mapping: { columns, constants } },
  });
  await advanceImports(mine, [logImporter]);
  const log = (await eventLogs(mine)).find(({ name }) => name === code);
  if (!log) throw new Error("the log was not taken in");
  return log;
}

/** What each page and the detector count, by activity: cases over the norm, cases measured, passes over it. */
async function countsOf(log: StoredLog) {
  const of = await normsOfLog(mine, log);
  if (of === null) throw new Error("the log has no norms");
  const { procedure, norms, calendar, since } = of;
  const overview = await askLog(mine, log, normsAnalysis, { norms, calendar, since });
  const beside = await askLog(mine, log, conformanceAnalysis, {
    model: modelOfProcedure(procedure.steps),
    checks: { ...noChecks, limits: norms, calendar },
    ...{ since, resource: null },
  });
  if (overview.is === "pending" || beside.is === "pending") throw new Error("the answers are not there");
  const found = beside.answer.found.deviations.filter(({ kind }) => kind === "over-norm");
  return {
    of,
    overview: overview.answer.steps.filter(({ casesOver }) => casesOver > 0),
    procedure: new Map(found.map(({ step, cases, among }) => [step, { cases, among }])),
    detector: await passesOf(log, of),
  };
}

async function passesOf(log: StoredLog, of: NormsOfLog) {
  const { over } = await normsByPeriod(mine, log, of, "month");
  const sums = new Map<string, { events: number; over: number }>();
  for (const period of over) {
    const sum = sums.get(period.activity) ?? { events: 0, over: 0 };
    sums.set(period.activity, { events: sum.events + period.events, over: sum.over + period.over });
  }
  return sums;
}

function expectOneMeasure({ overview, procedure, detector }: Awaited<ReturnType<typeof countsOf>>) {
  expect(overview.length).toBe(procedure.size);
  for (const { activity, cases, casesOver, events, eventsOver } of overview) {
    expect(procedure.get(activity)).toEqual({ cases: casesOver, among: cases });
    expect(detector.get(activity)).toEqual({ events, over: eventsOver });
  }
}

/** Some days of the end of 2025, with Christmas and weekends in them, and a norm of three working days. */
function generated(minutes: readonly number[]): string {
  const begin = Date.parse("2025-12-19T02:00:00Z");
  const rows = minutes.flatMap((after, n) => [
    `${n},Terima,${new Date(begin + n * 3_600_000).toISOString()}`,
    `${n},Periksa,${new Date(begin + n * 3_600_000 + after * 60_000).toISOString()}`,
  ]);
  return ["case,activity,time", ...rows].join("\n");
}

describe("the measure of over its norm (STD-12, STD-14, CAL-08)", () => {
  it("counts the same on the overview, beside the procedure and in the detector, on receipt (Buijs, 4TU)", async () => {
    const log = await aLogOf(
      "latihan",
      "receipt.xes.gz",
      readFileSync(oraclePath("logs", "receipt.xes.gz")),
      receiptSteps,
    );
    const counts = await countsOf(log);
    expect(counts.overview.length).toBeGreaterThan(3);
    expect(counts.overview.every(({ clock }) => clock === "working")).toBe(true);
    expectOneMeasure(counts);
  });

  it("counts the days on which the office works, as the calendar itself does, over holidays and weekends", async () => {
    const minutes = fc.sample(fc.integer({ min: 1, max: 14 * 24 * 60 }), { numRuns: 60, seed: 7 });
    const step = {
      kind: "task",
      actor: "Petugas",
      inputs: "",
      needs: [],
      needsAttribute: "",
      output: "lembar",
    };
    const row = { ...step, branch: "main", isOptional: false, mayRepeat: false, otherwise: null };
    const norm = { normSeconds: 3 * 86_400, normDayType: "working" };
    const steps = ["Terima", "Periksa"].map((name) => ({ ...row, ...norm, name, activity: name }));
    const text = generated(minutes);
    const counts = await countsOf(
      await aLogOf("akhir-tahun", "akhir.csv", new TextEncoder().encode(text), steps),
    );
    expectOneMeasure(counts);
    const { calendar, norms } = counts.of;
    const limit = norms[1]?.seconds ?? 0;
    const times = text
      .split("\n")
      .slice(1)
      .map((line) => new Date(line.split(",")[2] ?? ""));
    const over = minutes.filter((_, n) => {
      const [from, to] = times.slice(2 * n);
      return calendar && from && to && workingSecondsBetween({ from, to }, calendar) > limit;
    });
    expect(counts.overview).toMatchObject([{ activity: "Periksa", cases: 60, casesOver: over.length }]);
    expect(over.length).toBeGreaterThan(5);
    expect(minutes.filter((one) => one > (3 * 7 * 24 * 60) / 5).length).not.toBe(over.length);
  });
});
