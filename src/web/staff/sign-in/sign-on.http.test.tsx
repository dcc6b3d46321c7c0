import { afterAll, describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson } from "../../../../test/builders/people.ts";
import { aSignOnProvider } from "../../../../test/builders/sign-on-provider.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { linkIdentity } from "../../../platform/auth/sign-on/identities.ts";
import { transact } from "../../../platform/db/transact.ts";
import { accountRoutes } from "../account/routes.tsx";
import { agendaRoutes } from "../agenda/routes.tsx";
import { signInRoutes } from "./routes.ts";

const { db } = await databaseOfTest();
const there = await aSignOnProvider(`${testSettings.origin}/masuk/penyedia/kembali`);
afterAll(() => there.stop());

const settings = {
  ...testSettings,
  signOn: { ...there, name: "SSO Kota", secondFactor: [{ claim: "amr", value: "mfa" }] as const },
};
const ctx = { ...testContext(db), settings };
const agency = await anAgency(ctx);
const areas = [signInRoutes(settings), accountRoutes, agendaRoutes];

/** From the button to the provider and back, as a browser goes. */
async function signsOn(browser = aBrowser(ctx, areas), next = "") {
  await browser.open(`/masuk?next=${encodeURIComponent(next)}`);
  const away = await browser.send("/masuk/penyedia");
  const address = /^0; url=(.+)$/.exec(away.headers.get("Refresh") ?? "")?.[1] ?? "";
  expect(away.html).toContain(address.replaceAll("&", "&amp;"));
  const back = await there.visit(address);
  return browser.open(back.pathname + back.search);
}

describe("pages of the sign-on", () => {
  it("go to the provider by a page of ours and come back to the page that was wanted", async () => {
    const { personId } = await aPerson(ctx, { agency });
    await transact(ctx, (ctx) => linkIdentity(ctx, personId, { issuer: there.issuer, subject: "rina" }));
    there.says = { sub: "rina", amr: ["mfa"] };
    expect((await signsOn(undefined, "/staf/akun")).path).toBe("/staf/akun");
    there.says = { sub: "rina" };
    expect((await signsOn(undefined, "/staf/akun")).path).toBe("/masuk/siapkan?next=%2Fstaf%2Fakun");
  });

  it("name an administrator to an unknown person", async () => {
    const admin = await aPerson(ctx, { agency, role: "agency-admin" });
    const { name } = await db
      .selectFrom("person")
      .select("name")
      .where("id", "=", admin.personId)
      .executeTakeFirstOrThrow();
    there.says = { sub: "asing", amr: ["mfa"] };
    const refused = await signsOn();
    expect(refused.status).toBe(403);
    expect(refused.html).toContain(name);
    expect(refused.html).toContain(agency.name);
  });

  it("say on the sign-in page what went wrong", async () => {
    there.says = { sub: "rina", refuses: true };
    const refused = await signsOn();
    expect(refused.path).toBe("/masuk?kabar=penyedia-ditolak");
    expect(refused.html).toContain("Jawaban dari penyedia masuk tidak diterima");
    const stray = await aBrowser(ctx, areas).open("/masuk/penyedia/kembali?code=a&state=b");
    expect(stray.path).toBe("/masuk?kabar=penyedia-lewat");
  });

  it("keep the password when the provider is dead", async () => {
    const dead = { ...settings, signOn: { ...settings.signOn, issuer: "http://localhost:9" } };
    const browser = aBrowser({ ...ctx, settings: dead }, [signInRoutes(dead)]);
    await browser.open("/masuk");
    const told = await browser.send("/masuk/penyedia");
    expect(told.path).toBe("/masuk?kabar=penyedia-diam");
    expect(told.html).toContain('name="password"');
  });

  it("are not there where no provider is set", async () => {
    const browser = aBrowser({ ...ctx, settings: testSettings }, [signInRoutes(testSettings)]);
    expect((await browser.open("/masuk")).html).not.toContain("/masuk/penyedia");
    expect((await browser.open("/masuk/penyedia/kembali")).status).toBe(404);
  });
});
