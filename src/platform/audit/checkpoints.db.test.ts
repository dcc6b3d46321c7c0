import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { at, later, testContext, testSettings } from "../../../test/builders/context.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { beginOrigin, resumeOrigin } from "./begin-origin.ts";
import { Checkpoint } from "./checkpoint.ts";
import { readCheckpoints } from "./checkpoint-files.ts";
import { checkpointKey, publicKeysOf } from "./checkpoint-key.ts";
import { lastCheckpoint } from "./last-checkpoint.ts";
import { originOf } from "./origin.ts";
import { record } from "./record.ts";
import { sealEntries } from "./seal.ts";
import { checkpointAtStop, takeCheckpoint } from "./take-checkpoint.ts";
import { verifyAudit } from "./verify.ts";
import { verifyCheckpoints } from "./verify-checkpoints.ts";

const { db } = await databaseOfTest();
let dataFolder = "";
let ctx: Context;

beforeEach(async () => {
  await asSuperuser(sql`truncate audit_entry, audit_seal`);
  await sql`truncate outbox_event`.execute(db);
  dataFolder = mkdtempSync(join(tmpdir(), "mutu-checkpoints-"));
  const settings = { ...testSettings, dataFolder, checkpointFolder: join(dataFolder, "checkpoints") };
  ctx = testContext(db, { settings });
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

async function asSuperuser(statement: ReturnType<typeof sql>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await statement.execute(tx);
  });
}

/** So many entries, one minute apart, the last one now. */
async function write(now: Context, n: number): Promise<void> {
  for (let i = 0; i < n; i++)
    await transact(later(now, (i - n) * 60), (ctx) =>
      record(ctx, { verb: "try", subjectKind: "thing", subjectId: `${i}` }),
    );
}

/** Three hours, each with five entries and a checkpoint at its end. */
async function threeHours(): Promise<void> {
  for (const hours of [1, 2, 3]) {
    const then = later(ctx, hours * 3_600);
    await write(then, 5);
    await takeCheckpoint(then);
  }
}

async function comparison() {
  const files = await readCheckpoints(ctx.settings.checkpointFolder);
  return verifyCheckpoints(ctx, files ?? [], publicKeysOf(dataFolder));
}

describe("checkpoint of the audit trail (REL-09)", () => {
  it("is written outside the database, readable by its owner only, and agrees with the chain", async () => {
    await threeHours();
    const names = readdirSync(ctx.settings.checkpointFolder);
    expect(names).toEqual([3, 4, 5].map((hour) => `checkpoint-2026-03-02T0${hour}-00-00.000Z.json`));
    const [first = ""] = names;
    const path = join(ctx.settings.checkpointFolder, first);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataFolder, "keys", "checkpoint.key")).mode & 0o777).toBe(0o600);
    const written = Checkpoint.parse(JSON.parse(readFileSync(path, "utf8")));
    expect(written).toMatchObject({ seq: 5, instance: "http://localhost:3000" });
    expect((await comparison()).disagreements).toEqual([]);
  });

  it("shows from where a chain was made anew rightly, and the last good one", async () => {
    await threeHours();
    await asSuperuser(
      sql`delete from audit_entry where id = (select entry_id from audit_seal where seq = 8)`,
    );
    await asSuperuser(sql`truncate audit_seal`);
    await sealEntries(ctx);
    expect((await verifyAudit(ctx, { origin: null, kept: null })).breaks).toEqual([]);
    const { disagreements, good } = await comparison();
    expect(disagreements.map(({ kind, seq }) => [kind, seq])).toEqual([
      ["rewritten", 10],
      ["cut", 15],
    ]);
    expect(good.map(({ seq }) => seq)).toEqual([5]);
  });

  it("shows an end that was removed", async () => {
    await threeHours();
    await asSuperuser(
      sql`delete from audit_entry where id in (select entry_id from audit_seal where seq > 12)`,
    );
    await asSuperuser(sql`delete from audit_seal where seq > 12`);
    expect((await verifyAudit(ctx, { origin: null, kept: null })).breaks).toEqual([]);
    expect((await comparison()).disagreements).toMatchObject([{ kind: "cut", seq: 15 }]);
  });

  it("that was replaced is named, also one that somebody else signed", async () => {
    await threeHours();
    const [first = "", second = ""] = readdirSync(ctx.settings.checkpointFolder);
    const pathOf = (name: string) => join(ctx.settings.checkpointFolder, name);
    const written = Checkpoint.parse(JSON.parse(readFileSync(pathOf(first), "utf8")));
    writeFileSync(pathOf(first), JSON.stringify({ ...written, chain: "0".repeat(64) }));
    writeFileSync(pathOf(second), "not JSON");
    const { disagreements } = await comparison();
    expect(disagreements.map(({ kind, file }) => [kind, file]).toSorted()).toEqual([
      ["not-signed", first],
      ["unreadable", second],
    ]);
  });

  it("of an earlier key still counts after the key was changed", async () => {
    await threeHours();
    rmSync(join(dataFolder, "keys", "checkpoint.key"));
    checkpointKey(dataFolder);
    await takeCheckpoint(later(ctx, 4 * 3_600));
    expect(publicKeysOf(dataFolder)).toHaveLength(2);
    expect(await comparison()).toMatchObject({ read: 4, disagreements: [] });
  });

  it("is sent out once a day, and only then does the database know of it", async () => {
    await threeHours();
    await takeCheckpoint(at(ctx, "2026-03-03T03:00:00Z"));
    const events = await db.selectFrom("outbox_event").select(["kind", "payload"]).orderBy("id").execute();
    expect(events.map(({ kind }) => kind)).toEqual(["audit.checkpointed", "audit.checkpointed"]);
    expect(Checkpoint.parse(events[0]?.payload)).toMatchObject({ seq: 5 });
    expect(await lastCheckpoint(dataFolder)).toMatchObject({ sentAt: new Date("2026-03-03T03:00:00Z") });
  });

  it("is taken by one process at a time, and at a stop only when something new was sealed", async () => {
    await write(ctx, 3);
    const taken = await Promise.all([takeCheckpoint(ctx), takeCheckpoint(ctx), takeCheckpoint(ctx)]);
    expect(taken.filter((checkpoint) => checkpoint !== null).length).toBeGreaterThanOrEqual(1);
    expect(readdirSync(ctx.settings.checkpointFolder)).toHaveLength(1);
    await checkpointAtStop(later(ctx, 60));
    expect(readdirSync(ctx.settings.checkpointFolder)).toHaveLength(1);
    await write(later(ctx, 60), 1);
    await checkpointAtStop(later(ctx, 60));
    expect(readdirSync(ctx.settings.checkpointFolder)).toHaveLength(2);
  });

  it("fails where the disk that it goes to is not there", async () => {
    const settings = { ...ctx.settings, checkpointFolder: join(dataFolder, "mnt", "other") };
    await expect(takeCheckpoint({ ...ctx, settings })).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("origin of entries (REL-09)", () => {
  const since = async (now: Context) => ((await originOf(now.settings))?.before.seq ?? -1) + 1;

  it("is owed from the first entry on in a new instance, also by those written before its first start", async () => {
    await write(ctx, 3);
    await beginOrigin(ctx);
    expect(await since(ctx)).toBe(1);
  });

  it("is owed after the entries of an older version, and stays so whatever is taken away later", async () => {
    await write(ctx, 3);
    await asSuperuser(sql`update audit_entry set mac = null`);
    await beginOrigin(ctx);
    await write(later(ctx, 60), 2);
    await sealEntries(ctx);
    expect(await since(ctx)).toBe(4);
    await asSuperuser(sql`update audit_entry set mac = null`);
    await beginOrigin(ctx);
    const { breaks } = await verifyAudit(ctx, { origin: await originOf(ctx.settings), kept: null });
    expect(breaks.map(({ kind, seq }) => [kind, seq])).toEqual([
      ["no-code", 4],
      ["no-code", 5],
    ]);
  });

  it("is not claimed of entries that another key wrote", async () => {
    await write(ctx, 3);
    await beginOrigin(ctx);
    const settings = { ...ctx.settings, secret: new Uint8Array(32).fill(9) };
    expect(await originOf(settings)).toBeNull();
    await beginOrigin({ ...ctx, settings });
    await write({ ...later(ctx, 60), settings }, 1);
    expect(await since({ ...ctx, settings })).toBe(4);
    const origin = await originOf(settings);
    expect(await verifyAudit(ctx, { origin, kept: null })).toMatchObject({ originSince: 4, breaks: [] });
  });

  it("is not settled anew unseen: the log, an entry and every verification say so", async () => {
    await write(ctx, 3);
    await beginOrigin(ctx);
    expect(await verifyAudit(ctx, { origin: null, kept: null })).toMatchObject({ originAnewAt: null });
    rmSync(join(dataFolder, "keys", "audit-origin.json"));
    await asSuperuser(sql`update audit_entry set mac = null where subject_id = '2'`);
    const said: string[] = [];
    const next = later(ctx, 60);
    await beginOrigin({ ...next, log: (_, message) => void said.push(message) });
    expect(said).toEqual(["origin of audit entries settled anew"]);
    await sealEntries(next);
    const verified = await verifyAudit(next, { origin: await originOf(ctx.settings), kept: null });
    expect(verified).toMatchObject({ entries: 4, originSince: 4, originAnewAt: next.now, breaks: [] });
  });

  it("is settled anew for a backup from before codes began, and else kept", async () => {
    await write(ctx, 3);
    await asSuperuser(sql`update audit_entry set mac = null`);
    await beginOrigin(ctx);
    await resumeOrigin(ctx);
    expect(await since(ctx)).toBe(4);
    await asSuperuser(
      sql`delete from audit_entry where id = (select entry_id from audit_seal where seq = 3)`,
    );
    await asSuperuser(sql`delete from audit_seal where seq = 3`);
    await resumeOrigin(ctx);
    expect(await since(ctx)).toBe(3);
  });

  it("is named in the log by the sealer where it is not Mutu's", async () => {
    await beginOrigin(ctx);
    await write(ctx, 1);
    await asSuperuser(sql`update audit_entry set mac = null`);
    const said: string[] = [];
    await sealEntries({ ...ctx, log: (_, message) => void said.push(message) });
    expect(said).toEqual(["audit entry not written by Mutu"]);
  });
});
