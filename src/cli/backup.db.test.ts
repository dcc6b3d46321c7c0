import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it, vi } from "vitest";
import { testContext } from "../../test/builders/context.ts";
import { anInstance } from "../../test/builders/instance.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { runMutu } from "../../test/setup/run-mutu.ts";
import { record } from "../platform/audit/record.ts";
import { sealEntries } from "../platform/audit/seal.ts";
import { transact } from "../platform/db/transact.ts";

const { db, url } = await databaseOfTest();
const folder = mkdtempSync(join(tmpdir(), "mutu-cli-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));
vi.stubEnv("DATABASE_URL", url);
vi.stubEnv("MUTU_DATA", join(folder, "data"));
mkdirSync(join(folder, "data"), { mode: 0o700 });

const ctx = testContext(db);
await anInstance(ctx);
await transact(ctx, (ctx) => record(ctx, { verb: "try", subjectKind: "thing", subjectId: "a" }));
await sealEntries(ctx);

const inEnglish = (...words: string[]) => runMutu([...words, "--lang", "en"]);

describe("mutu backup", () => {
  it("is known to mutu doctor, with its place", async () => {
    expect((await inEnglish("doctor")).stdout).toContain("No backup was ever made here");
    const made = await inEnglish("backup", join(folder, "first"));
    expect(made).toMatchObject({ status: 0, stderr: expect.stringContaining("Backed up in") });
    expect((await inEnglish("doctor")).stdout).toContain(`Last backup 0 h ago, in ${join(folder, "first")}`);
  });

  it("is made, and says that nobody will know of it, where its time cannot be written down", async () => {
    vi.stubEnv("MUTU_DATA", join(folder, "nowhere"));
    const made = await inEnglish("backup", join(folder, "second"));
    vi.stubEnv("MUTU_DATA", join(folder, "data"));
    expect(made.status).toBe(0);
    expect(made.stderr).toContain("mutu doctor does not know of it");
  });

  it("keeps the end of the audit chain, so that what is removed from it is found", async () => {
    expect((await inEnglish("audit", "verify")).status).toBe(0);
    await db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`truncate audit_entry, audit_seal`.execute(tx);
    });
    const last = await inEnglish("audit", "verify");
    expect(last).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no longer as it was written down"),
    });
    const named = await inEnglish("audit", "verify", "--backup", join(folder, "second"));
    expect(named.status).toBe(1);
    expect((await inEnglish("audit", "verify", "--backup", join(folder, "none"))).status).toBe(2);
  });
});
