import { describe, expect, it } from "vitest";
import { aBrowser, type Browser } from "../../../../test/builders/browser.ts";
import { later, testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { mailInvitation } from "../../../platform/auth/invitation.ts";
import { totpCode } from "../../../platform/auth/totp.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newestLetters } from "../../../platform/mail/letters.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { Page } from "../../ui/index.tsx";
import { signInRoutes } from "./routes.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const password = "kuda baterai staples betul";

const work = (path: string): Route =>
  route("test", { method: "GET", path, access: "signed-in", handler: (c) => show(c, <Page title={path} />) });
const areas = [signInRoutes(testSettings), [work("/staf/agenda"), work("/staf/temuan/:id")]];

let mark = 0;

/** Somebody who was just invited, with the path of the link in their letter. */
async function invitedPerson(given: { readonly title?: string } = {}) {
  mark += 1;
  const email = `undang-${mark}@contoh.go.id`;
  const actor = await aPerson(ctx, { agency, email, ...given });
  await transact(ctx, (ctx) => mailInvitation(ctx, { id: actor.personId, email }));
  const letter = (await newestLetters(ctx)).find(({ to }) => to === email);
  const path = /\/undangan\/[\w-]+/.exec(letter?.text ?? "")?.[0] ?? "";
  return { email, actor, path };
}

function secretOn(html: string): string {
  return (/<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? "").replaceAll(" ", "");
}

/** From the letter to the first session. */
async function anAccount(browser: Browser, given: { readonly title?: string } = {}) {
  const person = await invitedPerson(given);
  await browser.open(person.path);
  const setUp = await browser.send(person.path, { password });
  const secret = secretOn(setUp.html);
  const codes = await browser.send("/masuk/siapkan", { code: totpCode(secret, ctx.now) });
  return { ...person, secret, codes };
}

describe("first sign-in, from the letter (ASVS 6.4)", () => {
  it("leads over password and code to recovery codes and a session", async () => {
    const browser = aBrowser(ctx, areas);
    const { codes } = await anAccount(browser);
    expect(codes.status).toBe(200);
    expect(codes.html.match(/<code>([2-9A-Z]{4}-){3}[2-9A-Z]{4}<\/code>/g)).toHaveLength(10);
    expect(codes.headers.get("Cache-Control")).toBe("no-store");
    expect((await browser.open("/staf/agenda")).status).toBe(200);
  });

  it("keeps the link when the password is refused, and says why", async () => {
    const browser = aBrowser(ctx, areas);
    const { path } = await invitedPerson();
    await browser.open(path);
    const refused = await browser.send(path, { password: "pengaduan2026" });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("terlalu mudah ditebak");
    expect(refused.html).not.toContain("pengaduan2026");
    expect((await browser.send(path, { password })).path).toBe("/masuk/siapkan");
  });

  it("says of a link that was used that it was used", async () => {
    const browser = aBrowser(ctx, areas);
    const { path } = await anAccount(browser);
    const again = await aBrowser(ctx, areas).open(path);
    expect(again.status).toBe(404);
    expect(again.html).toContain("Tautan ini sudah dipakai");
  });
});

describe("sign-in page", () => {
  it("asks for password, then code, and goes on to the page that was wanted", async () => {
    const { email, secret } = await anAccount(aBrowser(ctx, areas));
    const browser = aBrowser(later(ctx, 60), areas);
    const asked = await browser.open("/staf/temuan/abc?urut=lama");
    expect(asked.path).toBe("/masuk?next=%2Fstaf%2Ftemuan%2Fabc%3Furut%3Dlama");
    const code = await browser.send("/masuk", { email, password });
    expect(code.html).toContain("Ketik kode masuk");
    expect(browser.cookies.has("mutu")).toBe(false);
    const done = await browser.send("/masuk/kode", { code: totpCode(secret, later(ctx, 60).now) });
    expect(done.path).toBe("/staf/temuan/abc?urut=lama");
  });

  it.each([
    "https://jahat.example/",
    "//jahat.example",
    "/\\jahat.example",
    "/%2f/jahat.example",
    "javascript:alert(1)",
    "/staf/tidak-ada",
    "/keluar",
  ])("goes to the agenda instead of %s", async (next) => {
    const { email, secret } = await anAccount(aBrowser(ctx, areas));
    const browser = aBrowser(later(ctx, 60), areas);
    await browser.open(`/masuk?next=${encodeURIComponent(next)}`);
    await browser.send("/masuk", { email, password, next });
    const done = await browser.send("/masuk/kode", { code: totpCode(secret, later(ctx, 60).now), next });
    expect(done.path).toBe("/staf/agenda");
  });

  it("says one sentence for a wrong password and an unknown address, and keeps the address typed", async () => {
    const { email } = await anAccount(aBrowser(ctx, areas));
    const pages: string[] = [];
    for (const typed of [email, "tidak-ada@contoh.go.id"]) {
      const browser = aBrowser(later(ctx, 60), areas);
      await browser.open("/masuk");
      const refused = await browser.send("/masuk", { email: typed, password: "salah sama sekali" });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain(`value="${typed}"`);
      expect(refused.html).not.toContain("salah sama sekali");
      pages.push(
        refused.html
          .replaceAll(typed, "")
          .replaceAll(/value="[^"]*"/g, "")
          .replaceAll(/[A-Z0-9]{10}/g, ""),
      );
    }
    expect(pages[0]).toBe(pages[1]);
  });

  it("asks to wait after five failures, with how long", async () => {
    const browser = aBrowser(ctx, areas);
    await browser.open("/masuk");
    const email = "sering@contoh.go.id";
    for (let i = 0; i < 5; i++) await browser.send("/masuk", { email, password: "salah sama sekali" });
    const refused = await browser.send("/masuk", { email, password: "salah sama sekali" });
    expect(refused.status).toBe(429);
    expect(refused.html).toContain("Tunggu 1 menit");
  });

  it("leads back to the start when the code comes too late", async () => {
    const { email } = await anAccount(aBrowser(ctx, areas));
    const browser = aBrowser(later(ctx, 60), areas);
    await browser.open("/masuk");
    await browser.send("/masuk", { email, password });
    expect((await browser.later(later(ctx, 661)).open("/masuk/kode")).path).toBe("/masuk");
  });

  it("cannot be passed by jumping to the code", async () => {
    const browser = aBrowser(ctx, areas);
    expect((await browser.open("/masuk/kode")).path).toBe("/masuk");
    expect((await browser.open("/masuk/siapkan")).path).toBe("/masuk");
  });

  it("takes no form that another site sent", async () => {
    const browser = aBrowser(ctx, areas);
    await browser.open("/masuk");
    const refused = await browser.send("/masuk", { _token: "x.y", email: "a@contoh.go.id", password });
    expect(refused.status).toBe(403);
  });

  it("is there in English", async () => {
    const { html } = await aBrowser(ctx, areas).open("/en/masuk");
    expect(html).toContain("Staff sign-in");
    expect(html).toContain('action="/en/masuk"');
  });
});

describe("cookies (ASVS 3.3)", () => {
  it.each([
    ["http://localhost:3000", "mutu", /^mutu=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/],
    [
      "https://mutu.kota.go.id",
      "__Host-mutu",
      /^__Host-mutu=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ],
  ])("of %s is %s", async (origin, name, form) => {
    const demonstration = { ...testSettings, origin, demonstration: true };
    const shown: Context = { ...ctx, settings: demonstration };
    const { agencyId, grantId: appointmentId } = await aPerson(ctx, { agency });
    const browser = aBrowser(shown, [signInRoutes(demonstration), [work("/staf/agenda")]]);
    await browser.open("/masuk");
    await browser.send("/masuk/demonstrasi", { agencyId, appointmentId });
    expect(browser.setCookies.find((header) => header.startsWith(`${name}=`))).toMatch(form);
  });
});

describe("sign-out (ASVS 7.4, 14.3.1)", () => {
  it("ends the session in the database and empties the browser", async () => {
    const browser = aBrowser(ctx, areas, await signInAs(ctx, await aPerson(ctx, { agency })));
    const cookie = browser.cookies.get("mutu") ?? "";
    await browser.open("/pilih-peran");
    const out = await browser.send("/keluar", {});
    expect(out.html).toContain("Anda sudah keluar");
    expect(browser.answered("/keluar")?.get("Clear-Site-Data")).toBe('"cache", "cookies", "storage"');
    expect((await aBrowser(ctx, areas, `mutu=${cookie}`).open("/staf/agenda")).path).toMatch(/^\/masuk/);
  });
});

describe("role of a session (AUT-10)", () => {
  it("is chosen after sign-in when there are several, and changes the cookie", async () => {
    const { actor, email, secret } = await anAccount(aBrowser(ctx, areas), { title: "Manajer" });
    const second = await aPerson(ctx, {
      agency,
      role: "liaison",
      personId: actor.personId,
      title: "Penghubung",
    });
    const browser = aBrowser(later(ctx, 60), areas);
    await browser.open("/masuk");
    await browser.send("/masuk", { email, password });
    const choose = await browser.send("/masuk/kode", { code: totpCode(secret, later(ctx, 60).now) });
    expect(choose.path).toBe("/pilih-peran");
    expect(choose.html).toContain("Bekerja sebagai Penghubung");
    const before = browser.cookies.get("mutu");
    const done = await browser.send("/pilih-peran", { agencyId: agency.id, appointmentId: second.grantId });
    expect(done.path).toBe("/staf/agenda");
    expect(done.html).toContain("Penghubung");
    expect(browser.cookies.get("mutu")).not.toBe(before);
  });
});

describe("forgotten password (ASVS 6.4.3)", () => {
  it("is replaced over a mailed link, and the code is still asked for", async () => {
    const { email } = await anAccount(aBrowser(ctx, areas));
    const browser = aBrowser(later(ctx, 60), areas);
    await browser.open("/atur-ulang");
    const sent = await browser.send("/atur-ulang", { email });
    expect(sent.html).toContain("Periksa surel Anda");
    const letter = (await newestLetters(ctx)).find(
      ({ to, subject }) => to === email && subject.includes("baru"),
    );
    const path = /\/atur-ulang\/[\w-]+/.exec(letter?.text ?? "")?.[0] ?? "";
    await browser.open(path);
    const done = await browser.send(path, { password: "gerobak hujan tikar lampu" });
    expect(done.html).toContain("Kata sandi baru sudah tersimpan");
    const code = await browser.send("/masuk", { email, password: "gerobak hujan tikar lampu" });
    expect(code.path).toBe("/masuk/kode");
  });

  it("is answered the same for an address that nobody has", async () => {
    const browser = aBrowser(ctx, areas);
    await browser.open("/atur-ulang");
    const sent = await browser.send("/atur-ulang", { email: "tidak-ada@contoh.go.id" });
    expect(sent.status).toBe(200);
    expect(sent.html).toContain("Periksa surel Anda");
  });
});

describe("demonstration (ASVS 6.3.2)", () => {
  const modes = [
    ["in production", { production: true, demonstration: false }],
    ["in production, whatever else is set", { production: true, demonstration: true }],
    ["without the demonstration", { production: false, demonstration: false }],
  ] as const;

  it.each(modes)("has no door %s", async (_, mode) => {
    const settings = { ...testSettings, ...mode };
    const routes = signInRoutes(settings);
    expect(routes.map(({ path }) => path)).not.toContain("/masuk/demonstrasi");
    const { agencyId, grantId: appointmentId } = await aPerson(ctx, { agency });
    const browser = aBrowser({ ...ctx, settings }, [routes, [work("/staf/agenda")]]);
    const { html } = await browser.open("/masuk");
    expect(html).not.toContain("Coba sebagai");
    expect(() => browser.send("/masuk/demonstrasi", { agencyId, appointmentId })).toThrow("no form");
    const token = /name="_token" value="([^"]*)"/.exec(html)?.[1] ?? "";
    const forced = await browser.force("/masuk/demonstrasi", { _token: token, agencyId, appointmentId });
    expect(forced.status).toBe(404);
    expect(browser.cookies.has("mutu")).toBe(false);
  });

  const settings = { ...testSettings, demonstration: true };
  const shown = { ...ctx, settings };
  const pages = [signInRoutes(settings), [work("/staf/agenda")]];

  it("signs in as an invented person with one press", async () => {
    const { agencyId, grantId: appointmentId } = await aPerson(ctx, { agency, title: "Kepala Dinas Rekaan" });
    const browser = aBrowser(shown, pages);
    expect((await browser.open("/masuk")).html).toContain("Coba sebagai siapa saja");
    const done = await browser.send("/masuk/demonstrasi", { agencyId, appointmentId });
    expect(done.path).toBe("/staf/agenda");
    expect(done.html).toContain("Kepala Dinas Rekaan");
  });

  it("never signs in as a real person", async () => {
    const { personId, agencyId, grantId: appointmentId } = await aPerson(ctx, { agency });
    await db.updateTable("person").set({ fictional: false }).where("id", "=", personId).execute();
    const browser = aBrowser(shown, pages);
    await browser.open("/masuk");
    expect((await browser.send("/masuk/demonstrasi", { agencyId, appointmentId })).status).toBe(404);
  });
});
