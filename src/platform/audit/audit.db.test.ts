import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { at, testContext } from "../../../test/builders/context.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { type AuditEntry, chainStart, leafOf, link } from "./leaf.ts";
import { macKey, macOf } from "./mac.ts";
import { type ChainEnd, chainAt, chainEnd } from "./read-chain.ts";
import { record } from "./record.ts";
import { sealEntries } from "./seal.ts";
import { verifyAudit, verifyAuditTail } from "./verify.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
const key = macKey(nobody.settings.secret);
/** Every entry was written with the key of the test. */
const origin = { key, before: { seq: 0, chain: chainStart } };

const verified = (ctx: Context, kept: ChainEnd | null = null) => verifyAudit(ctx, { origin, kept });

function write(ctx: Context, subjectId: string): Promise<void> {
  return transact(ctx, (ctx) =>
    record(ctx, { verb: "try", subjectKind: "thing", subjectId, why: "because" }),
  );
}

/** What only somebody with the whole database in hand can do. */
async function asSuperuser(statement: ReturnType<typeof sql>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await statement.execute(tx);
  });
}

async function entryOf(subjectId: string) {
  return db
    .selectFrom("audit_entry")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .executeTakeFirstOrThrow();
}

async function valuesOf(subjectId: string): Promise<AuditEntry> {
  const row = await entryOf(subjectId);
  return {
    ...{ id: row.id, at: row.at, actor: row.actor, role: row.role, functionCode: row.function_code },
    ...{ agencyId: row.agency_id, verb: row.verb, subjectKind: row.subject_kind, subjectId: row.subject_id },
    ...{ onVersion: row.on_version, why: row.why, facts: {} },
  };
}

/** What somebody with the database puts in: everything right that can be computed without the key. */
async function insertForged(entry: AuditEntry, mac: string | null): Promise<void> {
  await asSuperuser(sql`
    insert into audit_entry (id, at, actor, role, function_code, agency_id, verb, subject_kind, subject_id,
                             on_version, why, leaf, mac)
    values (${entry.id}, ${entry.at}, ${entry.actor}, ${entry.role}, ${entry.functionCode}, ${entry.agencyId},
            ${entry.verb}, ${entry.subjectKind}, ${entry.subjectId}, ${entry.onVersion}, ${entry.why},
            ${leafOf(entry)}, ${mac})`);
}

async function breaksOf() {
  return (await verified(nobody)).breaks.map(({ kind, seq, entryId }) => [kind, seq, entryId]);
}

/** Takes an entry out and chains all that is left again, as anybody can who knows how it is done. */
async function chainAnewWithout(subjectId: string): Promise<void> {
  await asSuperuser(sql`delete from audit_entry where subject_id = ${subjectId}`);
  const { rows } = await sql<{ id: string; leaf: string }>`
    select id, leaf from audit_entry order by at, id`.execute(db);
  await asSuperuser(sql`truncate audit_seal`);
  let chain = chainStart;
  for (const [i, { id, leaf }] of rows.entries()) {
    chain = link(chain, leaf);
    await asSuperuser(sql`insert into audit_seal values (${i + 1}, ${id}, ${leaf}, ${chain})`);
  }
}

describe("audit chain (REL-09)", () => {
  beforeEach(async () => {
    await asSuperuser(sql`truncate audit_entry, audit_seal`);
    for (let i = 0; i < 12; i++) await write(at(nobody, new Date(Date.UTC(2026, 2, 2, i))), `thing ${i}`);
    await sealEntries(nobody);
  });

  it("is whole when nobody touched it, also after parallel writers and two sealers at once", async () => {
    const later = at(nobody, "2026-03-03T00:00:00Z");
    await Promise.all(Array.from({ length: 20 }, (_, i) => write(later, `more ${i}`)));
    const sealed = await Promise.all([sealEntries(later), sealEntries(later), sealEntries(later)]);
    expect(sealed.toSorted((a, b) => a - b)).toEqual([0, 0, 20]);
    expect(await verified(later)).toEqual({
      ...{ entries: 32, sealed: 32, unsealed: 0, unsealedSince: null },
      ...{ originSince: 1, originAnewAt: null, breaks: [] },
    });
  });

  it("is looked at from its end too, which does not need what came long before", async () => {
    expect(await verifyAuditTail(nobody, origin)).toEqual([]);
    const { id } = await entryOf("thing 11");
    await asSuperuser(sql`update audit_entry set why = 'other' where id = ${id}`);
    expect(await verifyAuditTail(nobody, origin)).toEqual([{ kind: "changed", seq: 12, entryId: id }]);
    await asSuperuser(sql`truncate audit_entry, audit_seal`);
    expect(await verifyAuditTail(nobody, origin)).toEqual([]);
  });

  it("names one changed row", async () => {
    const { id } = await entryOf("thing 5");
    await asSuperuser(sql`update audit_entry set why = 'other' where id = ${id}`);
    expect((await verified(nobody)).breaks).toEqual([{ kind: "changed", seq: 6, entryId: id }]);
  });

  it("names a changed row whose fingerprint was changed with it", async () => {
    const entry = await valuesOf("thing 5");
    const leaf = leafOf({ ...entry, why: "other" });
    await asSuperuser(sql`update audit_entry set why = 'other', leaf = ${leaf} where id = ${entry.id}`);
    expect(await breaksOf()).toEqual([["changed", 6, entry.id]]);
  });

  it("names one removed row", async () => {
    const { id } = await entryOf("thing 3");
    await asSuperuser(sql`delete from audit_entry where id = ${id}`);
    expect((await verified(nobody)).breaks).toEqual([{ kind: "removed", seq: 4, entryId: id }]);
  });

  it("names a row put in afterwards, sealed or not", async () => {
    await write(at(nobody, "2026-02-01T00:00:00Z"), "late");
    const { id } = await entryOf("late");
    expect((await verified(nobody)).breaks).toEqual([{ kind: "inserted", seq: null, entryId: id }]);
    await sealEntries(nobody);
    expect((await verified(nobody)).breaks).toEqual([{ kind: "inserted", seq: 13, entryId: id }]);
  });

  it("names a row put in with a fingerprint that is not its own, before it is sealed", async () => {
    await write(at(nobody, "2026-03-02T12:00:00Z"), "forged");
    await asSuperuser(sql`update audit_entry set why = 'other' where subject_id = 'forged'`);
    const { id } = await entryOf("forged");
    expect((await verified(nobody)).breaks).toEqual([{ kind: "changed", seq: null, entryId: id }]);
  });

  it("misses what was removed from the end only as long as no seal was kept elsewhere", async () => {
    const kept = await db
      .selectFrom("audit_seal")
      .select(["seq", "chain"])
      .where("seq", "=", 12)
      .executeTakeFirstOrThrow();
    expect((await verified(nobody, kept)).breaks).toEqual([]);
    await asSuperuser(sql`delete from audit_entry where subject_id in ('thing 10', 'thing 11')`);
    await asSuperuser(sql`delete from audit_seal where seq > 10`);
    expect((await verified(nobody)).breaks).toEqual([]);
    expect((await verified(nobody, kept)).breaks).toEqual([{ kind: "cut", seq: 12, entryId: null }]);
  });

  it("names the first number after one that is gone", async () => {
    await asSuperuser(sql`delete from audit_seal where seq = 7`);
    expect((await verified(nobody)).breaks[0]).toMatchObject({ kind: "gap", seq: 8 });
  });

  it("names two rows that changed places in the chain", async () => {
    for (const [from, to] of [
      [7, 0],
      [8, 7],
      [0, 8],
    ])
      await asSuperuser(sql`update audit_seal set seq = ${to} where seq = ${from}`);
    expect((await verified(nobody)).breaks.map(({ kind, seq }) => [kind, seq])).toEqual([
      ["chain", 7],
      ["chain", 8],
      ["chain", 9],
    ]);
  });

  it("names a row put in with its right fingerprint and no code, before and after it is sealed", async () => {
    const forged = { ...(await valuesOf("thing 11")), id: crypto.randomUUID(), why: "forged" };
    await insertForged(forged, null);
    expect(await breaksOf()).toEqual([["no-code", null, forged.id]]);
    await sealEntries(nobody);
    expect(await breaksOf()).toEqual([["no-code", 13, forged.id]]);
    expect(await verifyAuditTail(nobody, origin)).toMatchObject([{ kind: "no-code", seq: 13 }]);
  });

  it("names a row put in with the code of another entry, and with one by another key", async () => {
    const { mac } = await entryOf("thing 11");
    const [copied, guessed] = await Promise.all(
      ["copied", "guessed"].map(async (why) => ({
        ...(await valuesOf("thing 11")),
        ...{ id: crypto.randomUUID(), why },
      })),
    );
    if (!copied || !guessed) throw new Error("two entries were made");
    await insertForged(copied, mac);
    await insertForged(guessed, macOf(macKey(new Uint8Array(32)), leafOf(guessed)));
    await sealEntries(nobody);
    expect((await breaksOf()).map(([kind, , id]) => [kind, id])).toEqual(
      [copied.id, guessed.id].toSorted().map((id) => ["wrong-code", id]),
    );
  });

  it("names a sealed row whose code was taken away, so that it would look like one from before", async () => {
    const { id } = await entryOf("thing 5");
    await asSuperuser(sql`update audit_entry set mac = null where id = ${id}`);
    expect(await breaksOf()).toEqual([["no-code", 6, id]]);
  });

  it("whose key is not here is verified but for origin, and says so", async () => {
    await insertForged({ ...(await valuesOf("thing 11")), id: crypto.randomUUID() }, null);
    await sealEntries(nobody);
    const found = await verifyAudit(nobody, { origin: null, kept: null });
    expect(found).toMatchObject({ originSince: null, breaks: [] });
  });

  it("misses a chain that was made anew rightly without a row, but for what was kept elsewhere", async () => {
    const { seq, chain } = await chainEnd(nobody);
    const before = { seq: 4, chain: (await chainAt(nobody, 4)) ?? "" };
    await chainAnewWithout("thing 7");
    expect(await breaksOf()).toEqual([]);
    expect((await verified(nobody, before)).breaks).toEqual([]);
    expect((await verified(nobody, { seq, chain })).breaks).toEqual([{ kind: "cut", seq, entryId: null }]);
    const begun = { key, before: { seq, chain } };
    expect((await verifyAudit(nobody, { origin: begun, kept: null })).breaks[0]?.kind).toBe("cut");
  });

  it("cannot be changed by the application: rows are added only", async () => {
    await expect(db.updateTable("audit_entry").set({ why: "other" }).execute()).rejects.toThrow(
      /never changed/,
    );
    await expect(db.deleteFrom("audit_seal").execute()).rejects.toThrow(/never changed/);
    await expect(sql`truncate audit_entry`.execute(db)).rejects.toThrow(/never changed/);
  });
});
