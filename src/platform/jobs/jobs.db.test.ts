import { sql } from "kysely";
import { afterEach, describe, expect, it, vi } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { anAgency } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { record } from "../audit/record.ts";
import { sealEntries } from "../audit/seal.ts";
import { transact } from "../db/transact.ts";
import { emit } from "../outbox/emit.ts";
import type { Subscriber } from "../outbox/subscriber.ts";
import { failedJobs, pulse, retryJob } from "./failed-jobs.ts";
import { type Jobs, startJobs, type TimedJob } from "./start-jobs.ts";

const { db, url } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const admin = as(ctx, await aPerson(ctx, { agency, role: "agency-admin" }));
const seen: string[] = [];
/** Subjects whose handling fails, with the reason. */
const poison = new Map<string, string>();

/** Writes down what it is handed, once each, unless that subject is poison now. */
const writer: Subscriber = {
  name: "write-down",
  kinds: ["thing.made"],
  handle: async (_, { subjectId }) => {
    const reason = poison.get(subjectId);
    if (reason !== undefined) throw new Error(reason);
    seen.push(subjectId);
  },
};

let running: Jobs | null = null;

async function start(
  timed: readonly TimedJob[] = [],
  retries = 1,
  subscribers: readonly Subscriber[] = [writer],
): Promise<void> {
  running = await startJobs({
    databaseUrl: url,
    zone: "Asia/Jakarta",
    subscribers,
    timed,
    log: ctx.log,
    contextOf: async (job, signal) => ({
      ...ctx,
      actor: { kind: "system", job, scope: admin.actor.scope },
      signal,
    }),
    pace: { poll: 0.5, retries, delay: 0 },
  });
}

/** Work that takes a moment, and the most of it that was ever under way at once. */
function counted() {
  const state = { now: 0, most: 0, done: 0 };
  const work = async () => {
    state.now += 1;
    state.most = Math.max(state.most, state.now);
    await new Promise((done) => setTimeout(done, 300));
    state.now -= 1;
    state.done += 1;
  };
  return { state, work };
}

afterEach(async () => {
  await running?.stop();
  running = null;
  poison.clear();
  seen.length = 0;
});

function make(...subjects: string[]): Promise<void> {
  return transact(ctx, async (ctx) => {
    for (const subjectId of subjects) {
      await emit(ctx, { kind: "thing.made", agencyId: agency.id, subjectKind: "thing", subjectId });
    }
  });
}

const soon = { timeout: 8_000, interval: 50 } as const;

describe("jobs (REL-05)", () => {
  it("are done after an event, and a poisonous one does not keep the others", async () => {
    poison.set("poison", "mail server refused");
    await start();
    await make("a", "poison", "b");
    await vi.waitFor(() => expect(seen.toSorted()).toEqual(["a", "b"]), soon);
    await vi.waitFor(async () => expect(await failedJobs(admin)).toHaveLength(1), soon);
    const [failed] = await failedJobs(admin);
    expect(failed).toMatchObject({ queue: "event.write-down", tries: 2, error: "mail server refused" });

    poison.clear();
    await retryJob(admin, { agencyId: agency.id, jobId: failed?.id ?? "" });
    await vi.waitFor(() => expect(seen).toContain("poison"), soon);
    await vi.waitFor(async () => expect(await failedJobs(admin)).toEqual([]), soon);
    const entry = await db
      .selectFrom("audit_entry")
      .select(["verb", "actor", "subject_id"])
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({
      verb: "retry-job",
      actor: admin.actor.kind === "person" ? admin.actor.personId : "",
      subject_id: failed?.id,
    });
  });

  it("that fail once are tried again by themselves", async () => {
    poison.set("flaky", "slow database");
    await start([], 8);
    await make("flaky");
    await vi.waitFor(async () => {
      const { rows } = await sql`select from pgboss.job where state = 'retry'`.execute(db);
      expect(rows).toHaveLength(1);
    }, soon);
    poison.clear();
    await vi.waitFor(() => expect(seen).toEqual(["flaky"]), soon);
    expect(await failedJobs(admin)).toEqual([]);
  });

  it("that begin by the clock go on after a run that failed", async () => {
    let runs = 0;
    const restless: TimedJob = {
      name: "restless",
      every: { seconds: 0.01 },
      run: async () => {
        runs += 1;
        if (runs === 1) throw new Error("first run fails");
      },
    };
    await start([restless]);
    await vi.waitFor(() => expect(runs).toBeGreaterThan(2), soon);
  });

  it("are done four at once in one process", async () => {
    const { state, work } = counted();
    const seven = [1, 2, 3, 4, 5, 6, 7].map(
      (i): Subscriber => ({ name: `slow-${i}`, kinds: ["thing.made"], handle: work }),
    );
    await start([], 1, seven);
    await make("a");
    await vi.waitFor(() => expect(state.done).toBe(7), soon);
    expect(state.most).toBe(4);
  });

  it("that read whole event logs are done one at a time", async () => {
    const { state, work } = counted();
    const mining = ["extend", "compute", "import"].map(
      (name): TimedJob => ({ name, every: { seconds: 0.01 }, run: work, isMining: true }),
    );
    await start(mining);
    await vi.waitFor(() => expect(state.done).toBeGreaterThan(3), soon);
    expect(state.most).toBe(1);
  });
});

describe("failed job", () => {
  const nowhere = "0190aaaa-0000-7000-8000-000000000000";

  it("is put back by the administrator only", async () => {
    for (const role of ["quality-manager", "supervisor", "auditor"] as const) {
      const other = as(ctx, await aPerson(ctx, { agency, role }));
      expect(await codeOf(retryJob(other, { agencyId: agency.id, jobId: nowhere }))).toBe(
        "not-yours error.not-yours",
      );
    }
  });

  it("that is not there or not failed is not found", async () => {
    expect(await codeOf(retryJob(admin, { agencyId: agency.id, jobId: nowhere }))).toBe(
      "not-found error.not-found",
    );
  });
});

describe("pulse of the operations page", () => {
  it("tells how long the oldest event, seal and letter have waited", async () => {
    await sql`truncate outbox_event`.execute(db);
    await sealEntries(ctx);
    expect(await pulse(ctx)).toEqual({ outboxAge: null, unsealedAge: null, lettersWaiting: 0 });
    await make("a");
    await transact(ctx, (ctx) => record(ctx, { verb: "test", subjectKind: "thing", subjectId: "a" }));
    const row = { to_address: "a@contoh.id", subject: "x", text: "x", created_at: ctx.now };
    await db
      .insertInto("letter")
      .values({ id: "0190aaaa-0000-7000-8000-000000000001", ...row })
      .execute();
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 90_000) };
    expect(await pulse(later)).toEqual({ outboxAge: 90, unsealedAge: 90, lettersWaiting: 1 });
  });
});
