import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { later, testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { credentialOf } from "../../../platform/auth/credentials.ts";
import { hashPassword } from "../../../platform/auth/password.ts";
import { hashOf } from "../../../platform/auth/secrets.ts";
import { totpCode } from "../../../platform/auth/totp.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { signInRoutes } from "../sign-in/routes.ts";
import { accountRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const areas = [signInRoutes(testSettings), accountRoutes];
const password = "kuda baterai staples betul";
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const hash = await hashPassword(password);

/** Somebody with a password and a second factor, signed in. */
async function atTheirDesk() {
  const actor = await aPerson(ctx, { agency });
  const row = { person_id: actor.personId, password_hash: hash, totp_secret: secret, totp_confirmed: true };
  await db
    .insertInto("credential")
    .values({ ...row, changed_at: ctx.now })
    .execute();
  return { actor, browser: aBrowser(ctx, areas, await signInAs(ctx, actor)) };
}

async function sessionsOf(actor: PersonActor): Promise<number> {
  const rows = await db
    .selectFrom("session")
    .select("token_hash")
    .where("person_id", "=", actor.personId)
    .execute();
  return rows.length;
}

describe("own account", () => {
  it("shows the sessions and ends one of them, never that of somebody else", async () => {
    const { actor, browser } = await atTheirDesk();
    const other = (await signInAs(later(ctx, -60), actor)).slice("mutu=".length);
    const stranger = (await signInAs(ctx, await aPerson(ctx, { agency }))).slice("mutu=".length);
    const page = await browser.open("/staf/akun");
    expect(page.html).toContain("perangkat ini");
    expect(page.html.match(/>Akhiri</g)).toHaveLength(1);
    expect((await browser.send("/staf/akun/sesi", { tokenHash: hashOf(stranger) })).status).toBe(404);
    await browser.open("/staf/akun");
    await browser.send("/staf/akun/sesi", { tokenHash: hashOf(other) });
    expect(await sessionsOf(actor)).toBe(1);
  });

  it("signs out on all devices at once", async () => {
    const { actor, browser } = await atTheirDesk();
    await signInAs(ctx, actor);
    await browser.open("/staf/akun");
    expect((await browser.send("/staf/akun/keluar-semua")).html).toContain("Anda sudah keluar");
    expect(await sessionsOf(actor)).toBe(0);
  });

  it("keeps its pages out of every cache (ASVS 14.3.2)", async () => {
    const { browser } = await atTheirDesk();
    expect((await browser.open("/staf/akun")).headers.get("Cache-Control")).toBe("no-store");
  });
});

describe("change of password (ASVS 6.2.3, 7.4.3)", () => {
  it("asks for the present one, ends other sessions and keeps this one", async () => {
    const { actor, browser } = await atTheirDesk();
    await signInAs(ctx, actor);
    await browser.open("/staf/akun/kata-sandi");
    const fresh = "gerobak hujan tikar lampu";
    const refused = await browser.send("/staf/akun/kata-sandi", {
      currentPassword: "salah",
      password: fresh,
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('id="currentPassword-error"');
    const done = await browser.send("/staf/akun/kata-sandi", { currentPassword: password, password: fresh });
    expect(done.html).toContain("Kata sandi baru sudah tersimpan");
    expect(await sessionsOf(actor)).toBe(1);
  });

  it("says at the new password what is wrong with it", async () => {
    const { browser } = await atTheirDesk();
    await browser.open("/staf/akun/kata-sandi");
    const refused = await browser.send("/staf/akun/kata-sandi", {
      currentPassword: password,
      password: "pendek",
    });
    expect(refused.html).toContain('id="password-error"');
    expect(refused.html).toContain("paling sedikit 12 huruf");
  });
});

describe("change of phone", () => {
  it("replaces the secret and the recovery codes", async () => {
    const { actor, browser } = await atTheirDesk();
    await browser.open("/staf/akun/ganti-ponsel");
    const setUp = await browser.send("/staf/akun/ganti-ponsel", { currentPassword: password });
    expect(setUp.path).toBe("/staf/akun/kode");
    const fresh = (/<code>([A-Z2-7 ]+)<\/code>/.exec(setUp.html)?.[1] ?? "").replaceAll(" ", "");
    expect(fresh).not.toBe(secret);
    const codes = await browser.send("/staf/akun/kode", { code: totpCode(fresh, ctx.now) });
    expect(codes.html.match(/<li><code>/g)).toHaveLength(10);
    expect(await credentialOf(ctx, actor.personId)).toMatchObject({ totpSecret: fresh, totpConfirmed: true });
  });
});

describe("account of an invented person", () => {
  it("has no password to change", async () => {
    const shown = { ...ctx, settings: { ...testSettings, demonstration: true } };
    const actor = await aPerson(ctx, { agency });
    const browser = aBrowser(shown, areas, await signInAs(ctx, actor));
    expect((await browser.open("/staf/akun")).html).toContain("tidak punya kata sandi");
    await browser.open("/staf/akun/kata-sandi");
    const refused = await browser.send("/staf/akun/kata-sandi", { currentPassword: "", password });
    expect(refused.status).toBe(409);
  });
});
