import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { at, testContext } from "../../../test/builders/context.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { leafOf } from "./leaf.ts";
import { record } from "./record.ts";
import { sealEntries } from "./seal.ts";
import { verifyAudit, verifyAuditTail } from "./verify.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);

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
    expect(await verifyAudit(later)).toEqual({ entries: 32, sealed: 32, unsealed: 0, breaks: [] });
  });

  it("is looked at from its end too, which does not need what came long before", async () => {
    expect(await verifyAuditTail(nobody)).toEqual([]);
    const { id } = await entryOf("thing 11");
    await asSuperuser(sql`update audit_entry set why = 'other' where id = ${id}`);
    expect(await verifyAuditTail(nobody)).toEqual([{ kind: "changed", seq: 12, entryId: id }]);
    await asSuperuser(sql`truncate audit_entry, audit_seal`);
    expect(await verifyAuditTail(nobody)).toEqual([]);
  });

  it("names one changed row", async () => {
    const { id } = await entryOf("thing 5");
    await asSuperuser(sql`update audit_entry set why = 'other' where id = ${id}`);
    expect((await verifyAudit(nobody)).breaks).toEqual([{ kind: "changed", seq: 6, entryId: id }]);
  });

  it("names a changed row whose fingerprint was changed with it", async () => {
    const row = await entryOf("thing 5");
    const leaf = leafOf({
      ...{ id: row.id, at: row.at, actor: row.actor, role: row.role, functionCode: row.function_code },
      ...{
        agencyId: row.agency_id,
        verb: row.verb,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
      },
      ...{ onVersion: row.on_version, why: "other", facts: {} },
    });
    await asSuperuser(sql`update audit_entry set why = 'other', leaf = ${leaf} where id = ${row.id}`);
    expect((await verifyAudit(nobody)).breaks).toEqual([{ kind: "changed", seq: 6, entryId: row.id }]);
  });

  it("names one removed row", async () => {
    const { id } = await entryOf("thing 3");
    await asSuperuser(sql`delete from audit_entry where id = ${id}`);
    expect((await verifyAudit(nobody)).breaks).toEqual([{ kind: "removed", seq: 4, entryId: id }]);
  });

  it("names a row put in afterwards, sealed or not", async () => {
    await write(at(nobody, "2026-02-01T00:00:00Z"), "late");
    const { id } = await entryOf("late");
    expect((await verifyAudit(nobody)).breaks).toEqual([{ kind: "inserted", seq: null, entryId: id }]);
    await sealEntries(nobody);
    expect((await verifyAudit(nobody)).breaks).toEqual([{ kind: "inserted", seq: 13, entryId: id }]);
  });

  it("names a row put in with a fingerprint that is not its own, before it is sealed", async () => {
    await write(at(nobody, "2026-03-02T12:00:00Z"), "forged");
    await asSuperuser(sql`update audit_entry set why = 'other' where subject_id = 'forged'`);
    const { id } = await entryOf("forged");
    expect((await verifyAudit(nobody)).breaks).toEqual([{ kind: "changed", seq: null, entryId: id }]);
  });

  it("misses what was removed from the end only as long as no seal was kept elsewhere", async () => {
    const kept = await db
      .selectFrom("audit_seal")
      .select(["seq", "chain"])
      .where("seq", "=", 12)
      .executeTakeFirstOrThrow();
    expect((await verifyAudit(nobody, kept)).breaks).toEqual([]);
    await asSuperuser(sql`delete from audit_entry where subject_id in ('thing 10', 'thing 11')`);
    await asSuperuser(sql`delete from audit_seal where seq > 10`);
    expect((await verifyAudit(nobody)).breaks).toEqual([]);
    expect((await verifyAudit(nobody, kept)).breaks).toEqual([{ kind: "cut", seq: 12, entryId: null }]);
  });

  it("names the first link when two seals change places or one is gone", async () => {
    await asSuperuser(sql`delete from audit_seal where seq = 7`);
    expect((await verifyAudit(nobody)).breaks[0]).toMatchObject({ kind: "chain", seq: 8 });
  });

  it("cannot be changed by the application: rows are added only", async () => {
    await expect(db.updateTable("audit_entry").set({ why: "other" }).execute()).rejects.toThrow(
      /never changed/,
    );
    await expect(db.deleteFrom("audit_seal").execute()).rejects.toThrow(/never changed/);
    await expect(sql`truncate audit_entry`.execute(db)).rejects.toThrow(/never changed/);
  });
});
