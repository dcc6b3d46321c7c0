import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { aCitizen, aComplaint, asItStands, onDay, takeStep } from "../../../../test/builders/complaints.ts";
import { as, at, testContext } from "../../../../test/builders/context.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../../test/builders/organisations.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { aReaderWithPassphrase, usualPassphrase } from "../../../../test/builders/readers.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import {
  answerComplaint,
  attachmentsOf,
  classifyComplaint,
  type Receipt,
  respondToComplaint,
  tellMore,
} from "../../../modules/complaints/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { complaintRoutes } from "./routes.ts";

const { db } = await databaseOfTest();
const ctx = at(testContext(db), "2026-03-09T02:00:00Z");
await anInstance(ctx);
const agency = await anAgency(ctx, { name: "Dinas Perizinan Rekaan" });
const top = await aUnit(ctx, { agency, name: "Dinas" });
const counter = await aUnit(ctx, { agency, name: "Bidang Loket", under: top });
const officer = await aPerson(ctx, { agency, role: "complaint-officer", title: "Petugas Pengaduan" });
const manager = await aPerson(ctx, { agency, role: "quality-manager" });
const liaison = await aPerson(ctx, { agency, role: "liaison", units: [counter] });
const superior = await aPerson(ctx, {
  agency,
  role: "decision-maker",
  functionCode: "unitSuperior",
  title: "Sekretaris Daerah",
});
const { actor: inspector } = await aReaderWithPassphrase(ctx, { agency });
const text = "Ini uraian yang cukup panjang untuk dibaca pelapor.";
const day = "2026-03-02";

async function browserOf(actor: PersonActor, within = ctx) {
  return aBrowser(within, [complaintRoutes], await signInAs(within, actor));
}

function pathOf(receipt: Receipt): string {
  return `/staf/pengaduan/${receipt.agencyId}/${receipt.id}`;
}

/** An agency of its own with complaints, so that a list holds nothing else. */
async function anOffice(complaints: number) {
  const own = await anAgency(ctx);
  await aUnit(ctx, { agency: own });
  const actor = await aPerson(ctx, { agency: own, role: "complaint-officer" });
  for (let i = 0; i < complaints; i++) {
    const days = `2026-0${1 + Math.floor(i / 28)}-${String((i % 28) + 1).padStart(2, "0")}`;
    await aComplaint(ctx, { agency: own, day: days }, { title: `Pengaduan ke-${i}`, area: `Kec. ${i % 3}` });
  }
  return { own, actor };
}

describe("the list of complaints", () => {
  it("pages through all of them once each, the nearest time limit on top, while rows are added", async () => {
    const { own, actor } = await anOffice(60);
    const browser = await browserOf(actor);
    const seen: string[] = [];
    let path: string | undefined = "/staf/pengaduan";
    while (path !== undefined) {
      const { html } = await browser.open(path);
      seen.push(...[...html.matchAll(/>Pengaduan ke-(\d+)</g)].map((match) => match[1] ?? ""));
      path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
      if (path !== undefined) await aComplaint(ctx, { agency: own, day: "2026-03-08" });
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
    expect(seen.slice(0, 2).sort()).toEqual(["0", "1"]);
  });

  it("keeps its filters in the address and counts what it shows", async () => {
    const { actor } = await anOffice(9);
    const browser = await browserOf(actor);
    const found = await browser.open("/staf/pengaduan?wilayah=Kec.+1&urut=terbaru");
    expect(found.html).toContain("3 pengaduan terbuka");
    expect(plain(found.html).match(/Pengaduan ke-\d/g)).toEqual([
      "Pengaduan ke-7",
      "Pengaduan ke-4",
      "Pengaduan ke-1",
    ]);
    const words = await browser.open("/staf/pengaduan?kata=ke-8");
    expect(words.html).toContain("1 pengaduan terbuka");
    const none = await browser.open("/staf/pengaduan?kata=tidak+ada");
    expect(none.html).toContain("Tidak ada pengaduan yang cocok");
    const hostile = await browser.open("/staf/pengaduan?sesudah='&keadaan=<b>&urut=x&kata=%25_%5C");
    expect(hostile.status).toBe(200);
  });

  it("shows nothing of another agency, nor of a report for the inspectorate", async () => {
    const receipt = await aComplaint(ctx, { agency, day }, { title: "Pungutan oleh pejabat" });
    await takeStep(onDay(ctx, day, inspector), receipt, classifyComplaint, {
      class: "complaint-oversight" as const,
      category: "Pungutan",
      componentKey: null,
      area: "",
    });
    const { actor } = await anOffice(0);
    for (const reader of [officer, manager, actor]) {
      const browser = await browserOf(reader);
      expect((await browser.open("/staf/pengaduan?keadaan=semua")).html).not.toContain("Pungutan");
      expect((await browser.open(pathOf(receipt))).status).toBe(404);
    }
    const browser = await browserOf(inspector);
    expect((await browser.open("/staf/pengaduan?keadaan=semua")).html).toContain("Laporan terkunci");
    expect((await browser.open(pathOf(receipt))).html).toContain(`Laporan ${receipt.number} terkunci`);
    const why = "Telaah awal laporan baru.";
    const wrong = await browser.send(`${pathOf(receipt)}/buka`, { passphrase: "bukan frasa sandinya", why });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Frasa sandi tidak cocok");
    expect(wrong.html).not.toContain("bukan frasa sandinya");
    const seen = await browser.send(`${pathOf(receipt)}/buka`, { passphrase: usualPassphrase, why });
    expect(seen.path).toBe(pathOf(receipt));
    expect(seen.html).toContain("Setiap pembacaan dicatat");
    expect(seen.html).toContain("Pungutan oleh pejabat");
    expect(seen.headers.get("Cache-Control")).toBe("no-store");
    const entries = await db
      .selectFrom("audit_entry")
      .select(["actor", "why"])
      .where("subject_id", "=", receipt.id)
      .where("verb", "=", "read-restricted-complaint")
      .execute();
    expect(entries).toEqual([{ actor: inspector.personId, why }]);
  });
});

describe("one complaint", () => {
  it("shows what waits with both kinds of clock, and takes the step once", async () => {
    const receipt = await aComplaint(ctx, { agency, day });
    const browser = await browserOf(officer);
    const page = await browser.open(pathOf(receipt));
    const seen = plain(page.html);
    expect(seen).toContain(`Pengaduan ${receipt.number} belum diperiksa kelengkapannya`);
    expect(seen).toContain("14 hari kalender, UU 25/2009 Pasal 44(3). Tertulis di peraturan.");
    expect(seen).toContain("3 hari kerja, PermenPANRB 62/2018");
    const form = { complete: "true", text };
    const key = /name="_key" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    const done = await browser.send(`${pathOf(receipt)}/tanggapi`, { ...form, _key: key });
    expect(done.html).toContain("Tanggapan terkirim");
    expect(plain(done.html)).toContain("lengkap, menunggu ditangani");
    await browser.open(pathOf(receipt));
    const again = await browser.force(`${pathOf(receipt)}/tanggapi`, {
      version: "1",
      ...form,
      _key: key,
      _token: /name="_token" value="([^"]+)"/.exec(done.html)?.[1] ?? "",
    });
    expect(again.html).toContain("Tanggapan terkirim");
    expect((await asItStands(ctx, receipt)).version).toBe(2);
  });

  it("keeps what was typed when it is too short, and says so", async () => {
    const receipt = await aComplaint(ctx, { agency, day });
    const browser = await browserOf(officer);
    await browser.open(pathOf(receipt));
    const refused = await browser.send(`${pathOf(receipt)}/tanggapi`, { complete: "false", text: "kurang" });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Pesan untuk pelapor: paling sedikit 10 huruf");
    expect(refused.html).toContain("\nkurang</textarea>");
    expect(refused.html).toMatch(/value="false" checked/);
  });

  it("answers 409 with what was typed when somebody else was quicker", async () => {
    const receipt = await aComplaint(ctx, { agency, day });
    const browser = await browserOf(officer);
    await browser.open(pathOf(receipt));
    await takeStep(onDay(ctx, "2026-03-03", officer), receipt, classifyComplaint, {
      class: "complaint-ordinary" as const,
      category: "Waktu",
      componentKey: null,
      area: "",
    });
    const refused = await browser.send(`${pathOf(receipt)}/tanggapi`, { complete: "true", text });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(text);
  });

  it("says whose decision it is to whoever may not take it, and offers the form to its holder", async () => {
    const receipt = await aComplaint(ctx, { agency, day });
    await takeStep(onDay(ctx, "2026-03-03", officer), receipt, respondToComplaint, { complete: true, text });
    await takeStep(onDay(ctx, "2026-03-04", officer), receipt, answerComplaint, { text });
    for (const reader of [officer, manager]) {
      const { html } = await (await browserOf(reader)).open(pathOf(receipt));
      expect(plain(html)).toContain("Keputusan ini wewenang atasan satuan kerja penyelenggara");
      expect(plain(html)).toContain("Sekretaris Daerah");
      expect(html).not.toContain("Putusan dan alasannya");
    }
    const browser = await browserOf(superior);
    await browser.open(pathOf(receipt));
    const done = await browser.send(`${pathOf(receipt)}/putuskan`, { about: "provider", text });
    expect(done.html).toContain("Putusan tersimpan");
  });

  it("refers by the page of its own step", async () => {
    const receipt = await aComplaint(ctx, { agency, day });
    await takeStep(onDay(ctx, "2026-03-03", officer), receipt, respondToComplaint, { complete: true, text });
    const browser = await browserOf(officer);
    const form = await browser.open(`${pathOf(receipt)}/teruskan`);
    expect(form.html).toContain("Bidang Loket");
    const done = await browser.send(`${pathOf(receipt)}/teruskan`, { unitId: counter.id });
    expect(plain(done.html)).toContain("sudah di unit, menunggu jawaban");
    const own = await (await browserOf(liaison)).open(pathOf(receipt));
    expect(own.html).toContain("Kirim jawaban");
  });

  it("shows who complained only after a reason, and only as the answer to it", async () => {
    const receipt = await aComplaint(ctx, { agency, day }, { name: "Wulan Terlindungi" });
    const browser = await browserOf(officer);
    expect((await browser.open(pathOf(receipt))).html).not.toContain("Wulan Terlindungi");
    await browser.open(`${pathOf(receipt)}/pelapor`);
    expect((await browser.send(`${pathOf(receipt)}/pelapor`, { why: "" })).status).toBe(422);
    const shown = await browser.send(`${pathOf(receipt)}/pelapor`, { why: "Menelepon tentang berkas." });
    expect(shown.html).toContain("Wulan Terlindungi");
    expect(shown.headers.get("Cache-Control")).toBe("no-store");
    const entry = await db
      .selectFrom("audit_entry")
      .select(["why", "actor"])
      .where("subject_id", "=", receipt.id)
      .where("verb", "=", "read-reporter")
      .executeTakeFirst();
    expect(entry).toEqual({ why: "Menelepon tentang berkas.", actor: officer.personId });
  });
});

describe("files of a complaint (security section 5)", () => {
  it("are sent under a policy in which nothing runs, to whoever may read the complaint", async () => {
    const receipt = await aComplaint(ctx, { agency, day });
    const citizen = as(ctx, aCitizen(agency));
    const files = await Promise.all(
      (
        [
          ["foto loket.jpeg", "image/jpeg"],
          ['surat "é"\n.pdf', "application/pdf"],
        ] as const
      ).map(async ([name, mediaType], i) => {
        const bytes = new Uint8Array([i, 2, 3]);
        return { name, mediaType, bytes: 3, sha256: await ctx.files.put(bytes) };
      }),
    );
    await tellMore(citizen, { ...receipt, text }, { key: "files", files });
    const stored = await attachmentsOf(as(ctx, officer), agency.id, receipt.id);
    const [photo, letter] = files.map(({ name }) => stored.find((file) => file.name === name));
    const browser = await browserOf(officer);
    const shown = await browser.open(`/berkas/${photo?.id}`);
    expect(shown.headers.get("Content-Disposition")).toMatch(/^inline; filename="foto_loket.jpeg"/);
    expect(shown.headers.get("Content-Security-Policy")).toBe("default-src 'none'; sandbox");
    expect(shown.headers.get("X-Content-Type-Options")).toBe("nosniff");
    const saved = await browser.open(`/berkas/${letter?.id}`);
    expect(saved.headers.get("Content-Disposition")).toBe(
      "attachment; filename=\"surat_e_.pdf\"; filename*=UTF-8''surat%20%22%C3%A9%22%0A.pdf",
    );
    for (const reader of [liaison, (await anOffice(0)).actor]) {
      expect((await (await browserOf(reader)).open(`/berkas/${photo?.id}`)).status).toBe(404);
    }
    expect((await aBrowser(ctx, [complaintRoutes]).open(`/berkas/${photo?.id}`)).status).not.toBe(200);
    expect((await browser.open("/berkas/..%2f..%2fetc")).status).toBe(404);
  });
});

describe("the counter (CMP-01)", () => {
  it("gives the same receipt as the portal, with the officer who received it", async () => {
    const browser = await browserOf(officer);
    await browser.open("/staf/pengaduan/baru");
    const done = await browser.send("/staf/pengaduan/baru", {
      channel: "phone",
      target: `${agency.id}/`,
      title: "Antrean terlalu panjang",
      body: "Saya menunggu empat jam di loket tiga.",
      whoMayKnow: "office",
      name: "Wulan Rekaan",
      contact: "0812 0000 0000",
    });
    expect(done.html).toMatch(/([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}/);
    expect(done.html).toContain("Petugas Pengaduan");
    const row = await db
      .selectFrom("complaint")
      .select("channel")
      .where("title", "=", "Antrean terlalu panjang")
      .executeTakeFirst();
    expect(row).toEqual({ channel: "phone" });
  });

  it("is open to complaint officers only", async () => {
    expect((await (await browserOf(manager)).open("/staf/pengaduan/baru")).status).toBe(403);
  });
});

describe("statistics (CMP-18)", () => {
  it("add up for every grouping and filter, and say when there is too little to tell", async () => {
    const { own, actor } = await anOffice(12);
    const receipt = await aComplaint(ctx, { agency: own, day }, { title: "Diarsipkan" });
    await takeStep(onDay(ctx, "2026-03-03", actor), receipt, respondToComplaint, { complete: true, text });
    const browser = await browserOf(actor);
    for (const by of ["bulan", "unit", "layanan", "golongan", "kategori", "saluran", "wilayah"]) {
      const { html } = await browser.open(`/staf/pengaduan/statistik?menurut=${by}`);
      expect(html).toContain(
        "13 masuk = 13 terbuka + 0 selesai + 0 dicabut + 0 bukan wewenang + 0 diarsipkan.",
      );
    }
    const few = await browser.open("/staf/pengaduan/statistik?dari=2026-03&sampai=2026-03");
    expect(few.html).toContain("1 pengaduan masuk");
    expect(few.html).toContain("belum cukup data");
    const none = await browser.open("/staf/pengaduan/statistik?dari=2020-01&sampai=2020-02");
    expect(none.html).toContain("Tidak ada pengaduan dalam masa ini");
    expect((await browser.open("/staf/pengaduan/statistik?dari=x&sampai=2026-13&menurut=y")).status).toBe(
      200,
    );
  });
});
