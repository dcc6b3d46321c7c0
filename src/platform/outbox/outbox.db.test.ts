import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { testContext } from "../../../test/builders/context.ts";
import { cutDatabase, everyCut } from "../../../test/setup/cut-database.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { emit } from "./emit.ts";
import { deliver, relayEvents, type SendJob } from "./relay.ts";
import type { DeliveredEvent, Subscriber } from "./subscriber.ts";

const { db, url } = await databaseOfTest();
const ctx = testContext(db);
const torn = cutDatabase(url);

await sql`create table sent (queue text not null, event_id text not null, kind text not null, nth serial)`.execute(
  db,
);
await sql`create table tally (subject text primary key, n integer not null)`.execute(db);

beforeEach(async () => {
  await sql`truncate sent, tally, outbox_event, processed_event`.execute(db);
});

const send: SendJob = async (ctx, queue, { eventId, kind }) => {
  await sql`insert into sent (queue, event_id, kind) values (${queue}, ${eventId}, ${kind})`.execute(ctx.tx);
};

/** Counts what it is handed, by subject. */
function counting(name: string, kinds: readonly string[]): Subscriber {
  return {
    name,
    kinds,
    handle: async (ctx, { subjectId }) => {
      await sql`insert into tally values (${subjectId}, 1)
        on conflict (subject) do update set n = tally.n + 1`.execute(ctx.tx);
    },
  };
}

const officer = counting("tell-officer", ["thing.made", "thing.moved"]);
const twin = counting("look-for-twins", ["thing.made"]);

function made(to: Context, subjectId: string, kind = "thing.made"): Promise<void> {
  return transact(to, (ctx) =>
    emit(ctx, { kind, agencyId: null, subjectKind: "thing", subjectId, payload: { n: 1 } }),
  );
}

async function jobs(): Promise<readonly string[]> {
  const { rows } = await sql<{ job: string }>`
    select queue || ' ' || kind as job from sent order by nth`.execute(db);
  return rows.map(({ job }) => job);
}

async function waiting(): Promise<number> {
  return (await db.selectFrom("outbox_event").select("id").where("relayed", "=", false).execute()).length;
}

async function tally(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ subject: string; n: number }>`select * from tally order by subject`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ subject, n }) => [subject, n]));
}

describe("event (REL-03)", () => {
  it("waits from the commit of what it tells of", async () => {
    await made(ctx, "a");
    expect(await waiting()).toBe(1);
  });

  it("never was, when what it tells of was rolled back", async () => {
    const failing = transact(ctx, async (ctx) => {
      await emit(ctx, { kind: "thing.made", agencyId: null, subjectKind: "thing", subjectId: "a" });
      throw new Error("a rule was broken");
    });
    await expect(failing).rejects.toThrow("a rule was broken");
    expect(await waiting()).toBe(0);
    expect(await relayEvents(ctx, [officer], send)).toBe(0);
  });

  it("stands or falls with its transaction, wherever the connection is lost", async () => {
    const lossy: Context = { ...ctx, db: torn.db };
    torn.cut(null);
    await made(lossy, "rehearsal");
    const cuts = everyCut(torn.sent());
    expect(cuts.length).toBeGreaterThanOrEqual(6);
    for (const [i, at] of cuts.entries()) {
      torn.cut(at);
      await expect(made(lossy, `cut ${i}`)).rejects.toMatchObject({ code: "unavailable" });
    }
    torn.cut(null);
    const rows = await db.selectFrom("outbox_event").select("subject_id").orderBy("id").execute();
    const afterCommit = `cut ${cuts.length - 1}`;
    expect(rows.map((row) => row.subject_id)).toEqual(["rehearsal", afterCommit]);
  });
});

describe("relay of events (REL-03)", () => {
  it("makes one job for each subscriber of the kind, in the order of what happened", async () => {
    await made(ctx, "a");
    await made(ctx, "a", "thing.moved");
    await made(ctx, "a", "thing.nobody-asks-for");
    expect(await relayEvents(ctx, [officer, twin], send)).toBe(3);
    expect(await jobs()).toEqual([
      "event.tell-officer thing.made",
      "event.look-for-twins thing.made",
      "event.tell-officer thing.moved",
    ]);
    expect(await relayEvents(ctx, [officer, twin], send)).toBe(0);
  });

  it("hands over the event as it was emitted", async () => {
    await made(ctx, "a");
    const seen: DeliveredEvent[] = [];
    await relayEvents(ctx, [officer], async (_, __, event) => void seen.push(event));
    expect(seen).toEqual([
      {
        eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: "thing.made",
        agencyId: null,
        subjectKind: "thing",
        subjectId: "a",
        payload: { n: 1 },
        at: "2026-03-02T02:00:00.000Z",
      },
    ]);
  });

  it("that dies between any two statements has made every job or none, and the next one finishes", async () => {
    const lossy: Context = { ...ctx, db: torn.db };
    for (const subject of ["a", "b"]) await made(ctx, subject);
    torn.cut(null);
    await relayEvents(lossy, [officer, twin], send);
    const statements = torn.sent();
    expect(await jobs()).toHaveLength(4);
    for (const at of everyCut(statements)) {
      await sql`truncate sent`.execute(db);
      await sql`update outbox_event set relayed = false`.execute(db);
      torn.cut(at);
      await expect(relayEvents(lossy, [officer, twin], send)).rejects.toMatchObject({ code: "unavailable" });
      const relayed = at.when === "after" && at.statement === statements;
      expect([await waiting(), (await jobs()).length]).toEqual(relayed ? [0, 4] : [2, 0]);
      await relayEvents(ctx, [officer, twin], send);
      expect([await waiting(), (await jobs()).length]).toEqual([0, 4]);
    }
  });

  it("shares its work with another one, and none is made twice", async () => {
    for (let i = 0; i < 250; i++) await made(ctx, `subject ${i}`);
    const relayed = await Promise.all([1, 2, 3].map(() => relayEvents(ctx, [twin], send)));
    const left = await relayEvents(ctx, [twin], send);
    expect([...relayed, left].reduce((sum, n) => sum + n, 0)).toBe(250);
    const { rows } = await sql`select event_id from sent group by event_id having count(*) > 1`.execute(db);
    expect(rows).toEqual([]);
    expect(await jobs()).toHaveLength(250);
  });
});

describe("subscriber (REL-04)", () => {
  const events = ["a", "b", "a", "c"].map(
    (subjectId, i): DeliveredEvent => ({
      eventId: `0190aaaa-0000-7000-8000-00000000000${i}`,
      kind: "thing.made",
      agencyId: null,
      subjectKind: "thing",
      subjectId,
      payload: {},
      at: "2026-03-02T02:00:00.000Z",
    }),
  );

  it("acts once on each event, delivered three times and out of order", async () => {
    const thrice = [...events, ...events.toReversed(), ...events.slice(2), ...events.slice(0, 2)];
    const acted: boolean[] = [];
    for (const event of thrice) acted.push(await deliver(ctx, officer, event));
    expect(acted.filter(Boolean)).toHaveLength(4);
    expect(await tally()).toEqual({ a: 2, b: 1, c: 1 });
  });

  it("acts once on an event that several workers deliver at the same time", async () => {
    const [event] = events;
    if (!event) throw new Error("no event");
    await Promise.all([1, 2, 3, 4].map(() => deliver(ctx, officer, event)));
    expect(await tally()).toEqual({ a: 1 });
  });

  it("acts for itself: another subscriber of the same event still has its turn", async () => {
    const [event] = events;
    if (!event) throw new Error("no event");
    expect(await deliver(ctx, officer, event)).toBe(true);
    expect(await deliver(ctx, twin, event)).toBe(true);
  });

  it("that fails has done nothing, and has its turn again", async () => {
    const [event] = events;
    if (!event) throw new Error("no event");
    const failing: Subscriber = {
      ...officer,
      handle: async (ctx, event) => {
        await officer.handle(ctx, event);
        throw new Error("mail server refused");
      },
    };
    await expect(deliver(ctx, failing, event)).rejects.toThrow("mail server refused");
    expect(await tally()).toEqual({});
    expect(await deliver(ctx, officer, event)).toBe(true);
    expect(await tally()).toEqual({ a: 1 });
  });

  it("that loses its connection at any statement acts once all the same when it is tried again", async () => {
    const lossy: Context = { ...ctx, db: torn.db };
    const [event] = events;
    if (!event) throw new Error("no event");
    torn.cut(null);
    await deliver(lossy, officer, event);
    for (const at of everyCut(torn.sent())) {
      await sql`truncate tally, processed_event`.execute(db);
      torn.cut(at);
      await expect(deliver(lossy, officer, event)).rejects.toMatchObject({ code: "unavailable" });
      await deliver(ctx, officer, event);
      expect(await tally()).toEqual({ a: 1 });
    }
  });
});
