import { describe, expect, it } from "vitest";
import { anAuthenticator } from "../../../../test/builders/authenticator.ts";
import { aBrowser, type Browser } from "../../../../test/builders/browser.ts";
import { testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { makeLink } from "../../../platform/auth/one-time-links.ts";
import { transact } from "../../../platform/db/transact.ts";
import { accountRoutes } from "../account/routes.tsx";
import { agendaRoutes } from "../agenda/routes.tsx";
import { signInRoutes } from "./routes.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const areas = [signInRoutes(testSettings), accountRoutes, agendaRoutes];

/** A browser without scripts plays the script: challenge first, then the form with the authenticator's answer. */
async function plays(
  browser: Browser,
  page: string,
  given: { readonly action: string; readonly answerTo: (asked: never) => string; readonly name?: string },
) {
  const { html } = await browser.open(page);
  const token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const asked = await browser.force(`${given.action}/tanya`, { _token: token });
  const answer = given.answerTo(JSON.parse(asked.html) as never);
  const named = given.name === undefined ? {} : { name: given.name };
  return browser.force(given.action, { _token: token, answer, ...named });
}

async function anInvitation() {
  const actor = await aPerson(ctx, { agency });
  return `/undangan/${await transact(ctx, (ctx) => makeLink(ctx, "invitation", actor.personId))}`;
}

describe("pages that ask for a passkey", () => {
  it("lead from the invitation to work, and from the sign-in page again", async () => {
    const path = await anInvitation();
    const authenticator = anAuthenticator();
    const first = await plays(aBrowser(ctx, areas), path, {
      action: `${path}/kunci-sandi`,
      answerTo: authenticator.create,
      name: "laptop kantor",
    });
    expect(first.path).toBe("/staf/agenda");
    const browser = aBrowser(ctx, areas);
    const again = await plays(browser, "/masuk", {
      action: "/masuk/kunci-sandi",
      answerTo: authenticator.get,
    });
    expect(again.path).toBe("/staf/agenda");
    const account = await browser.open("/staf/akun");
    expect(account.html).toContain("laptop kantor");
    expect(account.html).toContain("Anda masuk tanpa kata sandi");
    const add = await browser.open("/staf/akun/kunci-sandi");
    expect(add.path).toBe("/staf/akun/buktikan?next=%2Fstaf%2Fakun%2Fkunci-sandi");
    const proven = await plays(browser, add.path, {
      action: "/staf/akun/buktikan/kunci-sandi",
      answerTo: authenticator.get,
    });
    expect(proven.status).toBe(200);
    const changed = await browser.open("/staf/akun/kata-sandi");
    expect(changed.path).toBe("/staf/akun/kata-sandi");
    expect(changed.html).not.toContain("Kata sandi sekarang");
  });

  it("are hidden until their script shows them, and bind the challenge to a cookie of five minutes", async () => {
    const browser = aBrowser(ctx, areas);
    const { html } = await browser.open("/masuk");
    expect(html).toMatch(/<div hidden[^>]* data-passkey="get"/);
    const token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? "";
    await browser.force("/masuk/kunci-sandi/tanya", { _token: token });
    expect(browser.setCookies.at(-1)).toMatch(
      /^mutu-passkey=[\w-]{43}; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it("are asked by a whole office behind one address, which sends complaints besides", async () => {
    const browser = aBrowser(ctx, areas);
    const { html } = await browser.open("/masuk");
    const token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? "";
    for (let i = 0; i < 70; i++)
      expect((await browser.force("/masuk/kunci-sandi/tanya", { _token: token })).status).toBe(200);
  });

  it("show the sign-in page again with one sentence when an answer is refused", async () => {
    const refused = await plays(aBrowser(ctx, areas), "/masuk", {
      action: "/masuk/kunci-sandi",
      answerTo: anAuthenticator().get,
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Kunci sandi ini tidak diterima");
    const late = await aBrowser(ctx, areas).open("/masuk");
    expect(late.status).toBe(200);
  });

  it("tell the script in a sentence why a challenge is not given", async () => {
    const path = await anInvitation();
    const browser = aBrowser(ctx, areas);
    await plays(browser, path, {
      action: `${path}/kunci-sandi`,
      answerTo: anAuthenticator().create,
      name: "A",
    });
    await browser.open("/staf/akun");
    const { html } = await browser.open("/staf/akun");
    const token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const told = await browser.force("/staf/akun/kunci-sandi/tanya", { _token: token });
    expect(told.status).toBe(409);
    expect(JSON.parse(told.html)).toEqual({ text: expect.stringContaining("Buktikan lagi bahwa ini Anda") });
  });

  it("are not offered where browsers allow no passkeys", async () => {
    const settings = { ...testSettings, origin: "http://mutu.kantor.lan" };
    const browser = aBrowser({ ...ctx, settings }, [signInRoutes(settings)]);
    expect((await browser.open("/masuk")).html).not.toContain("data-passkey");
    expect((await browser.open(await anInvitation())).html).not.toContain("data-passkey");
  });
});
