import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aComplaint, asItStands, takeStep } from "../../../test/builders/complaints.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { aCity } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { aReader } from "../../../test/builders/readers.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Condition } from "../../analytics/eventlog/conditions/condition.ts";
import { advanceImports } from "../../platform/imports/advance.ts";
import { beginImport } from "../../platform/imports/begin.ts";
import { ClassifyComplaint, classifyComplaint } from "../complaints/index.ts";
import {
  askLog,
  casesAnalysis,
  casesLeftAnalysis,
  comparisonAnalysis,
  complaintsOfLog,
  computeAnswers,
  eventLogs,
  findCase,
  logImporter,
  lookAt,
  SaveCohort,
  type StoredLog,
  saveCohort,
  sizeAnalysis,
  withComplaints,
} from "./index.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager } = await aCity(ctx);
const mine = as(ctx, manager);
const scope = { agencies: [agency.id], units: "all", restricted: false, identity: false } as const;
const job = as(ctx, { kind: "system", job: "compute-answers", scope });
const reader = await aReader(ctx, { agency });
const day = "2026-03-02";
const complained: readonly Condition[] = [{ kind: "complained" }];

let made = 0;

/** A log of thirty cases of the agency: P-1 to P-30 behind a prefix of its own. */
async function aLog(): Promise<{ readonly log: StoredLog; readonly prefix: string }> {
  made += 1;
  const prefix = `L${made}`;
  const rows = Array.from(
    { length: 30 },
    (_, i) =>
      `${prefix}-${i + 1},Terima,2026-01-05T08:00:00+07:00\n${prefix}-${i + 1},Terbit,2026-01-06T08:00:00+07:00`,
  );
  const name = `log-${made}.csv`;
  const sha256 = await ctx.files.put(Buffer.from(`case,activity,time\n${rows.join("\n")}\n`));
  await beginImport(mine, "log", {
    agencyId: agency.id,
    fileName: name,
    sha256,
    mapping: { columns: {}, constants: { name } },
  });
  await advanceImports(mine, [logImporter]);
  const log = (await eventLogs(mine)).find((one) => one.name === name);
  if (!log) throw new Error("the log was not taken in");
  return { log, prefix };
}

const complainOf = (caseNumber: string, said: Readonly<Record<string, unknown>> = {}) =>
  aComplaint(ctx, { agency, day }, { caseNumber, ...said });

async function casesLeft(log: StoredLog): Promise<unknown> {
  const answered = await askLog(mine, await lookAt(mine, log, complained), sizeAnalysis, null);
  return answered.is === "there" ? answered.answer.cases : answered.run.state;
}

describe("cases of a log that complaints name", () => {
  it("are looked at however the number was typed, and all others without them", async () => {
    const { log, prefix } = await aLog();
    await complainOf(` ${prefix.toLowerCase()}-3 `);
    await complainOf(`${prefix}-99`);
    expect(await casesLeft(log)).toBe(1);
    const others = await lookAt(mine, log, [{ kind: "uncomplained" }]);
    expect(await askLog(mine, others, sizeAnalysis, null)).toMatchObject({ answer: { cases: 29 } });
    const known = await withComplaints(mine, log);
    const question = { conditions: complained, zone: mine.zone };
    expect(await askLog(mine, known, casesLeftAnalysis, question)).toMatchObject({ answer: [1] });
  });

  it("are never as of before: another complaint makes it another question", async () => {
    const { log, prefix } = await aLog();
    await complainOf(`${prefix}-1`);
    expect(await casesLeft(log)).toBe(1);
    await complainOf(`${prefix}-2`);
    expect(await casesLeft(log)).toBe(2);
  });

  it("are asked by a worker too, who forgets a question when complaints have changed since", async () => {
    const { log, prefix } = await aLog();
    await complainOf(`${prefix}-1`);
    const large = { ...(await lookAt(mine, log, complained)), events: 1e9 };
    const asked = await askLog(mine, large, sizeAnalysis, null);
    expect(asked.is).toBe("pending");
    expect(await computeAnswers(job)).toBe(1);
    expect(await askLog(mine, large, sizeAnalysis, null)).toMatchObject({ answer: { cases: 1 } });

    const parting = { by: "complained" } as const;
    const parted = { ...(await withComplaints(mine, log)), events: 1e9 };
    await askLog(mine, parted, comparisonAnalysis, { parting });
    expect(await computeAnswers(job)).toBe(1);
    expect(await askLog(mine, parted, comparisonAnalysis, { parting })).toMatchObject({
      answer: { cases: [1, 29], reason: "too-few-cases" },
    });

    const later = { ...(await lookAt(mine, log, complained)), events: 1e9 };
    const waiting = await askLog(mine, later, casesAnalysis, { most: 5 });
    await complainOf(`${prefix}-2`);
    expect(await computeAnswers(job)).toBe(0);
    const { rows } = await sql`select from log_answer where asked = ${waiting.run.asked}`.execute(db);
    expect(rows).toEqual([]);
  });

  it("stand in no cohort that is kept, only that they were complained of", async () => {
    const { log, prefix } = await aLog();
    await complainOf(`${prefix}-1`);
    const input = { agencyId: agency.id, logId: log.id, name: "Diadukan", conditions: ["complained"] };
    const { id } = await saveCohort(mine, SaveCohort.parse(input));
    const { rows } = await sql<{ row: string }>`select t::text as row from cohort t where id = ${id}`.execute(
      db,
    );
    expect(rows[0]?.row).toContain("complained");
    expect(rows[0]?.row).not.toContain(prefix);
  });

  it("are none of a unit beside the log's, whoever asks", async () => {
    const unit = await aUnit(ctx, { agency });
    const { log, prefix } = await aLog();
    await complainOf(`${prefix}-1`);
    expect((await complaintsOfLog(mine, log)).cases).toContain(`${prefix}-1`.toLowerCase());
    expect((await complaintsOfLog(mine, { ...log, unitId: unit.id })).cases).toEqual([]);
    const sister = as(ctx, await aPerson(ctx, { agency, role: "quality-manager", units: [unit] }));
    expect((await complaintsOfLog(sister, log)).cases).toEqual([]);
    expect(
      await findCase(sister, { agencyId: agency.id, serviceId: null, number: `${prefix}-1` }),
    ).toBeNull();
  });

  it("are forgotten with every answer about them when a report becomes one for the inspectorate alone", async () => {
    const { log, prefix } = await aLog();
    const receipt = await complainOf(`${prefix}-7`);
    const chosen = await lookAt(mine, log, complained);
    expect(await askLog(mine, chosen, casesAnalysis, { most: 5 })).toMatchObject({
      answer: [{ name: `${prefix}-7` }],
    });
    await askLog(mine, log, sizeAnalysis, null);
    await takeStep(
      reader.ctx,
      receipt,
      (inspector, input) => classifyComplaint(inspector, ClassifyComplaint.parse(input)),
      { class: "complaint-oversight", category: "Pungutan", componentKey: null, area: "" },
    );
    expect(await asItStands(ctx, receipt)).toMatchObject({ sealed: true, caseNumber: "" });
    const { rows } = await sql<{ about: boolean }>`
      select about_complaints as about from log_answer where log_id = ${log.id}`.execute(db);
    expect(rows).toEqual([{ about: false }]);
    expect((await complaintsOfLog(mine, log)).cases).not.toContain(`${prefix}-7`.toLowerCase());
  });
});

describe("the case that a number means", () => {
  it("is found as the log names it, and leaves no trace of the question", async () => {
    const { log, prefix } = await aLog();
    const of = { agencyId: agency.id, serviceId: null };
    const found = await findCase(mine, { ...of, number: `${prefix.toLowerCase()}-12` });
    expect(found).toMatchObject({ name: `${prefix}-12`, log: { id: log.id } });
    expect(await findCase(mine, { ...of, number: `${prefix}-31` })).toBeNull();
    expect(await findCase(mine, { ...of, number: "" })).toBeNull();
    const { rows } = await sql`select from log_answer where log_id = ${log.id}`.execute(db);
    expect(rows).toEqual([]);
  });
});
