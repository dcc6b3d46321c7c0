import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { beginOrigin } from "../../../platform/audit/begin-origin.ts";
import { takeCheckpoint } from "../../../platform/audit/take-checkpoint.ts";
import { rememberBackup } from "../../../platform/backup/last-backup.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { startJobs } from "../../../platform/jobs/start-jobs.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { operationsRoutes } from "./routes.tsx";

const { db, url } = await databaseOfTest();
const ctx = testContext(db, { settings: { ...testSettings, dataFolder: tmpdir() } });
const agency = await anAgency(ctx);
const admin = await aPerson(ctx, { agency, role: "agency-admin" });
const path = "/staf/administrasi/operasi";
const jobId = "0190aaaa-0000-7000-8000-0000000000aa";

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [operationsRoutes], await signInAs(ctx, actor));
}

/** The queues as they are in a running instance, and one job in them that used up its tries. */
beforeAll(async () => {
  const nothing = { subscribers: [{ name: "write", kinds: [], handle: async () => undefined }], timed: [] };
  const jobs = await startJobs({
    databaseUrl: url,
    zone: "Asia/Jakarta",
    ...nothing,
    log: ctx.log,
    contextOf: async () => ctx,
  });
  await jobs.stop();
  await sql`
    insert into pgboss.job (id, name, state, retry_limit, retry_count, completed_on, output)
    values (${jobId}, 'event.write', 'failed', 8, 8, now(), '{"message": "mail server refused"}')`.execute(
    db,
  );
});

describe("operations page", () => {
  it("says what failed and why, and puts it back with one press", async () => {
    const browser = await browserOf(admin);
    const page = await browser.open(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain("1 hal perlu ditangani");
    expect(page.html).toContain("event.write");
    expect(page.html).toContain("mail server refused");
    expect(page.html).toContain("belum diketahui");
    const done = await browser.send(`${path}/ulangi`);
    expect(done.html).toContain("dikembalikan ke antrean");
    expect(done.html).toContain("Tidak ada. Yang gagal sementara");
    const { rows } = await sql`select state::text from pgboss.job where id = ${jobId}`.execute(db);
    expect(rows).toEqual([{ state: "retry" }]);
  });

  it("counts what is over its limit in the title", async () => {
    const anHourAgo = { ...ctx, now: new Date(ctx.now.getTime() - 3_600_000) };
    await transact(anHourAgo, (ctx) =>
      emit(ctx, { kind: "thing.made", agencyId: agency.id, subjectKind: "thing", subjectId: "a" }),
    );
    const page = await (await browserOf(admin)).open(path);
    expect(page.html).toMatch(/<h1[^>]*>\d hal perlu ditangani/);
    expect(page.html).toContain("Tidak ada peristiwa yang hilang");
  });

  it("shows when and where the last backup was made, and counts an old one", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "mutu-operations-"));
    const within = { ...ctx, settings: { ...ctx.settings, dataFolder } };
    const browser = aBrowser(within, [operationsRoutes], await signInAs(ctx, admin));
    const backupAt = async (takenAt: string) => {
      await rememberBackup(dataFolder, { takenAt, audit: null }, "/backup/mutu-2026-03-01");
      return (await browser.open(path)).html;
    };
    const fresh = await backupAt("2026-03-01T19:00:00Z");
    expect(fresh).toMatch(/2\sMaret\s2026, 02\.00\sWIB, di \/backup\/mutu-2026-03-01/);
    const old = await backupAt("2026-02-20T19:00:00Z");
    expect(old).toContain("lihat mengapa tidak jalan");
    rmSync(dataFolder, { recursive: true });
  });

  it("counts audit entries that Mutu did not write, and shows the last checkpoint", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "mutu-operations-"));
    const checkpointFolder = join(dataFolder, "checkpoints");
    const within = { ...ctx, settings: { ...ctx.settings, dataFolder, checkpointFolder } };
    const browser = aBrowser(within, [operationsRoutes], await signInAs(ctx, admin));
    await beginOrigin(within);
    await takeCheckpoint(within);
    const whole = (await browser.open(path)).html;
    expect(whole).toContain("seperti ditulis Mutu");
    expect(whole).toContain(`di ${checkpointFolder}`);
    await sql`
      insert into audit_entry (id, at, actor, verb, subject_kind, subject_id, leaf)
      values (gen_random_uuid(), ${ctx.now}, 'public', 'forge', 'thing', 'a', ${"0".repeat(64)})`.execute(db);
    expect((await browser.open(path)).html).toContain("1 catatan bukan seperti ditulis Mutu");
    rmSync(dataFolder, { recursive: true });
  });

  it("speaks English too", async () => {
    const page = await (await browserOf(admin)).open(`/en${path}`);
    expect(page.html).toContain("Oldest event not passed on");
  });

  it.each(["quality-manager", "supervisor", "auditor"] as const)("is closed to the %s", async (role) => {
    const browser = await browserOf(await aPerson(ctx, { agency, role }));
    expect((await browser.open(path)).status).toBe(403);
  });
});
