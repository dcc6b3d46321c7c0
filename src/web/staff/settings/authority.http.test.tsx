import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { at, testContext } from "../../../../test/builders/context.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { functionsOfRight } from "../../../platform/rights/decide.ts";
import { rightNamed, shippedMatrix } from "../../../platform/rights/load-matrix.ts";
import { settingsRoutes } from "./routes.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const agency = await anAgency(ctx);
const admin = await aPerson(ctx, { agency, role: "agency-admin" });
const official = { agency, role: "decision-maker", functionCode: "accountableOfficial" } as const;
const secretary = await aPerson(ctx, { ...official, title: "Sekretaris Daerah" });
const manager = await aPerson(ctx, { agency });
const path = "/staf/administrasi/wewenang";
const form = (key: string) => `${path}/tindakan/${key}`;
const change = {
  decides: ["unitHead"],
  "from.day": "20",
  "from.month": "3",
  "from.year": "2026",
  reason: "Pembagian tugas menurut SK 4/2026.",
};

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [settingsRoutes], await signInAs(ctx, actor));
}

/** The page of a change that waits, from its link in the list. */
function waitingPage(html: string, key: string): string {
  const { id } = rightNamed(shippedMatrix, key);
  return new RegExp(`href="([^"]+/perubahan/[^"]+)">${id}<`).exec(html)?.[1] ?? "";
}

async function proposed(key: string): Promise<string> {
  const browser = await browserOf(admin);
  await browser.open(form(key));
  return waitingPage((await browser.send(form(key), change)).html, key);
}

describe("page of the authority matrix", () => {
  it("says who decides, by which article, how sure that is and whether it can be delegated", async () => {
    const { html } = await (await browserOf(manager)).open(`/en${path}`);
    expect(html).toContain("UU 30/2014");
    expect(html).toContain("article read");
    expect(html).not.toContain(".md");
    expect(html).toContain("mandate for routine work");
  });

  it("offers a change to who may propose one; the right box tells all others whose it is (AUT-21)", async () => {
    const link = `href="${form("complaint.close")}"`;
    expect((await (await browserOf(admin)).open(path)).html).toContain(link);
    const { html } = await (await browserOf(manager)).open(path);
    expect(html).not.toContain(link);
    expect(html).toContain("right-box");
    expect(html).toContain("Sekretaris Daerah");
    expect((await (await browserOf(manager)).open(form("complaint.close"))).status).toBe(403);
  });
});

describe("changing the authority matrix on its page (AUT-21)", () => {
  it("takes two persons: one proposes, another one confirms", async () => {
    const page = await proposed("complaint.close");
    const own = await (await browserOf(admin)).open(page);
    expect(own.html).toContain("Orang lain yang berwenang");
    expect(own.html).not.toContain(`action="${page}"`);
    const second = await browserOf(secretary);
    expect((await second.open(path)).html).toContain("menunggu persetujuan");
    const { html } = await second.open(page);
    expect(html).toContain("atasan pelaksana → pimpinan satuan kerja penyelenggara");
    expect(html).toContain(change.reason);
    const done = await second.send(page, { outcome: "confirmed", answer: "Sesuai SK 4/2026." });
    expect(done.html).toContain("Keputusan Anda sudah dicatat");
    expect(done.html).toContain("disetujui");
    expect(await functionsOfRight(ctx, "complaint.close")).toEqual(["officerSuperior"]);
    expect(await functionsOfRight(at(ctx, "2026-03-20"), "complaint.close")).toEqual(["unitHead"]);
    expect((await second.open(page)).html).toContain("Sesuai SK 4/2026.");
  });

  it("is never confirmed by who proposed it, whatever is sent", async () => {
    const page = await proposed("complaint.respond");
    const asOfficial = await browserOf(await aPerson(ctx, { ...official, personId: admin.personId }));
    const { html } = await asOfficial.open(page);
    expect(html).not.toContain(`action="${page}"`);
    const other = (await asOfficial.open(form("publish.results"))).html;
    const [, token = ""] = /name="_token" value="([^"]+)"/.exec(other) ?? [];
    const fields = { _token: token, outcome: "confirmed", answer: "Saya setuju sendiri." };
    const sent = await asOfficial.force(page, fields);
    expect(sent.status).toBe(403);
    expect(sent.html).toContain("pekerjaan Anda sendiri");
  });

  it("tells who may not confirm whose it is", async () => {
    const page = waitingPage((await (await browserOf(manager)).open(path)).html, "complaint.respond");
    const { html } = await (await browserOf(manager)).open(page);
    expect(html).toContain("right-box");
    expect(html).not.toContain("<textarea");
  });

  it("keeps what was chosen and typed when something is wrong", async () => {
    const browser = await browserOf(admin);
    const key = form("publish.results");
    await browser.open(key);
    const wrong = await browser.send(key, { ...change, "from.year": "2025", decides: ["providerHead"] });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Galat: ");
    expect(wrong.html).toContain("Hari itu sudah lewat");
    expect(wrong.html).toMatch(/value="providerHead" checked/);
    expect(wrong.html).toContain(change.reason);
    await browser.open(key);
    expect((await browser.send(key, { ...change, decides: [], reason: "" })).status).toBe(422);
  });

  it("is refused while another change of the action waits", async () => {
    const browser = await browserOf(secretary);
    await browser.open(form("complaint.respond"));
    const second = await browser.send(form("complaint.respond"), change);
    expect(second.status).toBe(409);
    expect(second.html).toContain("masih menunggu persetujuan");
  });

  it("is not found for an action or a change that is not there", async () => {
    const browser = await browserOf(admin);
    for (const other of [
      form("complaint.forget"),
      `${path}/perubahan/${admin.personId}`,
      `${path}/perubahan/x`,
    ]) {
      expect((await browser.open(other)).status).toBe(404);
    }
  });
});

describe("a primary entry on its page (AUT-22)", () => {
  it("shows its decider and its grade, and lets all else change", async () => {
    const browser = await browserOf(admin);
    const key = form("procedure.adopt");
    const { html } = await browser.open(`/en${key}`);
    expect(html).toContain("article read");
    expect(html).toContain("cannot be replaced here");
    expect(html).not.toContain('name="decides"');
    await browser.open(key);
    const sent = await browser.send(key, { ...change, decides: ["qualityManager"], informed: ["auditor"] });
    const page = waitingPage(sent.html, "procedure.adopt");
    expect(sent.html).toContain("Usulan perubahan sudah dicatat");
    const proposal = await browser.open(page);
    expect(proposal.html).toContain("auditor");
    expect(proposal.html).not.toContain("Yang memutuskan");
  });
});
