import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { aComplaint } from "../../../../test/builders/complaints.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { aUnit } from "../../../../test/builders/organisations.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { AdoptStandard, addService, adoptStandard, componentKeys } from "../../../modules/catalogue/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { complaintRoutes } from "../complaints/routes.ts";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, unit, manager, provider } = await aCity(ctx);
const officer = await aPerson(ctx, { agency, role: "complaint-officer", units: [unit] });
const { id: serviceId } = await addService(as(ctx, manager), {
  agencyId: agency.id,
  unitId: unit.id,
  code: "izin-reklame",
  name: "Izin reklame",
  nameEn: "Advertising permit",
  summary: "",
});
const components = componentKeys.map((key) => ({
  ...{ key, promise: "Seperti dijanjikan" },
  ...(key === "timeLimit" ? { limitDays: 7, limitDayType: "calendar", meter: "case-log" } : {}),
}));
await adoptStandard(
  as(ctx, provider),
  AdoptStandard.parse({
    agencyId: agency.id,
    serviceId,
    decree: "SK 1",
    adoptedOn: "2026-01-02",
    validFrom: "2026-01-02",
    components,
  }),
);

/** Two hundred cases; every fourth is sent back and takes twenty days more. */
const events = Array.from({ length: 200 }, (_, i) => {
  const begin = Date.UTC(2026, 0, 2) + i * 3_600_000;
  const at = (days: number) => new Date(begin + days * 86_400_000).toISOString();
  const back = i % 4 === 0 ? [`P-${i},Perbaikan berkas,${at(10)}`] : [];
  return [`P-${i},Daftar,${at(0)}`, ...back, `P-${i},Terbit,${at((i % 4 === 0 ? 23 : 3) + (i % 7) / 10)}`];
});
const { path } = await aStoredLog(as(ctx, manager), agency, {
  name: "Izin reklame",
  content: `case,activity,time\n${events.flat().join("\n")}\n`,
  constants: { service: "izin-reklame", end: "Terbit" },
});

const complain = (caseNumber: string, said: Readonly<Record<string, unknown>> = {}) =>
  aComplaint(ctx, { agency, day: "2026-01-12" }, { serviceId, caseNumber, ...said });

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes, complaintRoutes], await signInAs(ctx, actor));
}

const first = await complain("p-0");
for (let i = 4; i < 80; i += 4) await complain(`P-${i}`);
await complain("");
const hidden = await complain("P-1", { whoMayKnow: "nobody" });

describe("complaints beside a log", () => {
  it("say what the cases that they name have in common, and lead to cases and complaints", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/kaitan`);
    const text = plain(html);
    expect(text).toContain("Dari 21 pengaduan tentang layanan ini, 20 menyebut nomor permohonan: 20 kasus");
    expect(text).toMatch(/Kasus yang diadukan lebih lama \d+ hari/);
    expect(text).toContain("Mereka lebih sering melewati Perbaikan berkas: 100,0 %");
    expect(text).toContain("Ini kaitan, bukan sebab");
    expect(html).toContain(`${path}/kasus?saring=complained`);
    const cases = await browser.open(`${path}/kasus?saring=complained`);
    expect(plain(cases.html)).toContain("20 kasus");
    expect(plain(cases.html)).toContain("Kasus yang pernah diadukan");
    const list = await browser.open(
      `/staf/pengaduan?keadaan=semua&urut=terbaru&permohonan=disebut&layanan=${serviceId}`,
    );
    expect(plain(list.html)).toContain("20 pengaduan");
    expect(list.html).not.toContain(hidden.number);
  });

  it("part the log into the cases that they name and all others", async () => {
    const { html } = await (await browserOf(manager)).open(`${path}/banding?pengaduan=ya`);
    expect(plain(html)).toContain("20 kasus yang diadukan, 180 kasus yang tidak diadukan");
    expect(html).toContain(`${path}/banding/kasus?pengaduan=ya&amp;langkah=`);
  });

  it("are offered as a condition, in words and with the cases that it leaves", async () => {
    const browser = await browserOf(manager);
    const empty = await browser.open(`${path}/saring`);
    expect(empty.html).toContain(`${path}/saring?saring=complained`);
    const { html } = await browser.open(`${path}/saring?saring=uncomplained`);
    expect(plain(html)).toContain("Kasus yang tidak pernah diadukan");
    expect(plain(html)).toContain("180 dari 200 kasus tersisa");
  });

  it("stand on the line of the case, and lead there and back", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/kasus/P-0`);
    const text = plain(html);
    expect(text).toContain("1 pengaduan menyebut permohonan ini");
    const places = ["Daftar", "Perbaikan berkas", `Pengaduan ${first.number} diterima`, "Terbit"];
    const order = places.map((words) => text.lastIndexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const complaint = await browser.open(`/staf/pengaduan/${agency.id}/${first.id}`);
    expect(complaint.html).toContain(`href="${path}/kasus/P-0"`);
    expect(plain(complaint.html)).toContain("Lihat perjalanan permohonan ini");
  });

  it("tell the case of a hidden reporter only to those who handle it", async () => {
    const watching = await browserOf(manager);
    expect(plain((await watching.open(`${path}/kasus/P-1`)).html)).not.toContain(hidden.number);
    const address = `/staf/pengaduan/${agency.id}/${hidden.id}`;
    expect(plain((await watching.open(address)).html)).not.toContain("Lihat perjalanan permohonan ini");
    const handling = await browserOf(officer);
    expect(plain((await handling.open(address)).html)).toContain("Lihat perjalanan permohonan ini");
    expect(plain((await handling.open(`${path}/kasus/P-1`)).html)).toContain(hidden.number);
  });

  it("are nothing to another unit", async () => {
    const sister = await aUnit(ctx, { agency });
    const other = await browserOf(await aPerson(ctx, { agency, role: "quality-manager", units: [sister] }));
    expect((await other.open(`${path}/kasus/P-0`)).status).toBe(404);
    expect((await other.open(`${path}/kaitan`)).status).toBe(404);
  });
});
