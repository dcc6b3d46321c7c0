import { beforeAll, describe, expect, it } from "vitest";
import { testContext, testSettings } from "../../test/builders/context.ts";
import { anInstance } from "../../test/builders/instance.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { type AgendaItem, agenda, publicationsIn } from "../modules/reports/index.ts";
import { chainStart } from "../platform/audit/leaf.ts";
import { macKey } from "../platform/audit/mac.ts";
import { sealAll } from "../platform/audit/seal.ts";
import { verifyAudit } from "../platform/audit/verify.ts";
import { personAtWork } from "../platform/auth/actor.ts";
import { demonstrationPeople } from "../platform/auth/demonstration.ts";
import type { Context, PersonActor } from "../platform/context.ts";
import { people } from "./city/people.ts";
import { plantedIn } from "./history/planted.ts";
import { timelineUpTo } from "./history/timeline.ts";
import { type Loaded, loadDemonstration } from "./load/load-demonstration.ts";

const { db } = await databaseOfTest();
const now = new Date("2026-11-24T03:00:00Z");
const nowhere = { agencies: [], units: "all", restricted: false, identity: false } as const;
const ctx = testContext(db, {
  now,
  settings: { ...testSettings, demonstration: true },
  actor: { kind: "system", job: "demonstration", scope: nowhere },
});
let loaded: Loaded | null = null;

beforeAll(async () => {
  await anInstance(ctx);
  loaded = await loadDemonstration(ctx);
}, 120_000);

/** The context of an invented person in one of their roles. */
async function as(name: string, role: PersonActor["role"]): Promise<Context> {
  const found = (await demonstrationPeople(ctx)).find((one) => one.name === name && one.role === role);
  const atWork = found && (await personAtWork(ctx, found.agencyId, found.appointmentId));
  if (!atWork) throw new Error(`nobody is called ${name}`);
  return { ...ctx, actor: atWork.actor };
}

async function kindsFor(name: string, role: PersonActor["role"]): Promise<ReadonlySet<AgendaItem["kind"]>> {
  const { items } = await agenda(await as(name, role));
  return new Set(items.map(({ kind }) => kind));
}

describe("the demonstration city", () => {
  it("has five agencies that say they are invented, and about two years of what happened there", async () => {
    expect(loaded).toMatchObject({ agencies: 5 });
    expect(loaded?.complaints).toBeGreaterThan(10_000);
    expect(loaded?.questionnaires).toBeGreaterThan(2_000);
    const agencies = await db.selectFrom("agency").selectAll().execute();
    expect(agencies.every(({ name, fictional }) => fictional && name.endsWith("(rekaan)"))).toBe(true);
  });

  it("is not loaded twice", async () => {
    expect(await loadDemonstration(ctx)).toBeNull();
    expect(await db.selectFrom("agency").select("id").execute()).toHaveLength(5);
  });

  it("has an audit trail that proves itself", async () => {
    await sealAll(ctx);
    const key = macKey(ctx.settings.secret);
    const ours = { origin: { key, before: { seq: 0, chain: chainStart } }, kept: null };
    expect(await verifyAudit(ctx, ours)).toMatchObject({ unsealed: 0, breaks: [] });
  });

  it("shows every role what waits for it", async () => {
    const manager = await kindsFor(people.manager.name, "quality-manager");
    expect(manager).toContain("signal");
    expect(manager).toContain("proposal-waiting");
    expect(manager).toContain("action-slipping");
    expect(manager).toContain("effect-due");
    expect(await kindsFor(people.worksHead.name, "decision-maker")).toContain("proposal-to-decide");
    const supervisor = await kindsFor(people.supervisor.name, "supervisor");
    expect(supervisor).toContain("effect-to-verify");
    expect(supervisor).toContain("action-to-verify");
    expect(await kindsFor(people.healthOfficer.name, "liaison")).toContain("action-to-report");
    expect(await kindsFor(people.worksOfficer.name, "liaison")).toContain("request-to-answer");
    expect(await kindsFor(people.worksOfficer.name, "complaint-officer")).toContain("complaint-due");
    expect(await kindsFor(people.inspector.name, "inspectorate")).toContain("complaint-due");
  });

  it("opened the findings on its two real problems from what the detectors raised", async () => {
    const rows = await db
      .selectFrom("finding")
      .innerJoin("signal", (join) =>
        join.onRef("signal.agency_id", "=", "finding.agency_id").onRef("signal.id", "=", "finding.signal_id"),
      )
      .select(["signal.series_key", "signal.state"])
      .orderBy("signal.series_key")
      .execute();
    expect(rows).toEqual([
      { series_key: "Air keruh · Randu Hulu", state: "in-finding" },
      { series_key: "Verifikasi berkas", state: "in-finding" },
    ]);
  });

  it("judges the mended step by the weeks since it had become slow, as the proposal said", async () => {
    const { slowStep } = plantedIn(timelineUpTo(now, ctx.zone));
    const row = await db
      .selectFrom("effect")
      .innerJoin("evidence", (join) =>
        join
          .onRef("evidence.agency_id", "=", "effect.agency_id")
          .onRef("evidence.id", "=", "effect.evidence_id"),
      )
      .select("evidence.rows")
      .where("effect.verdict", "=", "worked")
      .executeTakeFirstOrThrow();
    const weeks = (row.rows as readonly { readonly at: string }[]).map(({ at }) => at);
    expect(weeks[0]).toBe(slowStep.from);
    expect(weeks.filter((week) => week >= slowStep.until)).toHaveLength(13);
  });

  it("tells the public of the problem that went through the whole loop", async () => {
    const [told] = await publicationsIn(await as(people.manager.name, "quality-manager"), "published");
    expect(told?.told.effect.verdict).toBe("worked");
  });
});
