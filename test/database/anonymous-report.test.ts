import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { tellMore } from "../../src/modules/complaints/index.ts";
import { sealEntries } from "../../src/platform/audit/seal.ts";
import { type Jobs, startJobs } from "../../src/platform/jobs/start-jobs.ts";
import type { Subscriber } from "../../src/platform/outbox/subscriber.ts";
import { addWebhook } from "../../src/platform/outbox/webhooks/add-webhook.ts";
import { aCitizen, aComplaint, everything, onDay } from "../builders/complaints.ts";
import { as, testContext, testSettings } from "../builders/context.ts";
import { anInstance } from "../builders/instance.ts";
import { anAgency, aUnit } from "../builders/organisations.ts";
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

  it("is searched for in the right way: a report with a name keeps its minute", async () => {
    const stored = minutes(await relayedReport({ whoMayKnow: "examiner" }));
    expect(stored).toContainEqual({ table: "complaint", column: "received_at", at: "2026-03-02 09:30:00" });
    expect(stored.map(({ table }) => table)).toContain("outbox_event");
  });
});
