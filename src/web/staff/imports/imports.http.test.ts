import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../../test/builders/organisations.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { complaintImporter } from "../../../modules/complaints/index.ts";
import { eventLogs, logImporter, withStoredLog } from "../../../modules/processes/index.ts";
import { surveyImporter, waveById } from "../../../modules/surveys/index.ts";
import type { Context, Role } from "../../../platform/context.ts";
import { advanceImports } from "../../../platform/imports/advance.ts";
import { importRoutes } from "./routes.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const importers = [complaintImporter, surveyImporter, logImporter];

async function anOffice(role: Role = "quality-manager") {
  const agency = await anAgency(ctx);
  await aUnit(ctx, { agency });
  const actor = await aPerson(ctx, { agency, role });
  const browser = aBrowser(ctx, [importRoutes], await signInAs(ctx, actor));
  return { agency, browser, within: as(ctx, actor) };
}

function file(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name);
}

/** The address of the import that a page is about. */
function pathIn(html: string): string {
  return /action="(\/staf\/impor\/[0-9a-f-]{36}\/[0-9a-f-]{36})\//.exec(html)?.[1] ?? "";
}

async function countOf(within: Context, table: "complaint" | "response"): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("agency_id", "=", within.actor.scope.agencies[0] ?? "")
    .executeTakeFirstOrThrow();
  return n;
}

const rows = [
  "nomor,tanggal,judul,kategori,kecamatan",
  "K-1,2026-01-05,Antre lama,Waktu,Utara",
  "K-2,05/01/2026,=1+1,Waktu,Utara",
  "K-3,2026-01-07,Loket tutup,Waktu,Selatan",
];

describe("importing complaints", () => {
  const path = "/staf/impor/complaints";

  it("shows what each column was taken for, and lets nothing in before the person says so", async () => {
    const { browser, within } = await anOffice();
    await browser.open(path);
    const looked = await browser.send(path, { file: file("lama.csv", rows.join("\n")) });
    expect(looked.html).toContain("Periksa sebelum mengimpor lama.csv");
    expect(plain(looked.html)).toContain("3 baris, 5 kolom. Belum ada yang masuk.");
    expect(looked.html).toMatch(/<option value="tanggal" selected/);
    await advanceImports(within, importers);
    expect(await countOf(within, "complaint")).toBe(0);
  });

  it("tries the file and takes the trial back", async () => {
    const { browser, within } = await anOffice();
    await browser.open(path);
    const run = pathIn((await browser.send(path, { file: file("lama.csv", rows.join("\n")) })).html);
    const tried = await browser.send(`${run}/mulai`, { langkah: "coba" });
    expect(tried.html).toContain("2 akan masuk, 0 sudah ada, 1 ditolak. Belum ada yang disimpan.");
    expect(tried.html).toContain("tanggal dan bulan tidak ditebak");
    expect(await countOf(within, "complaint")).toBe(0);
  });

  it("goes in, tells what stayed out as a table and as a file without formulas, and never goes in twice", async () => {
    const { browser, within } = await anOffice();
    const broken = [...rows, "K-4,=HYPERLINK(0),Antre,Waktu,Utara"].join("\n");
    await browser.open(path);
    const run = pathIn((await browser.send(path, { file: file("lama.csv", broken) })).html);
    const started = await browser.send(`${run}/mulai`, { langkah: "mulai" });
    expect(started.html).toContain("lama.csv sedang masuk");
    expect(started.headers.get("Refresh")).toBe("4");
    await advanceImports(within, importers);
    const done = await browser.open(run);
    expect(plain(done.html)).toContain("Masuk 2 Sudah ada sebelumnya 0 Ditolak 2");
    expect(done.headers.get("Refresh")).toBeNull();
    const csv = await browser.open(`${run}/ditolak.csv`);
    expect(csv.html).toContain("3,tanggal,05/01/2026,ambiguous-date,false,");
    expect(csv.html).toContain("5,tanggal,'=HYPERLINK(0),not-a-date,false,");
    expect(csv.html).not.toMatch(/(^|,)=/m);

    await browser.open(path);
    const again = pathIn((await browser.send(path, { file: file("lagi.csv", broken) })).html);
    await browser.send(`${again}/mulai`, { langkah: "mulai" });
    await advanceImports(within, importers);
    expect(plain((await browser.open(again)).html)).toContain("Masuk 0 Sudah ada sebelumnya 2");
    expect(await countOf(within, "complaint")).toBe(2);
  });

  it("keeps what was chosen and says which column is missing", async () => {
    const { browser } = await anOffice();
    await browser.open(path);
    const run = pathIn((await browser.send(path, { file: file("x.csv", "a,b\n1,2\n") })).html);
    const refused = await browser.send(`${run}/mulai`, { "columns.title": "b", langkah: "mulai" });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Pilih kolom untuk: Nomor di sistem asal");
    expect(refused.html).toMatch(/id="columns.title"[\s\S]*?<option value="b" selected/);
    const pattern = await browser.send(`${run}/mulai`, { "constants.dateFormat": "entah", langkah: "mulai" });
    expect(pattern.html).toContain("Tulis bentuk tanggalnya seperti");
  });

  it("stops and goes on", async () => {
    const { browser, within } = await anOffice();
    await browser.open(path);
    const run = pathIn((await browser.send(path, { file: file("lama.csv", rows.join("\n")) })).html);
    await browser.send(`${run}/mulai`, { langkah: "mulai" });
    const stopped = await browser.send(`${run}/langkah`);
    expect(stopped.html).toContain("lama.csv dihentikan");
    expect(await advanceImports(within, importers)).toBeNull();
    expect((await browser.send(`${run}/langkah`)).html).toContain("sedang masuk");
    await advanceImports(within, importers);
    expect((await browser.open(run)).html).toContain("lama.csv sudah masuk");
  });

  it.each([
    ["a workbook", "PK\u0003\u0004 isi", "Excel"],
    ["nothing", "", "kosong"],
    ["two columns of one name", "a,a\n1,2\n", 'Ada dua kolom bernama "a"'],
    ["a web page", "<html></html>", "XML atau HTML"],
  ])("says what %s is instead of a table", async (_, content, said) => {
    const { browser } = await anOffice();
    await browser.open(path);
    const refused = await browser.send(path, { file: file("x.csv", content) });
    expect(refused.status).toBe(422);
    expect(plain(refused.html).replaceAll("&quot;", '"')).toContain(said);
  });

  it("is closed to whoever may not import, and its runs to other agencies", async () => {
    const { browser } = await anOffice();
    await browser.open(path);
    const run = pathIn((await browser.send(path, { file: file("lama.csv", rows.join("\n")) })).html);
    const auditor = await anOffice("auditor");
    expect((await auditor.browser.open(path)).status).toBe(403);
    expect((await auditor.browser.open(run)).status).toBe(404);
    expect((await auditor.browser.open(`${run}/ditolak.csv`)).status).toBe(404);
  });
});

const questions = [
  "requirements",
  "procedure",
  "completionTime",
  "fee",
  "product",
  "staffCompetence",
  "staffConduct",
  "complaintHandling",
  "facilities",
];

describe("importing a survey (SKM-02)", () => {
  const path = "/staf/impor/survey";
  const period = {
    "constants.name": "Semester 1",
    "constants.from": "01-01-2026",
    "constants.lastDay": "30-06-2026",
  };

  it("goes in as a wave of its own with its period, and the same file never again", async () => {
    const { browser, within, agency } = await anOffice();
    const answers = `no,${questions.join(",")}\n1,4,4,3,4,4,4,4,3,4\n2,3,3,3,3,3,3,3,3,9\n`;
    await browser.open(path);
    const run = pathIn((await browser.send(path, { file: file("skm.csv", answers) })).html);
    await browser.send(`${run}/mulai`, { ...period, langkah: "mulai" });
    await advanceImports(within, importers);
    expect(plain((await browser.open(run)).html)).toContain("Masuk 2");
    const wave = await waveById(within, agency.id, run.split("/").at(-1) ?? "");
    expect(wave).toMatchObject({ name: "Semester 1", from: "2026-01-01", until: "2026-07-01" });
    await browser.open(path);
    const again = await browser.send(path, { file: file("skm.csv", answers) });
    expect([again.status, again.html.includes("tidak dihitung dua kali")]).toEqual([422, true]);
    expect(await countOf(within, "response")).toBe(2);
  });

  it("never guesses what U8 and U9 stand for, and takes what a person says", async () => {
    const { browser } = await anOffice();
    const header = Array.from({ length: 9 }, (_, i) => `U${i + 1}`).join(",");
    await browser.open(path);
    const looked = await browser.send(path, { file: file("skm.csv", `${header}\n4,4,4,4,4,4,4,3,4\n`) });
    const run = pathIn(looked.html);
    const refused = await browser.send(`${run}/mulai`, { ...period, langkah: "mulai" });
    expect(refused.status).toBe(422);
    expect(refused.html.match(/Pilih kolom untuk:/g)).toHaveLength(4);
    const said = { "columns.complaintHandling": "U8", "columns.facilities": "U9" };
    const tried = await browser.send(`${run}/mulai`, { ...period, ...said, langkah: "coba" });
    expect(tried.html).toContain("1 akan masuk");
  });
});

describe("importing an event log", () => {
  const path = "/staf/impor/log";
  const xes = `<?xml version="1.0"?><log xes.version="1.0"><trace><string key="concept:name" value="k1"/>
    <event><string key="concept:name" value="Daftar"/><date key="time:timestamp" value="2026-01-05T08:00:00+07:00"/></event>
    <event><string key="concept:name" value="Terbit"/><date key="time:timestamp" value="2026-01-06T08:00:00+07:00"/></event>
    </trace></log>`;

  it.each([
    ["CSV", "case_id,activity,timestamp\nk1,Daftar,2026-01-05T08:00\nk1,Terbit,2026-01-06T08:00\n"],
    ["XES", xes],
  ])("takes %s in", async (_, content) => {
    const { browser, within } = await anOffice();
    await browser.open(path);
    const looked = await browser.send(path, { file: file("log", content) });
    const run = pathIn(looked.html);
    await browser.send(`${run}/mulai`, {
      "constants.name": "Izin",
      "constants.end": "Terbit",
      langkah: "mulai",
    });
    await advanceImports(within, importers);
    expect((await browser.open(run)).html).toContain("log sudah masuk");
    expect(await eventLogs(within)).toMatchObject([
      { name: "Izin", cases: 1, events: 2, endActivities: ["Terbit"] },
    ]);
  });

  it("asks which objects of an object-centric log are the cases", async () => {
    const { browser, within } = await anOffice();
    await browser.open(path);
    const looked = await browser.send(path, {
      file: file("log.json", readFileSync("test/fixtures/izin-usaha.ocel.json", "utf8")),
    });
    expect(looked.html).toContain('<option value="dokumen">');
    const run = pathIn(looked.html);
    await browser.send(`${run}/mulai`, {
      "constants.name": "Dokumen",
      "constants.objectType": "dokumen",
      langkah: "mulai",
    });
    await advanceImports(within, importers);
    expect(await eventLogs(within)).toMatchObject([
      { cases: 2, events: 3, mapping: { objectType: "dokumen" } },
    ]);
  });

  it("shows which columns were taken for what and which look personal, and treats them as the person says", async () => {
    const { browser, within } = await anOffice();
    const content =
      "No Permohonan,Tahap,Waktu,NIK,Nama Pemohon,No HP,Kanal\nk1,Daftar,2026-01-05T08:00,3273012505900001,Sri,0812,web\nk1,Terbit,2026-01-06T08:00,3273012505900001,Sri,0812,web\n";
    await browser.open(path);
    const looked = await browser.send(path, { file: file("log.csv", content) });
    expect(looked.html).toContain('<option value="Tahap" selected');
    expect(plain(looked.html)).toContain("Tampaknya NIK");
    expect(plain(looked.html)).toContain("Tampaknya nama orang");
    expect(looked.html).not.toContain("constants.personal.Kanal");
    const run = pathIn(looked.html);
    await browser.send(`${run}/mulai`, {
      "constants.name": "Izin",
      "constants.personal.No HP": "keep",
      langkah: "mulai",
    });
    await advanceImports(within, importers);
    const [log] = await eventLogs(within);
    expect(log?.attributes).toEqual(["Nama Pemohon", "No HP", "Kanal"]);
    expect(log?.mapping.personal).toEqual({ NIK: "drop", "Nama Pemohon": "pseudonym", "No HP": "keep" });
    const [first] = log ? await withStoredLog(within, log, (events) => events.eventsOf("k1")) : [];
    expect(first?.attributes).toEqual({
      "Nama Pemohon": expect.stringMatching(/^p-[0-9a-f]{20}$/),
      "No HP": "0812",
      Kanal: "web",
    });
  });

  it("shows what the events of XES carry, and treats what looks personal in it as in a table", async () => {
    const { browser, within } = await anOffice();
    const withName = xes
      .replace("</event>", '<string key="nama pemohon" value="Sri"/></event>')
      .replace("<event>", '<string key="nik" value="3273012505900001"/><event>');
    await browser.open(path);
    const looked = await browser.send(path, { file: file("log.xes", withName) });
    expect(plain(looked.html)).toContain("Atribut yang ikut masuk Atribut Contoh isi case:concept:name k1");
    expect(plain(looked.html)).toContain("nama pemohon Sri");
    expect(plain(looked.html)).toContain("Tampaknya NIK");
    const run = pathIn(looked.html);
    await browser.send(`${run}/mulai`, {
      "constants.name": "Izin",
      "constants.personal.nama pemohon": "keep",
      langkah: "mulai",
    });
    await advanceImports(within, importers);
    const [log] = await eventLogs(within);
    expect(log?.attributes).toEqual(["nama pemohon"]);
    expect(log?.mapping.personal).toEqual({ "case:nik": "drop", "nama pemohon": "keep" });
  });

  it("keeps only the fingerprint of a file of which something personal was left out", async () => {
    const { browser, within } = await anOffice();
    const csv = (nik: string) =>
      `case_id,activity,timestamp,nik\nk1,Daftar,2026-01-05T08:00,${nik}\nk1,Terbit,2026-01-06T08:00,${nik}\n`;
    const taken = async (content: string, treatment: string) => {
      await browser.open(path);
      const looked = await browser.send(path, { file: file("log.csv", content) });
      expect(plain(looked.html)).toContain("berkas asli dihapus setelah semuanya masuk");
      const run = pathIn(looked.html);
      await browser.send(`${run}/mulai`, { langkah: "coba" });
      expect(await stored(content)).toBe(true);
      const said = { "constants.name": "Izin", "constants.personal.nik": treatment };
      await browser.send(`${run}/mulai`, { ...said, langkah: "mulai" });
      await advanceImports(within, importers);
      return (await browser.open(run)).html;
    };
    const stored = (content: string) =>
      ctx.files.get(createHash("sha256").update(content).digest("hex")).then(
        () => true,
        () => false,
      );
    const [left, kept] = [csv("3273012505900001"), csv("3273012505900002")];
    expect(plain(await taken(left, "drop"))).toContain("Berkas asli sudah dihapus");
    expect(await stored(left)).toBe(false);
    expect(plain(await taken(kept, "keep"))).not.toContain("Berkas asli sudah dihapus");
    expect(await stored(kept)).toBe(true);
  });

  it("says why a file cannot be read to its end, and that what went in stays", async () => {
    const { browser, within } = await anOffice();
    await browser.open(path);
    const looked = await browser.send(path, { file: file("log.xes", "<log><trace></log>") });
    const run = pathIn(looked.html);
    await browser.send(`${run}/mulai`, { "constants.name": "Rusak", langkah: "mulai" });
    await advanceImports(within, importers);
    const failed = await browser.open(run);
    expect(failed.html).toContain("Impor berhenti karena galat");
    expect(failed.html).toContain("XML-nya rusak di baris 1");
    expect(failed.html).toContain("Teruskan");
  });
});
