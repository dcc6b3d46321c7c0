import { addDays } from "../../src/analytics/calendar/day.ts";
import { watchSeries } from "../../src/analytics/statistics/watch/watch-series.ts";
import {
  AddService,
  AdoptProcedure,
  AdoptStandard,
  addService,
  adoptProcedure,
  adoptStandard,
  assignActors,
  componentKeys,
  DraftProcedure,
  draftProcedure,
  procedureOn,
  type Service,
} from "../../src/modules/catalogue/index.ts";
import type { Receipt } from "../../src/modules/complaints/index.ts";
import {
  type Action,
  actionsOf,
  type Finding,
  type Programme,
  type Proposal,
} from "../../src/modules/improvement/index.ts";
import type { Unit } from "../../src/modules/organisations/index.ts";
import { buildReport } from "../../src/modules/reports/index.ts";
import { instrumentName, instruments } from "../../src/modules/surveys/index.ts";
import { DetectorSettings, insertDetector } from "../../src/modules/warnings/index.ts";
import type { Context, PersonActor } from "../../src/platform/context.ts";
import { transact } from "../../src/platform/db/transact.ts";
import { freeze } from "../../src/platform/evidence/freeze.ts";
import { newId } from "../../src/platform/ids.ts";
import { aComplaint } from "./complaints.ts";
import { as } from "./context.ts";
import { aCity, aProgramme, type City, somethingSeen } from "./improvement.ts";
import { aUnit } from "./organisations.ts";

/** An agency with something of every kind, all of it of one unit. */
export type FullAgency = City & {
  /** Another unit of the same agency, which has nothing. */
  readonly sister: Unit;
  /** Another unit of the agency that was asked to take part. */
  readonly otherSister: Unit;
  /** Head of the provider: adopts standards. */
  readonly provider: PersonActor;
  readonly service: Service;
  readonly stepId: string;
  readonly receipt: Receipt;
  readonly finding: Finding;
  readonly proposal: Proposal;
  readonly programme: Programme;
  readonly action: Action;
  readonly effectId: string;
  readonly evidenceId: string;
  readonly publicationId: string;
  readonly reportId: string;
  readonly waveId: string;
  readonly logId: string;
  /** A cohort of that log */
  readonly cohortId: string;
  readonly detectorId: string;
  readonly signalId: string;
};

/** The name under which a figure of the log of a full agency is stored. */
export const figureName = "summary";

const theDay = "2026-03-02";

export async function aFullAgency(ctx: Context): Promise<FullAgency> {
  const city = await aCity(ctx);
  const service = await aService(ctx, city);
  const procedure = await procedureOn(as(ctx, city.manager), ofService(service), theDay);
  const receipt = await aFullComplaint(ctx, city, service);
  const { programme, proposal, finding } = await aProgramme(ctx, city, "2026-04-30");
  const [action] = await actionsOf(as(ctx, city.manager), programme.agencyId, programme.id);
  if (!action || !procedure?.steps[0]) throw new Error("a programme has an action, a procedure a step");
  const world = { ctx, city, service };
  const { effectId, evidenceId } = await anEffect(world, programme);
  const logId = await aLog(world);
  const cohortId = await aCohort(world, logId);
  await aToken(world);
  return {
    ...city,
    sister: await aUnit(ctx, { agency: city.agency }),
    otherSister: await aUnit(ctx, { agency: city.other }),
    service,
    stepId: procedure.steps[0].id,
    receipt,
    finding,
    proposal,
    programme,
    action,
    effectId,
    evidenceId,
    publicationId: await aPublication(world, programme),
    reportId: await aReport(world),
    waveId: await aWave(world),
    logId,
    cohortId,
    ...(await aSignal(world)),
  };
}

type World = { readonly ctx: Context; readonly city: City; readonly service: Service };

function ofService(service: Service) {
  return { agencyId: service.agencyId, serviceId: service.id };
}

async function aService(ctx: Context, { agency, unit, manager, head, provider }: City): Promise<Service> {
  const service = await addService(
    as(ctx, manager),
    AddService.parse({
      agencyId: agency.id,
      unitId: unit.id,
      code: "izin-reklame",
      name: "Izin reklame",
      nameEn: "Advertising permit",
    }),
  );
  const adopted = {
    ...ofService(service),
    decree: "SK 4/2025",
    adoptedOn: "2025-01-02",
    validFrom: "2025-02-01",
  };
  const components = componentKeys.map((key) => ({ key, promise: "Dijanjikan kepada warga" }));
  await adoptStandard(as(ctx, provider), AdoptStandard.parse({ ...adopted, components }));
  const verified = { activity: "verifikasi", actor: "petugas", normSeconds: 86_400, output: "lembar" };
  const steps = [{ name: "Verifikasi", ...verified }];
  await adoptProcedure(as(ctx, head), AdoptProcedure.parse({ ...adopted, name: "SOP izin reklame", steps }));
  const draft = { ...ofService(service), version: 0, name: "SOP izin reklame baru", steps };
  await draftProcedure(as(ctx, manager), DraftProcedure.parse(draft));
  const actors = [{ value: "Rina", actor: "petugas" }];
  await assignActors(as(ctx, manager), { ...ofService(service), actors });
  return service;
}

/** A complaint with a file, a deadline that a decree moved, and a category. */
async function aFullComplaint(ctx: Context, { agency }: City, service: Service): Promise<Receipt> {
  const receipt = await aComplaint(ctx, { agency, day: theDay }, { serviceId: service.id, caseNumber: "1" });
  const of = { agency_id: agency.id, complaint_id: receipt.id };
  await ctx.db
    .insertInto("attachment")
    .values({
      ...of,
      id: newId(ctx.now, ctx.random),
      sha256: "0".repeat(64),
      name: "bukti.pdf",
      media_type: "application/pdf",
      bytes: 12,
    })
    .execute();
  await ctx.db
    .insertInto("clock_move")
    .values({
      ...of,
      kind: "response",
      at: ctx.now,
      due_before: theDay,
      due_after: "2026-03-03",
      decrees: ["a"],
    })
    .execute();
  await ctx.db
    .updateTable("complaint")
    .set({ category: "antrean" })
    .where("agency_id", "=", agency.id)
    .where("id", "=", receipt.id)
    .execute();
  return receipt;
}

/** A confirmed effect of a programme, and everybody who was told or reminded on the way. */
async function anEffect({ ctx, city }: World, programme: Programme) {
  const { agency, manager, supervisor } = city;
  const evidence = await transact(as(ctx, manager), (ctx) => freeze(ctx, somethingSeen(agency.id)));
  const effectId = newId(ctx.now, ctx.random);
  await ctx.db
    .insertInto("effect")
    .values({
      agency_id: agency.id,
      id: effectId,
      programme_id: programme.id,
      evidence_id: evidence.id,
      design: "before-after",
      level: 0.95,
      measured_unit: "complaints",
      verdict: "worked",
      reached_prediction: true,
      result: JSON.stringify({ verdict: "worked" }),
      computed_at: ctx.now,
      computed_by: manager.personId,
    })
    .execute();
  await ctx.db
    .insertInto("verification")
    .values({
      agency_id: agency.id,
      id: newId(ctx.now, ctx.random),
      subject_kind: "effect",
      subject_id: effectId,
      outcome: "confirmed",
      reason: "Dihitung ulang, sama.",
      verified_by: supervisor.personId,
      verified_at: ctx.now,
    })
    .execute();
  const about = { agency_id: agency.id, subject_kind: "proposal", subject_id: programme.proposalId };
  await ctx.db
    .insertInto("reminder")
    .values({
      ...about,
      id: newId(ctx.now, ctx.random),
      to_function: "unitHead",
      by_person: manager.personId,
      at: ctx.now,
      text: "Mohon diputus",
    })
    .execute();
  await ctx.db
    .insertInto("escalation")
    .values({
      ...about,
      id: newId(ctx.now, ctx.random),
      rung: 1,
      to_function: "unitSuperior",
      says: "decision-waits",
      sent_at: ctx.now,
    })
    .execute();
  return { effectId, evidenceId: evidence.id };
}

async function aPublication({ ctx, city }: World, programme: Programme): Promise<string> {
  const id = newId(ctx.now, ctx.random);
  const told = {
    title: "Loket kedua",
    promise: "Paling lama satu jam",
    problem: "Antrean tiga jam",
    decision: { change: "Loket kedua", office: "Kepala Bidang", on: theDay },
    actions: [{ title: "Nomor antrean daring", unit: "Bidang Aplikasi", doneOn: theDay }],
    predicted: {
      metric: { kind: "complaint-count", agencyId: city.agency.id, category: "antrean" },
      direction: "lower",
      size: 3,
      changedOn: theDay,
      until: theDay,
    },
    effect: {
      verdict: "worked",
      sentence: { id: "Turun", en: "Fell" },
      evidenceId: newId(ctx.now, ctx.random),
      evidenceSha256: "0".repeat(64),
    },
  };
  await ctx.db
    .insertInto("publication")
    .values({
      agency_id: city.agency.id,
      id,
      unit_id: city.unit.id,
      programme_id: programme.id,
      told: JSON.stringify(told),
      state: "draft",
      prepared_by: city.manager.personId,
      prepared_at: ctx.now,
    })
    .execute();
  return id;
}

async function aReport({ ctx, city }: World): Promise<string> {
  const { id: agencyId } = city.agency;
  const report = await buildReport(as(ctx, city.manager), { agencyId, quarter: "2026-Q1" }, () => ({}));
  return report.id;
}

async function aWave({ ctx, city, service }: World): Promise<string> {
  const [instrument] = instruments;
  if (!instrument) throw new Error("there is no instrument");
  const waveId = newId(ctx.now, ctx.random);
  const of = { agency_id: city.agency.id, unit_id: city.unit.id };
  const period = "[2026-01-01,2026-04-01)";
  const wave = {
    id: waveId,
    name: "Triwulan I",
    instrument: instrumentName(instrument),
    period,
    state: "open",
  } as const;
  await ctx.db
    .insertInto("survey_wave")
    .values({ ...of, ...wave, created_at: ctx.now })
    .execute();
  const responseId = newId(ctx.now, ctx.random);
  await ctx.db
    .insertInto("response")
    .values({
      ...of,
      id: responseId,
      wave_id: waveId,
      service_id: service.id,
      answered_on: theDay,
      channel: "web",
      complete: true,
    })
    .execute();
  const answers = instrument.items.map(({ key, element }) => ({ item: key, element, score: 3 }));

  await ctx.db
    .insertInto("answer")
    .values(answers.map((answer) => ({ ...answer, agency_id: city.agency.id, response_id: responseId })))
    .execute();
  const index = { n: 1, excluded: 0, index: 75, category: "C", low: null, high: null, cautions: [] };
  await ctx.db
    .insertInto("survey_result")
    .values({
      agency_id: city.agency.id,
      id: newId(ctx.now, ctx.random),
      wave_id: waveId,
      weight: "exact",
      result: JSON.stringify(index),
      computed_at: ctx.now,
      computed_by: city.head.personId,
      published_at: ctx.now,
    })
    .execute();
  return waveId;
}

/** What a forecast told of the log. */
const soon = JSON.stringify({
  soon: { cases: 1, expectedMisses: 0.8, until: "2026-03-01T01:00:00Z", step: "daftar" },
});

async function aLog({ ctx, city, service }: World): Promise<string> {
  const id = newId(ctx.now, ctx.random);
  const lines = [
    "case_id,activity,time",
    "1,daftar,2026-01-05T01:00:00Z",
    "1,verifikasi,2026-01-06T01:00:00Z",
  ];
  const sha256 = await ctx.files.put(new TextEncoder().encode(`${lines.join("\n")}\n`));
  await ctx.db
    .insertInto("event_log")
    .values({
      agency_id: city.agency.id,
      id,
      unit_id: city.unit.id,
      service_id: service.id,
      name: "Izin reklame 2026",
      parquet_sha256: sha256,
      cases: 2,
      events: 3,
      activities: 2,
      first_at: new Date("2026-01-05T01:00:00Z"),
      last_at: new Date("2026-02-27T01:00:00Z"),
      extracted_at: new Date("2026-02-27T01:00:00Z"),
      end_activities: ["verifikasi"],
      mapping: JSON.stringify({ columns: {}, zone: "Asia/Jakarta" }),
      created_at: ctx.now,
    })
    .execute();
  await ctx.db
    .insertInto("log_arrival")
    .values({
      agency_id: city.agency.id,
      log_id: id,
      sha256: "c".repeat(64),
      file_name: "reklame-maret.csv",
      state: "done",
      reason: null,
      events: 1,
      duplicates: 0,
      rejected: 0,
      arrived_at: ctx.now,
    })
    .execute();
  await ctx.db
    .insertInto("log_figure")
    .values([
      { agency_id: city.agency.id, log_id: id, name: figureName, figure: "1", made_at: ctx.now },
      { agency_id: city.agency.id, log_id: id, name: "breaking-soon", figure: soon, made_at: ctx.now },
    ])
    .execute();
  return id;
}

async function aCohort({ ctx, city }: World, logId: string): Promise<string> {
  const id = newId(ctx.now, ctx.random);
  await ctx.db
    .insertInto("cohort")
    .values({
      agency_id: city.agency.id,
      id,
      log_id: logId,
      name: "Yang terverifikasi",
      conditions: ["with:verifikasi"],
      created_by: city.manager.personId,
      created_at: ctx.now,
    })
    .execute();
  return id;
}

async function aToken({ ctx, city }: World): Promise<void> {
  await ctx.db
    .insertInto("api_token")
    .values({
      id: newId(ctx.now, ctx.random),
      token_hash: newId(ctx.now, ctx.random),
      name: "Impor harian",
      agency_id: city.agency.id,
      appointment_id: city.manager.grantId,
      rights: ["log.import"],
      created_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + 30 * 86_400_000),
    })
    .execute();
}

/** The series of the signal: complaints of half a year, many more in the last week. */
const seen = {
  category: "antrean",
  area: null,
  activity: null,
  chart: watchSeries(
    Array.from({ length: 26 }, (_, week) => ({
      day: addDays("2025-09-01", 7 * week),
      key: "antrean",
      value: 1,
      n: week === 25 ? 9 : 4,
    })),
    { measure: "count", every: "week", chart: "auto" },
  ).series[0],
};

async function aSignal({ ctx, city, service }: World) {
  const [detectorId, signalId] = [newId(ctx.now, ctx.random), newId(ctx.now, ctx.random)];
  const settings = DetectorSettings.parse({ kind: "complaint-counts", by: "category" });
  const agencyId = city.agency.id;
  await transact(ctx, (ctx) => insertDetector(ctx, { agencyId, id: detectorId, name: "Antrean", settings }));
  await ctx.db
    .insertInto("signal")
    .values({
      agency_id: agencyId,
      id: signalId,
      unit_id: city.unit.id,
      detector_id: detectorId,
      series_key: "antrean",
      service_id: service.id,
      rule: "above-limit",
      first_at: theDay,
      last_at: theDay,
      value: 9,
      expected: 4,
      state: "raised",
      series: JSON.stringify(seen),
      raised_at: ctx.now,
    })
    .execute();
  return { detectorId, signalId };
}
