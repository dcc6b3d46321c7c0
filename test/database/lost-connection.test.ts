import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { ReceiveComplaint, receiveComplaint } from "../../src/modules/complaints/index.ts";
import { DecideProposal, decideProposal } from "../../src/modules/improvement/index.ts";
import type { Context } from "../../src/platform/context.ts";
import { aCitizen } from "../builders/complaints.ts";
import { as, testContext } from "../builders/context.ts";
import { aCity, aProposal } from "../builders/improvement.ts";
import { anInstance } from "../builders/instance.ts";
import { cutDatabase, everyCut } from "../setup/cut-database.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";

const { db, url } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const torn = cutDatabase(url);

function overTornCable(who: Context): Context {
  return { ...who, db: torn.db };
}

const citizen = as(ctx, aCitizen(city.agency));
const intake = ReceiveComplaint.parse({
  agencyId: city.agency.id,
  title: "Antrean tidak bergerak",
  body: "Nomor antrean saya dilewati dua kali pagi ini.",
  whoMayKnow: "nobody",
});

function complain(who: Context, key: string) {
  return receiveComplaint(who, intake, { key, channel: "web", files: [] });
}

/** Rows that a complaint leaves, apart from the row itself. */
async function traces(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from complaint) as complaints,
           (select count(distinct complaint_id)::int from clock) as clocks,
           (select count(*)::int from audit_entry where verb = 'receive-complaint') as entries,
           (select count(*)::int from outbox_event where kind = 'complaint.received') as events,
           (select count(*)::int from idempotency where response is not null) as answers`.execute(db);
  return rows[0] ?? {};
}

function all(n: number) {
  return { complaints: n, clocks: n, entries: n, events: n, answers: n };
}

describe("connection lost in the middle of a verb (reliability section 2)", () => {
  it("leaves a complaint whole or not at all, and the retry gives one receipt for it", async () => {
    torn.cut(null);
    await complain(overTornCable(citizen), "rehearsal");
    // What the server knows before a statement is what it knew after the one before it.
    const cuts = everyCut(torn.sent()).filter(({ when }) => when === "after");
    expect(cuts.length).toBeGreaterThan(10);
    for (const [i, at] of cuts.entries()) {
      const key = `complaint ${i}`;
      torn.cut(at);
      await expect(complain(overTornCable(citizen), key)).rejects.toMatchObject({ code: "unavailable" });
      const isCommitted = i === cuts.length - 1;
      expect(await traces()).toEqual(all(i + (isCommitted ? 2 : 1)));
      await complain(citizen, key);
      expect(await traces()).toEqual(all(i + 2));
    }
    const last = `complaint ${cuts.length - 1}`;
    expect(await complain(citizen, last)).toEqual(await complain(citizen, last));
    expect(await traces()).toEqual(all(cuts.length + 1));
  });

  it("leaves a proposal decided or waiting, never half", async () => {
    const { proposal } = await aProposal(ctx, city);
    const input = DecideProposal.parse({
      agencyId: proposal.agencyId,
      proposalId: proposal.id,
      version: proposal.version,
      outcome: "accept",
      reason: "Buktinya jelas dan biayanya kecil.",
      basisOfContent: "SOP Loket 2025 nomor 4",
    });
    const head = as(ctx, city.head);
    const stands = async () => {
      const { rows } = await sql<{ state: string; decisions: number; events: number }>`
        select state, (select count(*)::int from decision) as decisions,
               (select count(*)::int from outbox_event where kind = 'proposal.decided') as events
        from proposal where id = ${proposal.id}`.execute(db);
      return rows[0];
    };
    let statement = 1;
    for (let isDecided = false; !isDecided; statement++) {
      torn.cut({ when: "after", statement });
      await decideProposal(overTornCable(head), input).catch((error: unknown) => {
        expect(error).toMatchObject({ code: "unavailable" });
      });
      isDecided = (await stands())?.state === "accepted";
      const half = isDecided ? { state: "accepted", decisions: 1, events: 1 } : undefined;
      expect(await stands()).toEqual(half ?? { state: "submitted", decisions: 0, events: 0 });
    }
    expect(statement).toBeGreaterThan(8);
    await expect(decideProposal(head, input)).rejects.toMatchObject({ code: "wrong-state" });
  });
});
