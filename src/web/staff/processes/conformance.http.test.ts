import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { addressIn, plain, plainWithDrawings } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { receiptSteps } from "../../../../test/builders/procedures.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { AdoptProcedure, addService, adoptProcedure } from "../../../modules/catalogue/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, unit, manager, head, liaison } = await aCity(ctx);

const service = await addService(as(ctx, manager), {
  agencyId: agency.id,
  unitId: unit.id,
  code: "izin-lingkungan",
  name: "Izin lingkungan",
  nameEn: "Environmental permit",
  summary: "",
});
await adoptProcedure(
  as(ctx, head),
  AdoptProcedure.parse({
    agencyId: agency.id,
    serviceId: service.id,
    name: "SOP penerimaan",
    decree: "SK 7/2025",
    adoptedOn: "2025-01-02",
    validFrom: "2025-01-02",
    steps: receiptSteps().map((step, i) => ({
      normSeconds: 40 * 86_400,
      ...step,
      name: `Langkah ${i + 1}`,
      actor: i === 1 ? "Pemeriksa" : "Petugas",
      inputs: i === 5 ? "Berkas" : "",
      output: "lembar",
    })),
  }),
);
const { path } = await aStoredLog(as(ctx, manager), agency, {
  ...{ name: "Penerimaan", constants: { service: "izin-lingkungan" } },
  columns: { resource: "org:resource", unit: "org:group" },
});
const { path: loose } = await aStoredLog(as(ctx, manager), agency, {
  ...{ name: "Lain", content: "case,activity,time\n1,a,2026-01-05 08:00\n" },
});

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, actor));
}

describe("the procedure beside reality, on the receipt phase of permits (STD-14; Buijs, 4TU)", () => {
  it("says how many cases keep it, and draws at each step what leaves it", async () => {
    const { html } = await (await browserOf(manager)).open(`${path}/prosedur`);
    const seen = plain(html);
    expect(seen).toContain("1.156 dari 1.434 kasus mengikuti urutan SOP (80,6 %)");
    expect(seen).toContain("SOP penerimaan, versi 1, berlaku sejak 2 Januari 2025.");
    expect(seen).toContain("Belum cukup kasus mulai sejak versi ini berlaku");
    expect(seen).toContain("8. Langkah 8: dilewati");
    expect(seen).toContain("151 dari 1.434 (10,5 %; 9,0 % – 12,2 %)");
    expect(plainWithDrawings(html)).toContain("dilewati: 151 (10,5 %)");
    expect(seen).toContain("T11 Create document X request unlicensed: tidak ada di SOP");
    expect(seen).toContain("4. Langkah 4: sebelum “Langkah 3” , 5 kasus");
  });

  it("says what cannot be checked and why", async () => {
    const seen = plain((await (await browserOf(manager)).open(`${path}/prosedur`)).html);
    expect(seen).toContain(
      "Kelengkapan langkah 6: SOP tidak mengatakan dari langkah atau kolom mana asalnya.",
    );
    expect(seen).toContain("tidak ada kasus yang memberi tahu");
  });

  it("hands out every deviation with its figures", async () => {
    const { html } = await (await browserOf(manager)).open(`${path}/prosedur.csv`);
    const [columns = "", ...lines] = html.trim().split("\r\n");
    expect(columns.startsWith("deviation,step,activity,mustFollow,cases,among,share,low,high")).toBe(true);
    expect(lines.find((line) => line.startsWith("out-of-order,Langkah 4,"))).toContain(
      "T03 Adjust confirmation of receipt,5,1434",
    );
  });

  it("is not shown to another agency, and teaches where there is nothing to compare", async () => {
    expect((await (await browserOf(liaison)).open(`${path}/prosedur`)).status).toBe(404);
    const { html } = await (await browserOf(manager)).open(`${loose}/prosedur`);
    expect(html).toContain("Belum ada SOP untuk dibandingkan");
    expect(html).toContain("Log ini belum terhubung dengan layanan");
  });
});

describe("a deviation (STD-14, JOB-03)", () => {
  it("leads to its cases, and becomes a finding of execution in one step with the drawing frozen", async () => {
    const browser = await browserOf(manager);
    const page = await browser.open(`${path}/prosedur`);
    const deviation = addressIn(page.html, /href="([^"]*\/prosedur\/dilewati\?langkah=T10[^"]*)"/);
    const form = await browser.open(deviation);
    expect(plain(form.html)).toContain("Langkah 8 dilewati di 151 dari 1.434 kasus (10,5 %)");
    expect(plain(form.html)).toContain("50 terbaru dari 151 kasus.");
    expect(form.html).toContain(`href="${path}/kasus/case-`);
    const key = addressIn(form.html, /name="_key" value="([^"]+)"/);
    const finding = await browser.send(deviation, { _key: key });
    expect(plain(finding.html)).toContain("Langkah 8 dilewati");
    await browser.open(deviation);
    expect((await browser.send(deviation, { _key: key })).path).toBe(finding.path);
    const evidence = addressIn(finding.html, /href="(\/staf\/bukti\/[^"]+)"/);
    const frozen = await browser.open(evidence);
    expect(frozen.html).toContain("Sidik jarinya dihitung lagi sekarang dan sama");
    expect(frozen.html).toContain(`<img src="${evidence}/gambar.svg"`);
    expect(plain(frozen.html)).toContain("penyimpangan dari SOP");
  });

  it("that nobody made is not found; whose right a finding is, is said", async () => {
    const browser = await browserOf(head);
    expect((await browser.open(`${path}/prosedur/dilewati?langkah=tidak%20ada`)).status).toBe(404);
    expect((await browser.open(`${path}/prosedur/entah?langkah=a`)).status).toBe(404);
    const page = await browser.open(`${path}/prosedur`);
    const deviation = addressIn(page.html, /href="([^"]*\/prosedur\/dilewati\?langkah=T10[^"]*)"/);
    const seen = await browser.open(deviation);
    expect(seen.html).toContain("wewenang");
    expect(seen.html).not.toContain("<textarea");
  });
});

describe("who in the log acts as which actor (STD-14)", () => {
  it("is told by whoever drafts the procedure; then steps by others are seen, and strangers are not accused", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/prosedur`);
    const fieldOf = (value: string) =>
      addressIn(html, new RegExp(`name="actors\\.(\\d+)\\.value"[^>]*value="${value}"`));
    const sent = await browser.send(`${path}/prosedur`, {
      [`actors.${fieldOf("Resource01")}.actor`]: "Pemeriksa",
      [`actors.${fieldOf("Resource02")}.actor`]: "Petugas",
      [`actors.${fieldOf("Resource03")}.actor`]: "Petugas",
    });
    // A separate program counts 389 cases in which one of the three checked, and 181 in which it was not the first.
    expect(plain(sent.html)).toContain("2. Langkah 2: oleh pelaksana lain 181 dari 389 (46,5 %");
    expect(plain(sent.html)).toContain("Resource01 Pemeriksa");
  });

  it("is not for everybody to tell", async () => {
    const browser = await browserOf(head);
    const { html } = await browser.open(`${path}/prosedur`);
    expect(html).not.toContain(`action="${path}/prosedur"`);
    expect((await browser.force(`${path}/prosedur`, {})).status).toBe(403);
  });
});

describe("one case as a time line", () => {
  it("shows its events in order with gaps, open time and deviations, and no person", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/kasus/case-10011`);
    const seen = plain(html);
    expect(seen).toContain("Kasus case-10011: ");
    expect(seen).toContain("Langkah 1 11 Oktober 2011, 18.45 WIB , kejadian pertama");
    expect(seen).toMatch(/sesudah yang sebelumnya, \S+ .*di antaranya jam kerja/);
    expect(seen).toContain("org:group: Group 1");
    expect(html).not.toMatch(/Resource\d/);
    expect((await browser.open(`${path}/kasus/tidak-ada`)).status).toBe(404);
  });

  it("names what was skipped", async () => {
    const browser = await browserOf(manager);
    const page = await browser.open(`${path}/prosedur`);
    const deviation = addressIn(page.html, /href="([^"]*\/prosedur\/dilewati\?langkah=T10[^"]*)"/);
    const one = addressIn((await browser.open(deviation)).html, /href="([^"]*\/kasus\/case-[^"]*)"/);
    expect(plain((await browser.open(one)).html)).toContain("Langkah 8: dilewati");
  });
});

describe("what of a process is worth a finding", () => {
  it("names at most ten weaknesses, sure ones first, each with the way to its cases and a finding", async () => {
    const browser = await browserOf(manager);
    const list = await browser.open(`${path}/usulan-temuan`);
    const sure = [...list.html.matchAll(/<tr>.*?<\/tr>/gs)]
      .slice(1)
      .map(([row]) => Number(plain(row.split("</td>").at(-2) ?? "").replaceAll(/\D/g, "")));
    expect(sure.length).toBeGreaterThan(2);
    expect(sure.length).toBeLessThanOrEqual(10);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    const first = await browser.open(addressIn(list.html, /href="([^"]*\/(?:waktu|prosedur)\/[^"]+)"/));
    expect(first.status).toBe(200);
    expect(first.html).toContain("/kasus/");
    expect(first.html).toContain('name="weakness"');
  });

  it("teaches what to do where nothing is more than luck", async () => {
    const { html } = await (await browserOf(manager)).open(`${loose}/usulan-temuan`);
    expect(plain(html)).toContain("Belum ada kelemahan yang pasti bukan kebetulan");
    expect(html).toContain('href="/staf/layanan"');
  });
});
