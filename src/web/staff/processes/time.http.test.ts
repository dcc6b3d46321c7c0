import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { addressIn, plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
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
const { agency, unit, manager, head } = await aCity(ctx);
const received = "Confirmation of receipt";
const checked = "T02 Check confirmation of receipt";

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
    name: "Penerimaan permohonan",
    decree: "SK 7/2025",
    adoptedOn: "2025-01-02",
    validFrom: "2025-01-02",
    steps: [
      {
        name: "Terima permohonan",
        activity: received,
        actor: "loket",
        inputs: "berkas",
        normSeconds: 3600,
        output: "tanda terima",
      },
      {
        name: "Periksa tanda terima",
        activity: checked,
        actor: "pemeriksa",
        inputs: "berkas",
        normSeconds: 3600,
        output: "lembar",
      },
    ],
  }),
);

const constants = { service: "izin-lingkungan" };
const { path: receipt } = await aStoredLog(as(ctx, manager), agency, { constants });
const { path: few } = await aStoredLog(as(ctx, manager), agency, {
  ...{ name: "Sedikit", constants },
  content: "case,activity,time\n1,Terima,2026-01-05 08:00\n1,Terbit,2026-01-06 09:00\n",
});
const { path: wrong } = await aStoredLog(as(ctx, manager), agency, {
  ...{ name: "Salah", constants },
  content: "case,activity,time\n1,Terima,0202-01-05\n1,Terbit,2026-01-06\n",
});

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, actor));
}

describe("where time goes, on the receipt phase of environmental permits (Buijs, 4TU)", () => {
  it("says first what citizens lose most by, then the bottleneck, as the command line does", async () => {
    const seen = plain((await (await browserOf(manager)).open(`${receipt}/waktu`)).html);
    expect(seen).toContain(
      "Waktu warga paling banyak hilang karena menunggu T06 Determine necessity of stop advice: 3.053 hari",
    );
    expect(seen).toContain("Sumbatannya T06 Determine necessity of stop advice");
    expect(seen).toContain("Simulasi: waktu yang dihemat per kasus");
    expect(seen).toContain("daftar hari libur untuk sebagian harinya belum ada");
    expect(seen).toContain("Group 2");
  });

  it("never shows the name of an official, not even in what can be downloaded", async () => {
    const browser = await browserOf(manager);
    for (const page of ["waktu", "waktu.csv", "arus", "arus.csv"])
      expect((await browser.open(`${receipt}/${page}`)).html).not.toMatch(/Resource\s?\d+/);
  });

  it("leads from a loss to its cases and to a finding in one step, its evidence frozen", async () => {
    const browser = await browserOf(manager);
    const page = await browser.open(`${receipt}/waktu`);
    const loss = addressIn(page.html, /href="([^"]*\/waktu\/menunggu\?di=T02[^"]*)"/);
    const form = await browser.open(loss);
    expect(plain(form.html)).toContain("1.316 kasus kehilangan");
    expect(form.html).toMatch(/kasus\/case-\d+/);
    const finding = await browser.send(loss, {});
    expect(plain(finding.html)).toContain(`Waktu hilang: menunggu ${checked}`);
    const evidence = await browser.open(addressIn(finding.html, /href="(\/staf\/bukti\/[^"]+)"/));
    expect(evidence.html).toContain("Sidik jarinya dihitung lagi sekarang dan sama");
    expect(plain(evidence.html)).toContain("waktu yang hilang");
  });

  it("shows steps that one person did though the procedure parts them, and their cases", async () => {
    const browser = await browserOf(manager);
    const page = await browser.open(`${receipt}/waktu`);
    expect(plain(page.html)).toContain("1.099 dari 1.316 kasus (83,5 %;");
    const pair = addressIn(page.html, /href="([^"]*\/waktu\/empat-mata\?[^"]*)"/);
    const seen = await browser.open(pair);
    expect(plain(seen.html)).toContain(`${received} dan ${checked} dikerjakan orang yang sama`);
    expect(plain(seen.html)).toContain("20 dari 1.099 kasus");
  });

  it("says whose right it is to those who may not open a finding, and knows no other loss", async () => {
    const browser = await browserOf(head);
    const page = await browser.open(`${receipt}/waktu`);
    const loss = addressIn(page.html, /href="([^"]*\/waktu\/menunggu\?di=T02[^"]*)"/);
    expect((await browser.open(loss)).html).toContain("wewenang");
    for (const address of [
      "waktu/menunggu?di=tidak-ada",
      "waktu/lain?di=T02",
      "waktu/empat-mata?satu=a&dua=b",
    ])
      expect((await browser.open(`${receipt}/${address}`)).status).toBe(404);
  });
});

describe("the flow of cases", () => {
  it("shows arrivals, completions and backlog by week, and whether they agree with how long cases take", async () => {
    const browser = await browserOf(manager);
    const seen = plain((await browser.open(`${receipt}/arus`)).html);
    expect(seen).toContain("Yang masuk dan yang selesai seimbang");
    expect(seen).toContain("Cocok: selisihnya");
    expect(seen).toContain("Belum ada yang menyebut apa yang mengakhiri kasus");
    const rows = (await browser.open(`${receipt}/arus.csv`)).html.trim().split(/\r?\n/);
    expect(rows[0]).toBe("week,arrived,completed,open,openSeconds,seconds");
    const arrived = rows.slice(1).reduce((sum, row) => sum + Number(row.split(",")[1]), 0);
    expect(arrived).toBe(1434);
  });
});

describe("a log that cannot tell", () => {
  it("says so below the evidence needed, and ranks nothing", async () => {
    const browser = await browserOf(manager);
    const time = plain((await browser.open(`${few}/waktu`)).html);
    expect(time).toContain("Belum cukup kasus untuk menyebut ke mana waktu warga hilang");
    expect(time).toContain("perlu paling sedikit 30 kasus yang berakhir");
    expect(time).toContain("Impor dengan kolom petugas atau unit kerja");
    expect(plain((await browser.open(`${few}/arus`)).html)).toContain("Belum cukup pekan");
  });

  it("says that times over centuries must be wrong", async () => {
    const browser = await browserOf(manager);
    expect(plain((await browser.open(`${wrong}/waktu`)).html)).toContain("membentang berabad-abad");
    expect(plain((await browser.open(`${wrong}/arus`)).html)).toContain("membentang berabad-abad");
  });
});
