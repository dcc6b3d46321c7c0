import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { testContext } from "../../test/builders/context.ts";
import { anAgency } from "../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../test/builders/people.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { runMutu } from "../../test/setup/run-mutu.ts";
import { addAdministrator } from "../modules/organisations/index.ts";
import { actorOfSession } from "../platform/auth/actor.ts";
import { resetOnConsole } from "../platform/auth/console-reset.ts";
import { credentialOf } from "../platform/auth/credentials.ts";
import { insertPasskey } from "../platform/auth/passkey/passkeys.ts";
import { hashOf } from "../platform/auth/secrets.ts";
import { linkIdentity } from "../platform/auth/sign-on/identities.ts";
import { transact } from "../platform/db/transact.ts";
import { newId } from "../platform/ids.ts";

const { db, url } = await databaseOfTest();
const folder = mkdtempSync(join(tmpdir(), "mutu-user-"));
afterAll(() => rmSync(folder, { recursive: true }));

vi.stubEnv("DATABASE_URL", url);
vi.stubEnv("MUTU_DATA", folder);
vi.stubEnv("MUTU_ORIGIN", "https://mutu.kota.go.id");

const rina = ["user", "add", "Rina@Kota.go.id", "--name", "Rina Wulandari", "--decree", "SK 1/2026"];

async function ownerOf(link: string): Promise<string | undefined> {
  const token = link.trim().split("/").at(-1) ?? "";
  const row = await db
    .selectFrom("one_time_link")
    .innerJoin("person", "person.id", "one_time_link.person_id")
    .select("person.email")
    .where("token_hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .executeTakeFirst();
  return row?.email;
}

describe("mutu user add (ASVS 6.3.2)", () => {
  it("refuses an agency that is neither known nor named, and leaves nothing", async () => {
    const answer = await runMutu([...rina, "--agency", "dinas-izin"]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain("--agency-name");
    expect(await db.selectFrom("person").select("id").execute()).toEqual([]);
  });

  it("makes agency, administrator and one link, which alone goes to standard output", async () => {
    const answer = await runMutu([...rina, "--agency", "dinas-izin", "--agency-name", "Dinas Izin"]);
    expect(answer.status).toBe(0);
    expect(answer.stdout).toMatch(/^https:\/\/mutu\.kota\.go\.id\/undangan\/[\w-]{43}\n$/);
    expect(await ownerOf(answer.stdout)).toBe("rina@kota.go.id");
    const entries = await db.selectFrom("audit_entry").select(["actor", "verb"]).orderBy("verb").execute();
    expect(entries).toEqual([
      { actor: "system:console", verb: "add-administrator" },
      { actor: "system:console", verb: "add-agency" },
    ]);
  });

  it("appoints nobody twice, and gives a new link instead of the one that was lost", async () => {
    const again = await runMutu([...rina, "--agency", "dinas-izin"]);
    expect(await ownerOf(again.stdout)).toBe("rina@kota.go.id");
    expect(await db.selectFrom("appointment").select("role").execute()).toEqual([{ role: "agency-admin" }]);
  });

  it("says which word was not understood", async () => {
    const answer = await runMutu([...rina, "--agency", "Dinas Izin"]);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain("agencyCode: Kode hanya huruf kecil");
  });
});

describe("mutu user reset", () => {
  it("prints an invitation again while the person has no password", async () => {
    const answer = await runMutu(["user", "reset", "rina@kota.go.id"]);
    expect(answer.stdout).toMatch(/\/undangan\//);
    expect(answer.stderr).toMatch(/Berlaku 3\shari/);
  });

  it("ends the sessions, and takes second factor, passkeys and sign-on away only on demand", async () => {
    const ctx = testContext(db);
    const actor = await aPerson(ctx, { agency: await anAgency(ctx), email: "budi@kota.go.id" });
    const credential = {
      person_id: actor.personId,
      password_hash: "x",
      totp_secret: "x",
      totp_confirmed: true,
    };
    await db
      .insertInto("credential")
      .values({ ...credential, changed_at: ctx.now })
      .execute();
    await transact(ctx, async (ctx) => {
      await linkIdentity(ctx, actor.personId, { issuer: "https://sso.kota.go.id", subject: "budi" });
      await insertPasskey(ctx, {
        id: newId(ctx.now, ctx.random),
        personId: actor.personId,
        credentialId: "YnVkaQ",
        publicKey: "a",
        counter: 0,
        transports: [],
        name: "Ponsel",
        createdAt: ctx.now,
        lastUsedAt: null,
      });
    });
    const session = (await signInAs(ctx, actor)).slice("mutu=".length);
    const plain = await runMutu(["user", "reset", "budi@kota.go.id"]);
    expect(plain.stdout).toMatch(/\/atur-ulang\//);
    expect(await actorOfSession(ctx, session)).toBeNull();
    const ways = async () => {
      const { totpConfirmed, passkeys, isLinked } = { ...(await credentialOf(ctx, actor.personId)) };
      return { totpConfirmed, passkeys, isLinked };
    };
    expect(await ways()).toEqual({ totpConfirmed: true, passkeys: 1, isLinked: true });
    await runMutu(["user", "reset", "budi@kota.go.id", "--second-factor"]);
    expect(await ways()).toEqual({ totpConfirmed: false, passkeys: 0, isLinked: false });
  });

  it("says that nobody has the address", async () => {
    const answer = await runMutu(["user", "reset", "siapa@kota.go.id"]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain("Tidak ada orang dengan surel itu");
  });
});

describe("what only the console may do", () => {
  it("is refused to an administrator of the pages", async () => {
    const ctx = testContext(db);
    const admin = await aPerson(ctx, { agency: await anAgency(ctx), role: "agency-admin" });
    const refused = { code: "not-yours" };
    const input = { email: "x@kota.go.id", name: "Xena", agencyCode: "x", agencyName: "Dinas X" };
    const work = { title: "Admin", decree: "SK 1", zone: "Asia/Jakarta" } as const;
    expect(() => addAdministrator({ ...ctx, actor: admin }, { ...input, ...work })).toThrow(
      expect.objectContaining(refused),
    );
    expect(() =>
      resetOnConsole({ ...ctx, actor: admin }, { email: "x@kota.go.id", secondFactor: true }),
    ).toThrow(expect.objectContaining(refused));
  });
});
