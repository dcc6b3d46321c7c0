import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createApi } from "../../src/api/api.ts";
import { tellMore } from "../../src/modules/complaints/index.ts";
import { makeToken } from "../../src/modules/organisations/index.ts";
import { sealEntries } from "../../src/platform/audit/seal.ts";
import { actorOfToken } from "../../src/platform/auth/actor.ts";
import { blurTimesOfJobs } from "../../src/platform/jobs/blur-times-of-jobs.ts";
import { type Jobs, startJobs } from "../../src/platform/jobs/start-jobs.ts";
import { requestTally } from "../../src/platform/metrics/request-tally.ts";
import type { Subscriber } from "../../src/platform/outbox/subscriber.ts";
import { addWebhook } from "../../src/platform/outbox/webhooks/add-webhook.ts";
import { complainRoutes } from "../../src/web/portal/complaints/complain-routes.tsx";
import { followRoutes } from "../../src/web/portal/complaints/follow-routes.tsx";
import { counterRoutes } from "../../src/web/staff/complaints/counter-routes.tsx";
import { aCitizen, aComplaint, everything, onDay } from "../builders/complaints.ts";
import { as, testContext, testSettings } from "../builders/context.ts";
import { anInstance } from "../builders/instance.ts";
import { anAgency, aUnit } from "../builders/organisations.ts";
import { pages } from "../builders/pages.ts";
import { aPerson } from "../builders/people.ts";
import { aReader } from "../builders/readers.ts";
import { aReceiver } from "../builders/receiver.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";

const { db, url } = await databaseOfTest();
const program = await aReceiver();
const ctx = testContext(db, { settings: { ...testSettings, outgoingAllow: [program.host] } });
await anInstance(ctx);
const agency = await anAgency(ctx);
await aUnit(ctx, { agency });
await addWebhook(as(ctx, await aPerson(ctx, { agency, role: "agency-admin" })), {
  address: program.address,
  events: ["complaint.received", "complaint.told-more"],
});

const heard: string[] = [];
/** Listens to all that a reporter does, as a module that writes to officers would. */
const listener: Subscriber = {
  name: "listen",
  kinds: ["complaint.received", "complaint.told-more"],
  handle: async (_, { kind, subjectId }) => void heard.push(`${kind} ${subjectId}`),
};

let jobs: Jobs | null = null;
beforeAll(async () => {
  jobs = await startJobs({
    databaseUrl: url,
    zone: ctx.zone,
    subscribers: [listener],
    timed: [],
    log: ctx.log,
    contextOf: async (_, signal) => ({ ...as(ctx, everything(agency)), signal }),
    pace: { poll: 0.5, retries: 0, delay: 0 },
  });
});
afterAll(async () => {
  await jobs?.stop();
  await program.close();
});

type Stored = { readonly table: string; readonly column: string; readonly at: string };

/** Every instant in a row, of any table in the database, that names one of the ids, in the zone of the office. */
async function instantsBeside(ids: readonly string[]): Promise<readonly Stored[]> {
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select n.nspname as schema, c.relname as table, a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.atttypid = 'timestamptz'::regtype and a.attnum > 0 and c.relkind = 'r'
      and n.nspname not in ('pg_catalog', 'information_schema')`.execute(db);
  const found: Stored[] = [];
  for (const { schema, table, column } of columns) {
    const { rows } = await sql<{ at: string }>`
      select (t.${sql.ref(column)} at time zone ${ctx.zone})::text as at
      from ${sql.table(`${schema}.${table}`)} t
      where t.${sql.ref(column)} is not null and t::text ~ ${ids.join("|")}`.execute(db);
    found.push(...rows.map(({ at }) => ({ table, column, at })));
  }
  return found;
}

/** The report, and what was written about it under an id of its own. */
async function idsOf(complaintId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select event_id::text as id from outbox_event where subject_id = ${complaintId}
    union select id::text from audit_entry where subject_id = ${complaintId}`.execute(db);
  return [complaintId, ...rows.map(({ id }) => id)];
}

/** A report at half past nine, and more of it, until everybody, a program too, heard of both and the audit record is sealed. */
async function relayedReport(said: Readonly<Record<string, unknown>>): Promise<readonly Stored[]> {
  const day = "2026-03-02";
  const receipt = await aComplaint(ctx, { agency, day }, said);
  const more = { number: receipt.number, code: receipt.code, text: "Petugasnya sama." };
  await tellMore(onDay(ctx, day, aCitizen(agency)), more, { key: receipt.id, files: [] });
  const both = listener.kinds.map((kind) => `${kind} ${receipt.id}`);
  await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining(both)), { timeout: 8_000 });
  await vi.waitFor(
    async () => {
      const { rows } = await sql`select from pgboss.job where data ->> 'subjectId' = ${receipt.id}`.execute(
        db,
      );
      expect(rows).toEqual([]);
    },
    { timeout: 8_000 },
  );
  expect(program.received.filter(({ body }) => body.includes(receipt.id))).toHaveLength(2);
  await sealEntries(ctx);
  return instantsBeside(await idsOf(receipt.id));
}

/** Instants that tell more than a day: neither its beginning nor, as deadlines do, its end. */
const minutes = (stored: readonly Stored[]) => stored.filter(({ at }) => !/ (00:00:00|23:59:59)$/.test(at));

describe("anonymous report that went through the relay (PRV-10, security section 7)", () => {
  it("is told of by no instant finer than a day, in any table", async () => {
    const stored = await relayedReport({ whoMayKnow: "nobody", name: "", contact: "" });
    const tables = new Set(stored.map(({ table }) => table));
    expect([...tables]).toEqual(
      expect.arrayContaining(["complaint", "outbox_event", "audit_entry", "clock"]),
    );
    expect(minutes(stored)).toEqual([]);
  });

  it("is told of no finer where only the inspectorate reads it (PRV-11)", async () => {
    await aReader(ctx, { agency });
    const stored = await relayedReport({ whoMayKnow: "nobody", readableBy: "inspectorate" });
    expect(stored.map(({ table }) => table)).toContain("complaint");
    expect(minutes(stored)).toEqual([]);
  });

  it("leaves the day alone in a job that failed because a program did not accept it", async () => {
    program.answer = { status: 500 };
    const { id } = await aComplaint(ctx, { agency, day: "2026-03-02" }, { whoMayKnow: "nobody" });
    const state = () =>
      sql<{ state: string }>`select state::text from pgboss.job where data ->> 'subjectId' = ${id}`.execute(
        db,
      );
    await vi.waitFor(async () => expect((await state()).rows).toEqual([{ state: "failed" }]), {
      timeout: 8_000,
    });
    program.answer = { status: 200 };
    await blurTimesOfJobs(ctx);
    expect(await blurTimesOfJobs(ctx)).toBe(0);
    const stored = await instantsBeside(await idsOf(id));
    expect(stored.map(({ column }) => column)).toEqual(
      expect.arrayContaining(["created_on", "completed_on"]),
    );
    expect(minutes(stored)).toEqual([]);
  });

  it("is searched for in the right way: a report with a name keeps its minute", async () => {
    const stored = minutes(await relayedReport({ whoMayKnow: "examiner" }));
    expect(stored).toContainEqual({ table: "complaint", column: "received_at", at: "2026-03-02 09:30:00" });
    expect(stored.map(({ table }) => table)).toContain("outbox_event");
  });
});

describe("requests with which an anonymous report is sent and followed (PRV-10)", () => {
  const lines: string[] = [];
  const tally = requestTally();
  const around = { log: (_: unknown, message: string) => void lines.push(message), tally };
  const key = { _key: "key-of-an-anonymous-form" };
  const told = {
    title: "Antrean tidak jelas",
    body: "Nomor antrean saya dilewati dua kali pagi ini.",
    whoMayKnow: "nobody",
  };

  /** The portal as a citizen sees it, with the API beside it. */
  async function portal() {
    const officer = await aPerson(ctx, { agency, role: "complaint-officer" });
    const made = await makeToken(as(ctx, officer), {
      name: "Loket",
      rights: ["complaint.receive"],
      days: 30,
    });
    const api = createApi({
      holderOf: (token) => actorOfToken({ db, now: ctx.now }, token),
      contextFor: async (holder, facts) => ({ ...as(ctx, holder.actor), ...facts }),
    });
    const web = pages([complainRoutes, followRoutes], {
      ...around,
      contextFor: async (facts) => ({ ...as(ctx, aCitizen(agency)), ...facts }),
      mounted: [{ path: "/api/v1", app: api }],
    });
    return { web, token: made.token };
  }

  const receiptIn = (html: string) => ({
    number: /UJI-[0-9A-F]+-2026-\d{5}/.exec(html)?.[0] ?? "",
    code: /([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}/.exec(html)?.[0] ?? "",
  });

  it("stand in no line of the log and in no figure, on the portal", async () => {
    const { web } = await portal();
    const target = `${agency.id}/`;
    expect((await web.get("/en/pengaduan")).status).toBe(200);
    expect((await web.post("/pengaduan/terima", { ...told, body: "", target, ...key })).status).toBe(422);
    const sent = await web.post("/pengaduan/terima", { ...told, target, ...key });
    const receipt = receiptIn(await sent.text());
    expect((await web.get("/pengaduan/lacak")).status).toBe(200);
    expect((await web.post("/pengaduan/lacak", receipt)).status).toBe(200);
    const more = { ...receipt, text: "Petugasnya sama seperti kemarin.", _key: "key-of-more" };
    expect((await web.post("/pengaduan/tambah", more)).status).toBe(200);
    expect((await web.post("/pengaduan/selesai", receipt)).status).toBe(409);
    expect(lines).toEqual([]);
    expect(JSON.stringify(tally.families())).not.toMatch(/pengaduan|complaints/);
  });

  it("nor through the API, while everything else is told", async () => {
    const { web, token } = await portal();
    const headers = {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": "key-of-an-anonymous-report",
    };
    const send = (body: unknown) =>
      web.app.request("http://localhost:3000/api/v1/complaints", {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
    expect((await send({ agencyId: agency.id })).status).toBe(422);
    expect((await send({ ...told, agencyId: agency.id })).status).toBe(200);
    expect(lines).toEqual([]);
    expect((await web.get("/api/v1/complaints", headers)).status).toBe(200);
    expect(lines).toEqual(["request"]);
    expect(JSON.stringify(tally.families())).not.toContain("POST");
  });

  it("nor at the counter", async () => {
    const actor = await aPerson(ctx, { agency, role: "complaint-officer" });
    const signedIn = { actor, name: "Rina", position: "Petugas", zone: ctx.zone };
    const contextFor = async (facts: object) => ({ ...as(ctx, actor), ...facts });
    const web = pages([counterRoutes], { ...around, signedIn, contextFor });
    lines.length = 0;
    const target = `${agency.id}/`;
    const sent = await web.post("/staf/pengaduan/baru", { ...told, target, ...key, channel: "counter" });
    expect(sent.status).toBe(200);
    expect(lines).toEqual([]);
  });
});
