import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { aBrowser, type Filled } from "../../../../test/builders/browser.ts";
import { aCitizen, asItStands, onDay, takeStep } from "../../../../test/builders/complaints.ts";
import { testContext } from "../../../../test/builders/context.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../../test/builders/organisations.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { aPerson } from "../../../../test/builders/people.ts";
import { aReader } from "../../../../test/builders/readers.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import {
  answerComplaint,
  classifyComplaint,
  decideComplaint,
  notifyDecision,
  type Receipt,
  RespondToComplaint,
  respondToComplaint,
} from "../../../modules/complaints/index.ts";
import { complainRoutes } from "./complain-routes.tsx";
import { followRoutes } from "./follow-routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const agency = await anAgency(ctx, { name: "Dinas Perizinan Rekaan" });
await aUnit(ctx, { agency });
const officer = await aPerson(ctx, { agency, role: "complaint-officer" });
const unitSuperior = await aPerson(ctx, { agency, role: "decision-maker", functionCode: "unitSuperior" });
const { actor: inspector } = await aReader(ctx, { agency });
const text = "Ini uraian yang cukup panjang untuk dibaca pelapor.";

/** A citizen without scripts, whose pages know every agency. */
function citizen() {
  return aBrowser({ ...ctx, actor: aCitizen(agency) }, [complainRoutes, followRoutes]);
}

function told(given: Filled = {}): Filled {
  return {
    target: `${agency.id}/`,
    title: "Berkas saya tidak bergerak",
    body: "Sudah tiga pekan berkas izin saya tidak bergerak.",
    whoMayKnow: "office",
    name: "Wulan Rekaan",
    contact: "0812 0000 0000",
    ...given,
  };
}

function answerOfInspectorate(context: typeof ctx, input: object) {
  return respondToComplaint(context, RespondToComplaint.parse(input));
}

function receiptOn(html: string): { readonly number: string; readonly code: string } {
  const number = /UJI-[0-9A-F]+-2026-\d{5}/.exec(html)?.[0] ?? "";
  const code = /([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}/.exec(html)?.[0] ?? "";
  return { number, code };
}

async function complaintOf(number: string): Promise<Receipt> {
  const row = await db
    .selectFrom("complaint")
    .select(["agency_id", "id", "number"])
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return { agencyId: row.agency_id, id: row.id, number, code: "", receivedAt: "", respondBy: "" };
}

describe("complaining on the portal (CMP-01, CMP-12)", () => {
  it("gives one receipt with number, code and the next deadline, and the same one to the same form", async () => {
    const browser = citizen();
    const form = await browser.open("/pengaduan");
    const first = await browser.send("/pengaduan/terima", told());
    expect(first.status).toBe(200);
    expect(plain(first.html)).toContain("16 Maret 2026");
    const receipt = receiptOn(first.html);
    expect(receipt.number).not.toBe("");
    const key = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? "";
    await browser.open("/pengaduan");
    const again = await browser.send("/pengaduan/terima", { ...told(), _key: key });
    expect(receiptOn(again.html)).toEqual(receipt);
    const rows = await db
      .selectFrom("complaint")
      .select("id")
      .where("title", "=", "Berkas saya tidak bergerak")
      .execute();
    expect(rows).toHaveLength(1);
  });

  it("is never kept by a cache and puts nothing into an address", async () => {
    const browser = citizen();
    await browser.open("/pengaduan");
    const { headers, path } = await browser.send("/pengaduan/terima", told({ title: "Alamat bersih" }));
    expect(headers.get("Cache-Control")).toMatch(/no-cache|no-store/);
    expect(path).toBe("/pengaduan/terima");
    expect(browser.setCookies).toEqual([]);
  });

  it("keeps everything typed and names all that is missing at once", async () => {
    const browser = citizen();
    await browser.open("/pengaduan");
    const typed = told({ target: "", name: "", title: "Pagar", body: "Loket <b>dua</b> tutup terus" });
    const refused = await browser.send("/pengaduan/terima", typed);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Galat: Sampaikan pengaduan");
    for (const said of ["Pilih layanan atau kantor yang Anda maksud.", "Tuliskan nama Anda"]) {
      expect(refused.html).toContain(said);
    }
    for (const kept of [
      'value="Pagar"',
      "Loket &lt;b&gt;dua&lt;/b&gt; tutup terus",
      'value="0812 0000 0000"',
    ]) {
      expect(refused.html).toContain(kept);
    }
  });

  it("says which file it cannot take, and keeps the photo that it can", async () => {
    const browser = citizen();
    await browser.open("/pengaduan");
    const page = new File(["<script>alert(1)</script>"], "foto.jpg");
    const refused = await browser.send("/pengaduan/terima", told({ files: page }));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("bukan foto atau dokumen yang kami terima");
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } });
    const photo = new File([new Uint8Array(await picture.png().toBuffer())], "loket.png");
    const kept = await browser.send("/pengaduan/terima", told({ files: photo, title: "Foto", body: "" }));
    expect(kept.html).toContain("loket.webp");
    const done = await browser.send("/pengaduan/terima", told({ title: "Dengan foto" }));
    const { id } = await complaintOf(receiptOn(done.html).number);
    const files = await db.selectFrom("attachment").select("name").where("complaint_id", "=", id).execute();
    expect(files).toEqual([{ name: "loket.webp" }]);
  });

  it("of somebody who wants to stay unknown stores no name, and says so", async () => {
    const browser = citizen();
    await browser.open("/pengaduan");
    const secret = { whoMayKnow: "nobody", name: "Bocor Sekali", contact: "0899 1111 2222" };
    const done = await browser.send("/pengaduan/terima", told(secret));
    expect(done.html).toContain("Bahkan petugas kami tidak dapat melihatnya");
    expect(done.html).not.toContain("Bocor Sekali");
    const tables = await db.introspection.getTables();
    for (const { name } of tables) {
      const rows = await db
        .selectFrom(name as "complaint")
        .selectAll()
        .execute();
      expect(JSON.stringify(rows), name).not.toMatch(/Bocor Sekali|0899 1111 2222/);
    }
  });
});

describe("following a complaint", () => {
  async function received(given: Filled = {}) {
    const browser = citizen();
    await browser.open("/pengaduan");
    const done = await browser.send("/pengaduan/terima", told(given));
    return { browser, receipt: receiptOn(done.html) };
  }

  it("asks for number and code and says the same whichever of them is wrong", async () => {
    const { browser, receipt } = await received();
    await browser.open("/pengaduan/lacak");
    const wrong = await browser.send("/pengaduan/lacak", { ...receipt, code: "2222-2222-2222-2222" });
    await browser.open("/pengaduan/lacak");
    const unknown = await browser.send("/pengaduan/lacak", { ...receipt, number: "UJI-2026-99999" });
    for (const { status, html } of [wrong, unknown]) {
      expect(status).toBe(404);
      expect(html).toContain("Tidak ada pengaduan dengan nomor dan kode itu");
    }
  });

  it("stops listening after ten wrong codes for one number", async () => {
    const { browser, receipt } = await received();
    const wrong = { ...receipt, code: "2222-2222-2222-2222" };
    for (let i = 0; i < 10; i++) {
      await browser.open("/pengaduan/lacak");
      expect((await browser.send("/pengaduan/lacak", wrong)).status).toBe(404);
    }
    await browser.open("/pengaduan/lacak");
    const refused = await browser.send("/pengaduan/lacak", receipt);
    expect(refused.status).toBe(429);
    expect(refused.html).toContain("Tunggu satu jam");
  });

  it("lets the reporter complete the file when the office asks for more", async () => {
    const { browser, receipt } = await received();
    const complaint = await complaintOf(receipt.number);
    await takeStep(onDay(ctx, "2026-03-03", officer), complaint, respondToComplaint, {
      complete: false,
      text: "Kirim foto tanda terima berkas Anda.",
    });
    await browser.open("/pengaduan/lacak");
    const asked = await browser.send("/pengaduan/lacak", receipt);
    expect(plain(asked.html)).toContain("paling lambat 2 April 2026");
    expect(asked.html).toContain("Kirim foto tanda terima berkas Anda.");
    const short = await browser.send("/pengaduan/tambah", { text: "ini" });
    expect([short.status, short.html.includes(">\nini</textarea>")]).toEqual([422, true]);
    const done = await browser.send("/pengaduan/tambah", { text: "Ini foto yang diminta." });
    expect(done.html).toContain("Keterangan Anda sudah kami terima.");
    expect(done.html).toContain("Ini foto yang diminta.");
  });

  it("lets the reporter say that it is solved, or open it again", async () => {
    const { browser, receipt } = await received();
    const complaint = await complaintOf(receipt.number);
    await takeStep(onDay(ctx, "2026-03-02", officer), complaint, respondToComplaint, {
      complete: true,
      text,
    });
    await takeStep(onDay(ctx, "2026-03-02", officer), complaint, answerComplaint, { text });
    await takeStep(onDay(ctx, "2026-03-02", unitSuperior), complaint, decideComplaint, {
      about: "provider" as const,
      text: "Berkas diterbitkan pekan ini.",
    });
    await takeStep(onDay(ctx, "2026-03-02", officer), complaint, notifyDecision, { text });
    await browser.open("/pengaduan/lacak");
    await browser.send("/pengaduan/lacak", receipt);
    const confirmed = await browser.send("/pengaduan/selesai");
    expect(confirmed.html).toContain("Tercatat: menurut Anda sudah selesai");
    expect((await asItStands(ctx, complaint)).confirmedAt).not.toBeNull();
    const reopened = await browser.send("/pengaduan/buka-lagi", { text: "Ternyata belum ada yang berubah." });
    expect(reopened.html).toContain("Pengaduan dibuka lagi");
    expect(await asItStands(ctx, complaint)).toMatchObject({ state: "reopened", confirmedAt: null });
  });

  it("of a report that only the inspectorate reads shows its state and nothing of what is in it", async () => {
    const { browser, receipt } = await received({ title: "Pungutan oleh kepala bidang" });
    const complaint = await complaintOf(receipt.number);
    await takeStep(onDay(ctx, "2026-03-03", inspector), complaint, classifyComplaint, {
      class: "complaint-oversight" as const,
      category: "Pungutan",
      componentKey: null,
      area: "",
    });
    await browser.open("/pengaduan/lacak");
    const { status, html } = await browser.send("/pengaduan/lacak", receipt);
    expect(status).toBe(200);
    expect(html).toContain("hanya dapat dibaca inspektorat");
    expect(html).toContain(`Pengaduan ${receipt.number}: diterima`);
    expect(html).not.toMatch(/Pungutan|berkas izin|Digolongkan/);
  });

  it("reads the answers of the inspectorate, which open with the code alone", async () => {
    const browser = citizen();
    await browser.open("/pengaduan");
    const page = await browser.send("/pengaduan/terima", told({ readableBy: "inspectorate" }));
    expect(page.html).toContain("Hanya inspektorat yang dapat membacanya");
    const receipt = receiptOn(page.html);
    const complaint = await complaintOf(receipt.number);
    await takeStep(onDay(ctx, "2026-03-03", inspector), complaint, answerOfInspectorate, {
      complete: true,
      text,
    });
    await browser.open("/pengaduan/lacak");
    const { html } = await browser.send("/pengaduan/lacak", receipt);
    expect(html).toContain(text);
    expect(html).not.toContain("berkas izin");
    const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: "#336699" } });
    const file = new File([Uint8Array.from(await picture.png().toBuffer())], "bukti.png", {
      type: "image/png",
    });
    const more = await browser.send("/pengaduan/tambah", { text: "Ini kelengkapan dari saya.", files: file });
    expect(more.status).toBe(200);
    expect(more.html).toContain("Ini kelengkapan dari saya.");
    const [stored] = await db
      .selectFrom("attachment")
      .select(["sha256", "name"])
      .where("complaint_id", "=", complaint.id)
      .execute();
    expect(stored?.name).toBe("");
    const bytes = Buffer.from(await ctx.files.get(stored?.sha256 ?? "")).toString("latin1");
    expect(bytes).toMatch(/^age-encryption.org/);
  });

  it("is told the other way where the inspectorate cannot take a locked report, and nothing is stored", async () => {
    const without = await anAgency(ctx, { name: "Dinas Tanpa Kunci" });
    await aUnit(ctx, { agency: without });
    const browser = citizen();
    await browser.open("/pengaduan");
    const file = new File(["bukti"], "bukti.txt", { type: "text/plain" });
    const refused = await browser.send(
      "/pengaduan/terima",
      told({ target: `${without.id}/`, readableBy: "inspectorate", files: file }),
    );
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("laporan ini tidak disimpan");
    expect(refused.html).toContain("Sudah tiga pekan berkas izin");
    expect(refused.html).toContain("Pilih berkasnya sekali lagi");
    expect(
      await db.selectFrom("complaint").select("id").where("agency_id", "=", without.id).execute(),
    ).toEqual([]);
  });
});
