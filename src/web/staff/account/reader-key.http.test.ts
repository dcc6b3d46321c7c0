import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { aComplaint } from "../../../../test/builders/complaints.ts";
import { testContext } from "../../../../test/builders/context.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../../test/builders/organisations.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import {
  aReader,
  aReaderWithPassphrase,
  asInvented,
  usualPassphrase,
} from "../../../../test/builders/readers.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { reportsToShare } from "../../../modules/complaints/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { complaintRoutes } from "../complaints/routes.ts";
import { signInRoutes } from "../sign-in/routes.ts";
import { accountRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const path = "/staf/akun/kunci-pembaca";
const day = "2026-03-02";

async function anOffice() {
  const agency = await anAgency(ctx);
  await aUnit(ctx, { agency });
  return agency;
}

async function browserOf(actor: PersonActor, within = ctx) {
  const areas = [accountRoutes, complaintRoutes, signInRoutes(within.settings)];
  return aBrowser(within, areas, await signInAs(within, actor));
}

describe("the reader key page", () => {
  it("makes a key, shows the recovery key once, and stores neither it nor the passphrase in the browser", async () => {
    const agency = await anOffice();
    const actor = await aPerson(ctx, { agency, role: "inspectorate", restricted: true });
    const browser = await browserOf(actor, asInvented(ctx));
    expect((await browser.open("/staf/akun")).html).toContain(`href="${path}"`);
    await browser.open(`${path}/buat`);
    const weak = await browser.send(`${path}/buat`, { currentPassword: "", passphrase: "pendek" });
    expect(weak.status).toBe(422);
    expect(weak.html).toContain('id="passphrase-error"');
    expect(weak.html).not.toContain("pendek");
    const made = await browser.send(`${path}/buat`, { currentPassword: "", passphrase: usualPassphrase });
    expect(made.html).toMatch(/AGE-SECRET-KEY-1 ([0-9A-Z]{4} )+[0-9A-Z]{1,4}</);
    expect(made.headers.get("Cache-Control")).toBe("no-store");
    const page = await browser.open(path);
    expect(page.html).toContain("terbuka di perangkat ini");
    expect(page.html).not.toContain("AGE-SECRET-KEY");
    expect(browser.setCookies.join()).not.toContain("AGE-SECRET");
  });

  it("unlocks for this session alone, and locks again at sign-out", async () => {
    const agency = await anOffice();
    const { actor } = await aReaderWithPassphrase(ctx, { agency });
    const browser = await browserOf(actor);
    await browser.open(path);
    const wrong = await browser.send(`${path}/buka`, { passphrase: "bukan frasa sandinya" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).not.toContain("bukan frasa sandinya");
    expect((await browser.send(`${path}/buka`, { passphrase: usualPassphrase })).html).toContain(
      "Kunci pembaca terbuka",
    );
    expect((await (await browserOf(actor)).open(path)).html).toContain("terkunci");
    const receipt = await aComplaint(ctx, { agency, day }, { readableBy: "inspectorate" });
    const door = `/staf/pengaduan/${agency.id}/${receipt.id}`;
    const asked = await browser.open(door);
    expect(asked.html).not.toContain("Frasa sandi kunci pembaca");
    expect((await browser.send(`${door}/buka`, { why: "Telaah awal laporan." })).html).toContain(
      "Berkas saya",
    );
    await browser.open("/staf/akun");
    await browser.send("/keluar");
    browser.cookies.clear();
    const [name = "", token = ""] = (await signInAs(ctx, actor)).split("=");
    browser.cookies.set(name, token);
    expect((await browser.open(door)).html).toContain("Frasa sandi kunci pembaca");
  });

  it("shares what a new reader cannot open yet", async () => {
    const agency = await anOffice();
    const first = await aReaderWithPassphrase(ctx, { agency });
    await aComplaint(ctx, { agency, day }, { readableBy: "inspectorate" });
    const second = await aReader(ctx, { agency });
    const browser = await browserOf(first.actor);
    await browser.open(path);
    const page = await browser.send(`${path}/buka`, { passphrase: usualPassphrase });
    expect(plain(page.html)).toContain("1 laporan terkunci untuk pembaca lain");
    const shared = await browser.send(`${path}/bagikan`, { agencyId: agency.id });
    expect(plain(shared.html)).toContain("Semua laporan terkunci untuk tepat pembaca ini");
    expect(await reportsToShare(second.ctx, agency.id)).toEqual({ mine: 0, others: 0 });
  });

  it("is of nobody but the inspectorate", async () => {
    const agency = await anOffice();
    const browser = await browserOf(await aPerson(ctx, { agency, role: "agency-admin" }));
    expect((await browser.open("/staf/akun")).html).not.toContain(path);
    expect((await browser.open(path)).status).toBe(403);
    expect((await browser.force(`${path}/bagikan`, { agencyId: agency.id })).status).toBe(403);
  });

  it("shows everybody else the reports by number, age and state", async () => {
    const agency = await anOffice();
    await aReader(ctx, { agency });
    const receipt = await aComplaint(ctx, { agency, day }, { readableBy: "inspectorate" });
    for (const role of ["agency-admin", "quality-manager", "supervisor"] as const) {
      const browser = await browserOf(await aPerson(ctx, { agency, role }));
      const { html } = await browser.open("/staf/pengaduan/khusus");
      expect(html).toContain(receipt.number);
      expect(html).not.toContain("Berkas saya");
      expect((await browser.open(`/staf/pengaduan/${agency.id}/${receipt.id}/buka`)).status).toBe(404);
    }
  });
});
