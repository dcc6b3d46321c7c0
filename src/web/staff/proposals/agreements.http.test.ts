import { describe, expect, it } from "vitest";
import { aBrowser, type Browser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity, aProposal } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { decisionsOn } from "../../../modules/improvement/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { proposalRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, manager, provider } = city;
const governing = await aPerson(ctx, { agency, role: "decision-maker", functionCode: "governingAuthority" });

async function desk(actor: PersonActor): Promise<Browser> {
  return aBrowser(ctx, [proposalRoutes], await signInAs(ctx, actor));
}

async function waiting(rightKey: string) {
  const { proposal } = await aProposal(as(ctx, manager), city, { rightKey });
  return { proposal, path: `/staf/usulan/${agency.id}/${proposal.id}` };
}

const accept = {
  outcome: "accept",
  reason: "Tarif lama tidak menutup biaya layanan.",
  basisOfContent: "Perda 4 Tahun 2024 Pasal 7",
};

const approval = {
  "agreements.0.document": "Keputusan DPRD",
  "agreements.0.number": "170/4/2026",
  "agreements.0.agreedOn.day": "27",
  "agreements.0.agreedOn.month": "2",
  "agreements.0.agreedOn.year": "2026",
};

describe("decision page of a fee (AUT-03, fee.set)", () => {
  it("asks for the document of the council by its article, and says at the field what is missing", async () => {
    const { path } = await waiting("fee.set");
    const browser = await desk(provider);
    const page = await browser.open(path);
    expect(page.html).toContain("<legend>Persetujuan DPR / DPRD</legend>");
    expect(page.html).toContain("Setiap pemutus harus menyetujui (UU 25/2009 Pasal 31(4)");

    const alone = await browser.send(`${path}/putuskan`, accept);
    expect(alone.status).toBe(422);
    expect(alone.html).toContain('href="#agreements.0.document"');
    expect(alone.html).toContain("memerlukan persetujuan DPR / DPRD (UU 25/2009 Pasal 31(4)");
    expect(alone.html).toContain(accept.reason);

    const half = await browser.send(`${path}/putuskan`, {
      ...accept,
      ...approval,
      "agreements.0.number": "",
    });
    expect(half.html).toContain('href="#agreements.0.number"');
    expect(half.html).toContain('value="Keputusan DPRD"');
    expect(half.html).toContain('value="27"');

    const later = { ...accept, ...approval, "agreements.0.agreedOn.year": "2027" };
    const early = await browser.send(`${path}/putuskan`, later);
    expect(early.status).toBe(422);
    expect(early.html).toContain('href="#agreements.0.agreedOn"');
    expect(early.html).toContain("bertanggal sesudah hari keputusan ini");
  });

  it("is saved with the agreement, which the paper and the thread show", async () => {
    const { path, proposal } = await waiting("fee.set");
    const browser = await desk(provider);
    await browser.open(path);
    const decided = await browser.send(`${path}/putuskan`, { ...accept, ...approval });
    expect(decided.html).toContain("Keputusan tersimpan.");
    const line = "DPR / DPRD: Keputusan DPRD nomor 170/4/2026, 27 Februari 2026";
    const [printed = "", ...notPrinted] = decided.html.split('<div class="not-printed">');
    expect(printed).toContain(line);
    const [decisions = "", thread = ""] = notPrinted.join("").split('class="timeline"');
    expect(decisions).toContain(line);
    expect(thread).toContain(`<p>${line}</p>`);
    const [stored] = await decisionsOn(as(ctx, manager), proposal);
    expect(stored?.agreements).toMatchObject([{ functionCode: "council", agreedOn: "2026-02-27" }]);
    const inEnglish = await browser.open(`/en${path}`);
    expect(inEnglish.html).toContain("legislature: Keputusan DPRD number 170/4/2026");
  });

  it.each(["refuse", "ask"])("needs no document to %s", async (outcome) => {
    const { path } = await waiting("fee.set");
    const browser = await desk(provider);
    await browser.open(path);
    const decided = await browser.send(`${path}/putuskan`, { ...accept, outcome });
    expect(decided.html).toContain("Keputusan tersimpan.");
  });
});

describe("decision page of other rights", () => {
  it("asks the regional head for the council's document (AUT-03, procedure.simplifyRegional)", async () => {
    const { path } = await waiting("procedure.simplifyRegional");
    const page = await (await desk(governing)).open(path);
    expect(page.html).toContain("<legend>Persetujuan DPR / DPRD</legend>");
    expect(page.html).toContain("UU 23/2014 Pasal 349(2)");
  });

  it("asks for no agreement where one alone decides", async () => {
    const { path } = await waiting("procedure.adopt");
    const page = await (await desk(provider)).open(path);
    expect(page.html).toContain(`${path}/putuskan`);
    expect(page.html).not.toContain("agreements.");
  });
});
