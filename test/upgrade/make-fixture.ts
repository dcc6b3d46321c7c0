import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { sealEntries } from "../../src/platform/audit/seal.ts";
import { acceptInvitation, mailInvitation } from "../../src/platform/auth/invitation.ts";
import { beginSecondFactor } from "../../src/platform/auth/second-factor.ts";
import { setUpCode } from "../../src/platform/auth/set-up-code.ts";
import { totpCode } from "../../src/platform/auth/totp.ts";
import type { Context } from "../../src/platform/context.ts";
import { transact } from "../../src/platform/db/transact.ts";
import { newId } from "../../src/platform/ids.ts";
import { aComplaint } from "../builders/complaints.ts";
import { at, testContext } from "../builders/context.ts";
import { aFullAgency, type FullAgency } from "../builders/full-agency.ts";
import { anInstance } from "../builders/instance.ts";
import { aPerson } from "../builders/people.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";
import { account } from "./account.ts";
import { dump } from "./dump.ts";

/**
 * Writes the filled database of the release in package.json to test/fixtures/schemas:
 * `npx vitest run --project release`. Done once, when a release is made; never again for the same one.
 */
const { db, url } = await databaseOfTest();
const ctx = testContext(db);

it("is written down", async () => {
  await anInstance(ctx);
  const world = await aFullAgency(ctx);
  await somebodyWhoSignsIn(ctx, world);
  await sealEntries(ctx);
  await restrictedComplaint(ctx, world);
  await growingLog(ctx, world);
  await waitingImport(ctx, world);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
  const text = await dump(db, url);
  expect(text).toContain('copy "audit_seal"');
  writeFileSync(
    join(import.meta.dirname, "../fixtures/schemas", `${version}.sql.gz`),
    gzipSync(text, { level: 9 }),
  );
});

async function somebodyWhoSignsIn(ctx: Context, { agency }: FullAgency): Promise<void> {
  const { email, password } = account;
  const { personId } = await aPerson(ctx, { agency, role: "complaint-officer", email });
  const token = await transact(ctx, async (ctx) => {
    await mailInvitation(ctx, { id: personId, email });
    const letter = await ctx.db
      .selectFrom("letter")
      .select("text")
      .where("to_address", "=", email)
      .executeTakeFirstOrThrow();
    return /\/([\w-]{43})\n/.exec(letter.text)?.[1] ?? "";
  });
  const { step } = await acceptInvitation(ctx, { token, password });
  const secret = await beginSecondFactor(ctx, personId);
  const before = at(ctx, "2026-03-02T01:59:00Z");
  await setUpCode(
    before,
    { step, code: totpCode(secret, before.now) },
    { network: "203.0.113.0/24", device: "Chrome, Android" },
  );
}

async function restrictedComplaint(ctx: Context, { agency }: FullAgency): Promise<void> {
  const { id } = await aComplaint(ctx, { agency, day: "2026-03-01" }, { title: "Petugas meminta uang" });
  await ctx.db
    .updateTable("complaint")
    .set({ restricted: true, class: "complaint-oversight" })
    .where("agency_id", "=", agency.id)
    .where("id", "=", id)
    .execute();
}

async function growingLog(ctx: Context, { agency, logId }: FullAgency): Promise<void> {
  const of = { agency_id: agency.id, log_id: logId };
  await ctx.db
    .insertInto("log_part")
    .values(
      ["2026-01", "2026-02"].map((month, i) => ({
        ...of,
        month,
        parquet_sha256: String(i).repeat(64),
        cases: 1,
        events: 2,
        attributes: 0,
        replaced_at: null,
      })),
    )
    .execute();
}

async function waitingImport(ctx: Context, { agency, manager }: FullAgency): Promise<void> {
  await ctx.db
    .insertInto("import_run")
    .values({
      agency_id: agency.id,
      id: newId(ctx.now, ctx.random),
      kind: "complaints",
      file_name: "pengaduan-2025.csv",
      sha256: "d".repeat(64),
      mapping: JSON.stringify({ columns: {} }),
      state: "running",
      started_by: manager.personId,
      started_at: ctx.now,
    })
    .execute();
}
