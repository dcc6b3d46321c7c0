import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { codeOf } from "../../../../test/builders/code-of.ts";
import { as, at, testContext } from "../../../../test/builders/context.ts";
import { aCity, complaintsByWeek } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { dismissSignal, insertDetector, signalsIn } from "../../../modules/warnings/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { warningRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = at(testContext(db), "2026-03-02T02:00:00Z");
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, manager, head } = city;

/** Quiet for 28 weeks, then more than twice as many in the last four of them, up to the Sunday before. */
const quiet = [7, 9, 8, 6, 10, 8, 7, 9, 8, 11, 6, 8, 9, 7, 10, 8, 6, 9, 8, 7, 10, 9, 6, 8, 9, 7, 8, 10];
const from = "2025-07-21";
await complaintsByWeek(ctx, city, { category: "Air keruh", from, counts: [...quiet, 20, 22, 21, 23] });
await complaintsByWeek(ctx, city, { category: "Jalan", from, counts: [...quiet, 8, 7, 9, 8] });
await transact(as(ctx, manager), (ctx) =>
  insertDetector(ctx, {
    agencyId: agency.id,
    id: newId(ctx.now, ctx.random),
    name: "Pengaduan menurut jenis",
    settings: { kind: "complaint-counts", by: "category", every: "week", periods: 32 },
  }),
);

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [warningRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, actor));
}

function h1(html: string): string {
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "";
}

async function theSignal() {
  const [signal] = await signalsIn(as(ctx, manager), "raised");
  if (!signal) throw new Error("nothing was raised");
  return { signal, path: `/staf/peringatan/${signal.agencyId}/${signal.id}` };
}

describe("the list of warnings", () => {
  it("says what is looked at and whether it was, and shows one warning for the series that rose", async () => {
    const browser = await browserOf(manager);
    const before = plain((await browser.open("/staf/peringatan")).html);
    expect(before).toContain("Pengaduan menurut jenis Dinas Perizinan Rekaan jumlah pengaduan belum pernah");
    const after = await browser.send("/staf/peringatan/periksa");
    expect(h1(after.html)).toBe("1 peringatan belum dijawab");
    expect(plain(after.html)).toContain("Air keruh: 23 sepekan, biasanya");
    expect(plain(after.html)).toContain("di luar batas");
    expect(plain(after.html)).not.toContain("Jalan:");
    expect(plain(after.html)).toContain(
      "Pengaduan menurut jenis Dinas Perizinan Rekaan jumlah pengaduan 02-03-2026, 09.00",
    );
  });

  it("is not run by those who hold no right to it", async () => {
    const browser = await browserOf(head);
    expect((await browser.open("/staf/peringatan")).html).not.toContain("Periksa sekarang");
    expect((await browser.force("/staf/peringatan/periksa", {})).status).toBe(403);
  });
});

describe("a warning (methods section 1)", () => {
  it("says which rule, since when, expected and seen, with chart, limits and definition", async () => {
    const { path } = await theSignal();
    const seen = plain((await (await browserOf(manager)).open(path)).html);
    expect(seen).toContain("Terlihat 23 Biasanya 8,1");
    expect(seen).toContain("Sejak 2 Februari 2026 Aturan di luar batas");
    expect(seen).toContain("bagan c: jumlah yang berubah sewajarnya");
    expect(seen).toContain("peringatan palsu rata-rata");
  });

  it("opens down to its weeks and to the complaints behind them", async () => {
    const { path } = await theSignal();
    const browser = await browserOf(manager);
    expect((await browser.open(path)).html).toContain("/staf/pengaduan?keadaan=semua&amp;kategori=Air+keruh");
    const lines = (await browser.open(`${path}/deret.csv`)).html.trim().split(/\r?\n/);
    expect(lines).toHaveLength(33);
    expect(lines.at(-1)).toMatch(/^2026-02-23,23,/);
  });

  it("keeps what was typed when no place is named, and opens the finding once it is", async () => {
    const { path } = await theSignal();
    const browser = await browserOf(manager);
    const form = await browser.open(path);
    expect(form.html).toMatch(/name="people"[^>]* value="5\d"/);
    const refused = await browser.send(`${path}/temuan`, { title: "Air keruh di mana-mana" });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Pilih janji atau langkah yang dilanggar");
    expect(refused.html).toContain('value="Air keruh di mana-mana"');
    const finding = await browser.send(`${path}/temuan`, { componentKey: "product" });
    expect(h1(finding.html)).toBe("Air keruh di mana-mana");

    const evidence = /href="(\/staf\/bukti\/[^"]+)"/.exec(finding.html)?.[1] ?? "";
    const frozen = await browser.open(evidence);
    expect(frozen.html).toContain("Sidik jarinya dihitung lagi sekarang dan sama");
    expect(frozen.html).toContain(`<img src="${evidence}/gambar.svg"`);
    expect((await browser.open(path)).html).toContain("menjadi temuan");
    expect((await browser.open("/staf/peringatan")).html).toContain("0 peringatan belum dijawab");
  });
});

describe("counts that vary more than chance (Laney 2002)", () => {
  it("are drawn with the wider limits of a u' chart, which keep quiet where a plain chart would not", async () => {
    const noisy = [5, 14, 6, 12, 4, 15, 7, 13, 3, 16, 8, 11, 5, 14, 6, 12, 4, 15, 7, 13, 3, 16, 8, 11];
    const calm = [...noisy, 5, 14, 6, 12, 4, 22, 7, 13];
    await complaintsByWeek(ctx, city, {
      category: "Parkir",
      from,
      counts: [...noisy, 5, 14, 6, 12, 45, 48, 50, 47],
    });
    await complaintsByWeek(ctx, city, { category: "Pasar", from, counts: calm });
    const browser = await browserOf(manager);
    await browser.open("/staf/peringatan");
    const list = plain((await browser.send("/staf/peringatan/periksa")).html);
    expect(list).toContain("Parkir: 47 sepekan");
    expect(list).not.toContain("Pasar:");
    const { path } = await theSignal();
    expect(plain((await browser.open(path)).html)).toContain("bagan u' (Laney): jumlah yang berubah lebih");
  });
});

describe("a warning that is laid aside (JOB-07)", () => {
  it("needs a reason, from somebody with the right", async () => {
    const browser = await browserOf(manager);
    const { signal, path } = await theSignal();
    const input = { agencyId: agency.id, signalId: signal.id, reason: "Pasar malam sebulan penuh." };
    expect(await codeOf(dismissSignal(as(ctx, head), input))).toBe("not-yours error.not-yours");
    await browser.open(path);
    const short = await browser.send(`${path}/kesampingkan`, { reason: "ya" });
    expect(short.status).toBe(422);
    const done = await browser.send(`${path}/kesampingkan`, { reason: input.reason });
    expect(h1(done.html)).toBe("0 peringatan belum dijawab");
    expect(await codeOf(dismissSignal(as(ctx, manager), input))).toBe("wrong-state error.wrong-state");
  });
});

describe("exploring all series", () => {
  it("shows every category on the chart of the detectors, what is worse than usual first", async () => {
    const { html } = await (await browserOf(manager)).open("/staf/peringatan/jelajah");
    expect(h1(html)).toBe("4 deret pengaduan, 2 lebih buruk daripada biasanya");
    const seen = plain(html);
    expect(seen).toContain("Jalan 8 8,1 bagan c seperti biasa");
    expect(seen.indexOf("Parkir 47")).toBeLessThan(seen.indexOf("Jalan 8"));
  });

  it("keeps the cut and the series in the address, and says when there is nothing unusual", async () => {
    const browser = await browserOf(manager);
    const jalan = await browser.open("/staf/peringatan/jelajah?menurut=jenis&tiap=pekan&deret=Jalan");
    expect(plain(jalan.html)).toContain("Jalan: 8, biasanya 8,1; tidak lebih dari yang wajar");
    expect(jalan.html).toContain("/staf/pengaduan?keadaan=semua&amp;kategori=Jalan");
    const unit = await browser.open("/staf/peringatan/jelajah?menurut=unit");
    expect(plain(unit.html)).toContain("Bidang Izin Usaha");
    expect(unit.html).toContain("/staf/pengaduan?keadaan=semua&amp;unit=");
  });

  it("makes a finding of the series that is shown, with its picture", async () => {
    const browser = await browserOf(manager);
    const page = await browser.open("/staf/peringatan/jelajah?deret=Parkir");
    const action = /action="(\/staf\/peringatan\/jelajah[^"]*)"/.exec(page.html)?.[1] ?? "";
    const finding = await browser.send(action.replaceAll("&amp;", "&"), { componentKey: "facilities" });
    expect(h1(finding.html)).toBe("Parkir perlu diperbaiki");
    const evidence = /href="(\/staf\/bukti\/[^"]+)"/.exec(finding.html)?.[1] ?? "";
    expect((await browser.open(evidence)).html).toContain(`<img src="${evidence}/gambar.svg"`);
  });

  it("lets whoever sees several agencies choose one, and nobody choose one that is not theirs", async () => {
    const both = await aPerson(ctx, { agency: city.other, sees: [agency] });
    const browser = await browserOf(both);
    const own = await browser.open("/staf/peringatan/jelajah");
    expect(own.html).toContain(`instansi=${agency.id}`);
    const chosen = await browser.open(`/staf/peringatan/jelajah?instansi=${agency.id}&deret=Jalan`);
    expect(plain(chosen.html)).toContain("Jalan: 8, biasanya 8,1");
    const outside = await (await browserOf(city.liaison)).open(
      `/staf/peringatan/jelajah?instansi=${agency.id}`,
    );
    expect(outside.html).not.toContain("Air keruh");
  });

  it("shows nothing of another agency", async () => {
    const { html } = await (await browserOf(city.liaison)).open("/staf/peringatan/jelajah");
    expect(html).toContain("Belum ada pengaduan dalam periode yang penuh");
    expect(html).not.toContain("Air keruh");
  });
});

describe("an agency whose records are younger than the window of its detectors", () => {
  it("is compared with its own weeks, not with weeks before its records began", async () => {
    const young = await aCity(ctx);
    await complaintsByWeek(ctx, young, { category: "Air keruh", from, counts: [...quiet, 20, 22, 21, 23] });
    await transact(as(ctx, young.manager), (ctx) =>
      insertDetector(ctx, {
        agencyId: young.agency.id,
        id: newId(ctx.now, ctx.random),
        name: "Pengaduan menurut jenis",
        settings: { kind: "complaint-counts", by: "category", every: "week", periods: 104 },
      }),
    );
    const browser = await browserOf(young.manager);
    await browser.open("/staf/peringatan");
    const list = plain((await browser.send("/staf/peringatan/periksa")).html);
    expect(list).toContain("Air keruh: 23 sepekan, biasanya 8,1");
  });
});
