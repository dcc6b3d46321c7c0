import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  complaintById,
  complaints,
  ReceiveComplaint,
  receiveComplaint,
} from "../../src/modules/complaints/index.ts";
import { beginOrigin } from "../../src/platform/audit/begin-origin.ts";
import { originOf } from "../../src/platform/audit/origin.ts";
import { sealEntries } from "../../src/platform/audit/seal.ts";
import { verifyAudit } from "../../src/platform/audit/verify.ts";
import { actorOfSession } from "../../src/platform/auth/actor.ts";
import { credentialByEmail } from "../../src/platform/auth/credentials.ts";
import { checkCode, checkPassword } from "../../src/platform/auth/sign-in.ts";
import { totpCode } from "../../src/platform/auth/totp.ts";
import { ddl } from "../../src/platform/db/generate/ddl.ts";
import { describeSchema } from "../../src/platform/db/generate/describe.ts";
import { silentLog } from "../../src/platform/log.ts";
import { migrations } from "../../src/platform/migrations/index.ts";
import { migrate } from "../../src/platform/migrations/migrate.ts";
import { storeShippedMatrix } from "../../src/platform/rights/load-matrix.ts";
import { storeShippedParameters } from "../../src/platform/settings/parameters.ts";
import { aCitizen } from "../builders/complaints.ts";
import { as, testContext, testSettings } from "../builders/context.ts";
import { emptyDatabase } from "../setup/empty-database.ts";
import { account } from "../upgrade/account.ts";
import { loadDump } from "../upgrade/load.ts";

const folder = join(import.meta.dirname, "../fixtures/schemas");
const releases = readdirSync(folder).filter((name) => name.endsWith(".sql.gz"));

describe.each(releases)("upgrade from release %s (REL-07)", async (release) => {
  const { url, db } = await emptyDatabase();
  await loadDump(join(folder, release), url);
  const before = await rowsOfAll();
  const waiting = (before.audit_entry ?? 0) - (before.audit_seal ?? 0);
  await migrate(url, migrations, silentLog);
  const settings = { ...testSettings, dataFolder: mkdtempSync(join(tmpdir(), "mutu-upgrade-")) };
  const ctx = testContext(db, { settings, now: new Date("2026-03-03T02:00:00Z") });
  // What every start does after the migrations.
  await beginOrigin(ctx);
  await storeShippedMatrix(ctx);
  await storeShippedParameters(ctx);
  const agency = await db
    .selectFrom("agency")
    .selectAll()
    .where("name", "like", "%Perizinan%")
    .executeTakeFirstOrThrow();

  /** How many rows each table of the release has now. */
  async function rowsOfAll(): Promise<Readonly<Record<string, number>>> {
    const tables = [
      "complaint",
      "reporter",
      "event_log",
      "log_part",
      "import_run",
      "finding",
      "decision",
      "credential",
      "letter",
      "audit_entry",
      "audit_seal",
    ] as const;
    const counts = tables.map(async (table) => {
      const { n } = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as("n"))
        .executeTakeFirstOrThrow();
      return [table, Number(n)] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }

  it("keeps every row, of every kind", async () => {
    const after = await rowsOfAll();
    // The start seals what waited, and writes down what it stored.
    expect({ ...after, audit_entry: 0, audit_seal: 0 }).toEqual({ ...before, audit_entry: 0, audit_seal: 0 });
    expect(after.audit_entry).toBeGreaterThanOrEqual(before.audit_entry ?? 0);
    expect(waiting).toBeGreaterThan(0);
    expect(Object.entries(before).filter(([, n]) => n === 0)).toEqual([]);
  });

  it("has the schema of a fresh database, to the letter", async () => {
    const fresh = readFileSync("src/platform/db/schema.sql", "utf8");
    expect(ddl(await describeSchema(db.withTables<never>() as never))).toBe(fresh);
  });

  it("holds an audit trail that verifies, with what was not sealed yet", async () => {
    await sealEntries(ctx);
    const verified = await verifyAudit(ctx, { origin: await originOf(settings), kept: null });
    expect(verified.breaks).toEqual([]);
    expect(verified.sealed).toBeGreaterThan(15);
  });

  it("lets somebody sign in with the password and code of before, and read", async () => {
    const origin = { network: "203.0.113.0/24", device: "Chrome, Android" };
    const { step } = await checkPassword(ctx, account, origin);
    const credential = await credentialByEmail(ctx, account.email);
    const code = totpCode(credential?.totpSecret ?? "", ctx.now);
    const { session } = await checkCode(ctx, { step, code }, origin);
    const person = await actorOfSession(ctx, session);
    if (person === null) throw new Error("nobody is signed in");
    const officer = as(ctx, person.actor);
    const [complaint] = await complaints(officer, {});
    expect(complaint?.title).toBe("Berkas saya tidak bergerak");
    const restricted = await db
      .selectFrom("complaint")
      .select("id")
      .where("restricted", "=", true)
      .executeTakeFirstOrThrow();
    await expect(complaintById(officer, agency.id, restricted.id)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("takes a new complaint, once", async () => {
    const intake = ReceiveComplaint.parse({
      agencyId: agency.id,
      title: "Loket tutup lebih awal",
      body: "Loket ditutup pukul sebelas tanpa pemberitahuan.",
      whoMayKnow: "nobody",
    });
    const citizen = as(ctx, aCitizen({ ...agency, nameEn: agency.name_en, zone: "Asia/Jakarta" }));
    const sent = { key: "after the upgrade", channel: "web", files: [] } as const;
    const receipt = await receiveComplaint(citizen, intake, sent);
    expect(await receiveComplaint(citizen, intake, sent)).toEqual(receipt);
    expect(receipt.number).toMatch(/-2026-0000\d$/);
  });
});
