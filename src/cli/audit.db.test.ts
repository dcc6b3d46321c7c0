import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { at, testContext, testSettings } from "../../test/builders/context.ts";
import { anInstance } from "../../test/builders/instance.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { runMutu } from "../../test/setup/run-mutu.ts";
import { beginOrigin } from "../platform/audit/begin-origin.ts";
import { checkpointKey } from "../platform/audit/checkpoint-key.ts";
import { record } from "../platform/audit/record.ts";
import { takeCheckpoint } from "../platform/audit/take-checkpoint.ts";
import { urlOfDatabase } from "../platform/db/database-url.ts";
import { transact } from "../platform/db/transact.ts";
import { instanceSecret } from "../platform/settings/instance-secret.ts";

const { db, url } = await databaseOfTest();
const folder = mkdtempSync(join(tmpdir(), "mutu-cli-audit-"));
afterAll(() => rmSync(folder, { recursive: true }));
const data = join(folder, "data");
mkdirSync(data, { mode: 0o700 });
vi.stubEnv("DATABASE_URL", url);
vi.stubEnv("MUTU_DATA", data);

const checkpointFolder = join(data, "checkpoints");
const settings = { ...testSettings, dataFolder: data, secret: instanceSecret(data), checkpointFolder };
const ctx = testContext(db, { settings });
checkpointKey(data);
await beginOrigin(ctx);
await anInstance(ctx);
for (const hour of [3, 4]) {
  const now = at(ctx, `2026-03-02T0${hour}:00:00Z`);
  for (const subjectId of ["a", "b", "c"])
    await transact(now, (ctx) => record(ctx, { verb: "try", subjectKind: "thing", subjectId }));
  await takeCheckpoint(now);
}

const inEnglish = (...words: string[]) => runMutu([...words, "--lang", "en"]);

/** The JSON document of a verification, with the exit status. */
async function verified(...words: string[]) {
  const { status, stdout } = await inEnglish("audit", "verify", "--json", ...words);
  return { status, document: JSON.parse(stdout) as Record<string, unknown> };
}

async function asSuperuser(statement: ReturnType<typeof sql>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await statement.execute(tx);
  });
}

/** A database of its own beside that of the test, for as long as some work takes. */
async function withEmptyDatabase(name: string, work: () => Promise<void>): Promise<void> {
  const statement = async (text: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await statement(`create database ${name}`);
  vi.stubEnv("DATABASE_URL", urlOfDatabase(url, name));
  await work().finally(() => vi.stubEnv("DATABASE_URL", url));
  await statement(`drop database ${name} with (force)`);
}

describe("mutu audit key", () => {
  it("prints the public key in PEM, and is what doctor shows", async () => {
    const { status, stdout } = await inEnglish("audit", "key");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
    const [, line = ""] = stdout.split("\n");
    const { stdout: examined } = await inEnglish("doctor");
    expect(examined).toContain(`Public key of checkpoints ${line}`);
    expect(examined).toContain("Keys can be read by their owner only");
    writeFileSync(join(folder, "mutu.pem"), stdout);
  });

  it("says what to do where there is none", async () => {
    const none = await inEnglish("audit", "key", "--data", join(folder, "nowhere"));
    expect(none).toMatchObject({ status: 1, stderr: expect.stringContaining("first mutu start") });
  });
});

describe("mutu audit verify", () => {
  it("finds a trail whole against its checkpoints, by the usual folder and key or by named ones", async () => {
    const usual = await verified();
    expect(usual).toMatchObject({ status: 0, document: { originSince: 1, firstBreak: null, breaks: [] } });
    expect(usual.document.checkpoints).toMatchObject({ read: 2, agreeing: 2, lastGood: { seq: 6 } });
    const named = await verified("--checkpoints", checkpointFolder, "--key", join(folder, "mutu.pem"));
    expect(named.document.checkpoints).toEqual(usual.document.checkpoints);
  });

  it("believes no checkpoint under another key, and asks for a key where it knows none", async () => {
    const other = await inEnglish("audit", "key", "--data", makeOther());
    writeFileSync(join(folder, "other.pem"), other.stdout);
    const { status, document } = await verified("--key", join(folder, "other.pem"));
    expect(status).toBe(1);
    expect(document.checkpoints).toMatchObject({ agreeing: 0, disagreeing: 2, lastGood: null });
    writeFileSync(join(folder, "empty.pem"), "");
    expect((await inEnglish("audit", "verify", "--key", join(folder, "empty.pem"))).status).toBe(2);
    expect((await inEnglish("audit", "verify", "--checkpoints", join(folder, "none"))).status).toBe(4);
  });

  function makeOther(): string {
    const other = join(folder, "other");
    checkpointKey(other);
    return other;
  }

  it("after a restore with the keys checks origin as before, and without them says that it does not", async () => {
    expect((await inEnglish("backup", join(folder, "backup"))).status).toBe(0);
    await withEmptyDatabase("restored_with_keys", async () => {
      const place = join(folder, "restored");
      const restored = await inEnglish(
        ...["restore", join(folder, "backup"), "--data", place, "--keys", join(data, "keys")],
      );
      expect(restored).toMatchObject({ status: 0, stderr: expect.not.stringContaining("rigin was") });
      expect(readFileSync(join(place, "keys", "instance.key"))).toEqual(
        readFileSync(join(data, "keys", "instance.key")),
      );
      const words = ["--data", place, "--checkpoints", checkpointFolder];
      expect(await verified(...words)).toMatchObject({ status: 0, document: { originSince: 1 } });
    });
    await withEmptyDatabase("restored_without_keys", async () => {
      const place = join(folder, "keyless");
      const restored = await inEnglish("restore", join(folder, "backup"), "--data", place);
      expect(restored).toMatchObject({ status: 0, stderr: expect.stringContaining("from number 7 on") });
    });
    const nothing = await inEnglish("restore", join(folder, "backup"), "--keys", join(folder, "nowhere"));
    expect(nothing).toMatchObject({ status: 2, stderr: expect.stringContaining("no instance.key") });
  });

  it("names a row that was put in and the last good checkpoint, and ends with 1", async () => {
    await asSuperuser(sql`update audit_entry set mac = null
      where id = (select entry_id from audit_seal where seq = 5)`);
    const { status, stderr } = await inEnglish("audit", "verify");
    expect(status).toBe(1);
    expect(stderr).toContain("(number 5) was not written by Mutu: it carries no code");
    expect(stderr).toContain("checkpoint-2026-03-02T03-00-00.000Z.json, number 3");
    expect((await verified()).document).toMatchObject({
      firstBreak: 5,
      checkpoints: { lastGood: { seq: 3 } },
    });
  });
});
