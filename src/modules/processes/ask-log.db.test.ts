import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { aCity } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { receiptSteps } from "../../../test/builders/procedures.ts";
import { oraclePath } from "../../../test/oracles/shared-oracles.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { modelOfProcedure } from "../../analytics/mining/conform/model.ts";
import { noChecks } from "../../analytics/mining/conform/procedure-checks.ts";
import { advanceImports } from "../../platform/imports/advance.ts";
import { beginImport } from "../../platform/imports/begin.ts";
import { officeCalendarOf } from "../organisations/index.ts";
import {
  askLog,
  chosenCases,
  computeAnswers,
  eventLogs,
  extendLogs,
  flowAnalysis,
  logById,
  logImporter,
  receiveEvents,
  type StoredLog,
  sizeAnalysis,
  steerAnswer,
  withStoredLog,
} from "./index.ts";
import { analyses } from "./nouns/analyses/all-analyses.ts";
import type { Analysis } from "./nouns/analysis.ts";
import { askedOf } from "./nouns/answer.ts";
import { claimNow } from "./store/answer-claims.ts";
import { computeAnswer } from "./store/compute-answer.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, liaison } = await aCity(ctx);
const mine = as(ctx, manager);
const scope = { agencies: [agency.id], units: "all", restricted: false, identity: false } as const;
const job = as(ctx, { kind: "system", job: "compute-answers", scope });
const receipt = await aLog("receipt.xes.gz", readFileSync(oraclePath("logs", "receipt.xes.gz")));

async function aLog(name: string, bytes: Uint8Array): Promise<StoredLog> {
  const mapping = { columns: { resource: "org:resource", unit: "org:group" }, constants: { name } };
  const columns = name.endsWith(".csv") ? {} : mapping.columns;
  const sha256 = await ctx.files.put(bytes);
  const file = { agencyId: agency.id, fileName: name, sha256, mapping: { ...mapping, columns } };
  await beginImport(mine, "log", file);
  await advanceImports(mine, [logImporter]);
  const log = (await eventLogs(mine)).find((one) => one.name === name);
  if (!log) throw new Error("the log was not taken in");
  return log;
}

let made = 0;
function aSmallLog(): Promise<StoredLog> {
  made += 1;
  const rows = `${made},Terima,2026-01-05T08:00:00+07:00\n${made},Terbit,2026-01-06T08:00:00+07:00\n`;
  return aLog(`kecil-${made}.csv`, Buffer.from(`case,activity,time\n${rows}`));
}

/** As if it were too large for a person to wait. */
const large = (log: StoredLog): StoredLog => ({ ...log, events: 1e9 });

/** An analysis that counts how often it is computed. */
function counted(): { readonly analysis: Analysis<null, { cases: number }>; times(): number } {
  let times = 0;
  const compute: Analysis<null, { cases: number }>["compute"] = async (events) => {
    times += 1;
    return { cases: (await events.size()).cases };
  };
  return { analysis: { name: "counted", weight: "quick", questions: 1, compute }, times: () => times };
}

const model = modelOfProcedure(receiptSteps());
const since = new Date("2010-01-01T00:00:00Z");
const middle = new Date("2011-06-01T00:00:00Z");
const parting = {
  by: "start",
  periods: [
    { from: null, before: middle },
    { from: middle, before: null },
  ],
} as const;
const group = { by: "variants", places: [0] } as const;
const calendar = await officeCalendarOf(mine, receipt, "2026-03-02");
const first = { one: "Confirmation of receipt", other: "T02 Check confirmation of receipt" };

/** A question for each analysis that there is. */
const questions: Readonly<Record<string, unknown>> = {
  overview: { at: [86_400] },
  map: { stop: 0.9 },
  "simplified-map": { steps: 8, ways: 0.8 },
  cases: { most: 5 },
  place: {
    place: { from: first.one, to: first.other },
    steps: 8,
    classes: [{ from: 0, below: null }],
    among: null,
    most: { cases: 5, units: 5 },
  },
  follows: null,
  throughput: { at: [86_400] },
  norms: { norms: [{ activity: first.other, seconds: 86_400, clock: "elapsed" }], calendar: null, since },
  paths: { shares: [0.5, 0.9], most: 10 },
  path: { place: 1, most: 5 },
  case: { name: "case-10011" },
  model: { leastShare: 0.01, noise: 0.2 },
  "causal-model": { leastShare: 0.01, noise: 0.2 },
  conformance: { model, checks: noChecks, since, resource: "org:resource" },
  "deviation-cases": { checks: noChecks, since, group, most: 5 },
  losses: { pairs: [first] },
  "losing-cases": {
    loss: { kind: "waiting", subject: first.other },
    columns: { resource: null, unit: null },
    most: 5,
  },
  "same-person": { resource: "org:resource", pair: first, most: 5 },
  times: { calendar },
  flow: null,
  forecast: { promiseSeconds: 7 * 86_400 },
  causes: { promiseSeconds: 7 * 86_400 },
  values: { attribute: "org:group", most: 5 },
  comparison: { parting },
  "compared-cases": { parting, having: { keep: "cases-with", activities: [first.other] }, most: 5 },
  drift: null,
  size: null,
  "cases-left": { conditions: [], zone: "Asia/Jakarta" },
  activities: null,
  "alike-names": { apart: [] },
};

describe("answers of a log", () => {
  it.each(analyses.map((one) => [one.name, one] as const))(
    "%s: are stored as they are computed",
    async (name, one) => {
      const question = questions[name];
      const asked = await askLog(mine, large(receipt), one, question);
      expect(asked).toMatchObject({ is: "pending", run: { state: "waiting", analysis: name } });
      expect(await computeAnswers(job)).toBe(1);
      const stored = await askLog(mine, large(receipt), one, question);
      const anew = await withStoredLog(mine, receipt, (events) => one.compute(events, receipt, question));
      expect(stored).toMatchObject({ is: "there", origin: { isCurrent: true, until: receipt.extractedAt } });
      expect(stored.is === "there" && stored.answer).toEqual(anew);
    },
  );

  it("are computed at once where a person can wait, and once for all who ask the same", async () => {
    const log = await aSmallLog();
    const { analysis, times } = counted();
    const all = await Promise.all(Array.from({ length: 10 }, () => askLog(mine, log, analysis, null)));
    expect(all.map((one) => one.is === "there" && one.answer)).toEqual(all.map(() => ({ cases: 1 })));
    expect(times()).toBe(1);
  });

  it("are of the cases that are looked at, of what ends a case and of the code that computed them", async () => {
    const log = await aSmallLog();
    const { analysis, times } = counted();
    const few = chosenCases(log, [{ kind: "with", activities: ["Terima"] }], "Asia/Jakarta");
    await askLog(mine, log, analysis, null);
    await askLog(mine, few, analysis, null);
    await askLog(mine, { ...log, endActivities: ["Terbit"] }, analysis, null);
    await askLog({ ...mine, settings: { ...mine.settings, code: "next" } }, log, analysis, null);
    expect(times()).toBe(4);
    await askLog(mine, few, analysis, null);
    expect(times()).toBe(4);
  });

  it("are as of before when a log grew, then of the log as it is", async () => {
    const log = await aSmallLog();
    await askLog(mine, log, sizeAnalysis, null);
    const event = { case: "lain", activity: "Terima", time: "2026-02-06T08:00:00+07:00" };
    await receiveEvents(mine, { agencyId: log.agencyId, logId: log.id, events: [event] });
    await extendLogs(job);
    const grown = await logById(mine, log.agencyId, log.id);
    const old = await askLog(mine, grown, sizeAnalysis, null);
    expect(old).toMatchObject({ answer: { cases: 1 }, origin: { isCurrent: false, until: log.extractedAt } });
    expect(old.run.state).toBe("waiting");
    // More events may come within the minute: nothing is computed yet.
    expect(await computeAnswers(job)).toBe(0);
    await sql`update log_answer set due_at = now() where log_id = ${log.id}`.execute(db);
    expect(await computeAnswers(job)).toBe(1);
    expect(await askLog(mine, grown, sizeAnalysis, null)).toMatchObject({
      answer: { cases: 2 },
      origin: { isCurrent: true },
    });
  });

  it("are forgotten when nobody used them, beyond what a log may keep", async () => {
    const log = await aSmallLog();
    await sql`
      insert into log_answer (agency_id, log_id, asked, analysis, question, conditions, zone, code, state, due_at, used_at)
      select ${log.agencyId}, ${log.id}, 'old-' || i, 'size', 'null', '{}', 'Asia/Jakarta', 'old', 'done', now(),
             now() - i * interval '1 day'
      from generate_series(1, 420) i`.execute(db);
    await askLog(mine, log, sizeAnalysis, null);
    const { rows } = await sql<{ n: number; oldest: boolean }>`
      select count(*)::int as n, bool_or(asked = 'old-420') as oldest from log_answer where log_id = ${log.id}`.execute(
      db,
    );
    expect(rows).toEqual([{ n: 400, oldest: false }]);
  });
});

describe("an answer on its way", () => {
  it("is stopped before its turn and computed when somebody says again", async () => {
    const log = large(await aSmallLog());
    const asked = await askLog(mine, log, flowAnalysis, null);
    const named = { agencyId: log.agencyId, logId: log.id, asked: asked.run.asked };
    await steerAnswer(mine, { ...named, to: "stopped" });
    expect(await computeAnswers(job)).toBe(0);
    expect(await askLog(mine, log, flowAnalysis, null)).toMatchObject({
      is: "pending",
      run: { state: "stopped" },
    });
    expect(await codeOf(steerAnswer(mine, { ...named, to: "stopped" }))).toBe(
      "wrong-state error.wrong-state",
    );
    await steerAnswer(mine, { ...named, to: "running" });
    expect(await computeAnswers(job)).toBe(1);
    expect((await askLog(mine, log, flowAnalysis, null)).is).toBe("there");
  });

  it("is broken off while it is computed", async () => {
    const log = await aSmallLog();
    const endless: Analysis<null, null> = {
      name: "endless",
      weight: "quick",
      questions: 1,
      async compute(events) {
        for (;;) await events.size();
      },
    };
    const asked = askedOf(log, { name: endless.name, question: null, zone: "Asia/Jakarta", code: "test" });
    const claim = await claimNow(mine, asked);
    if (claim === null) throw new Error("somebody else answers");
    const computing = computeAnswer(mine, claim, endless as Analysis<unknown, unknown>);
    await steerAnswer(mine, { agencyId: log.agencyId, logId: log.id, asked: asked.asked, to: "stopped" });
    expect(await computing).toBe("stopped");
    expect(await askLog(mine, log, endless, null)).toMatchObject({
      is: "pending",
      run: { state: "stopped" },
    });
  });

  it("says why it failed, and is not tried again by itself", async () => {
    const log = await aSmallLog();
    let times = 0;
    const broken: Analysis<null, null> = {
      name: "broken",
      weight: "quick",
      questions: 1,
      compute() {
        times += 1;
        throw new RangeError("too many steps");
      },
    };
    const failed = { is: "pending", run: { state: "failed", reason: "too many steps" } };
    expect(await askLog(mine, log, broken, null)).toMatchObject(failed);
    expect(await askLog(mine, log, broken, null)).toMatchObject(failed);
    expect(times).toBe(1);
  });

  it("goes to the worker when the person leaves", async () => {
    const log = await aSmallLog();
    const leaving = new AbortController();
    const slow: Analysis<null, null> = {
      name: "size",
      weight: "quick",
      questions: 1,
      async compute(events) {
        leaving.abort(new Error("gone"));
        for (;;) await events.size();
      },
    };
    await expect(askLog({ ...mine, signal: leaving.signal }, log, slow, null)).rejects.toThrow("gone");
    expect(await computeAnswers(job)).toBe(1);
    expect((await askLog(mine, log, sizeAnalysis, null)).is).toBe("there");
  });

  it("is not found by another agency", async () => {
    const log = large(await aSmallLog());
    const asked = await askLog(mine, log, flowAnalysis, null);
    const named = { agencyId: log.agencyId, logId: log.id, asked: asked.run.asked };
    expect(await codeOf(steerAnswer(as(ctx, liaison), { ...named, to: "stopped" }))).toBe(
      "not-found error.not-found",
    );
    expect(await computeAnswers(job)).toBe(1);
  });
});
