import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oraclePath } from "../oracles/shared-oracles.ts";
import { openBrowser } from "./browser.ts";
import { anEmptyInstance, type EmptyInstance } from "./instance.ts";
import { keyboardOf } from "./keyboard.ts";
import { type Account, type Attached, aPersonAt, codeOf, enters, type Person, signsIn } from "./person.ts";
import { surveyCsv } from "./survey-answers.ts";
import { complaintsCsv, surge } from "./weekly-complaints.ts";

let browser: Browser;
let mutu: EmptyInstance;
const people: Partial<Record<Who, Person>> = {};
const accounts: Partial<Record<Who, Account>> = {};

type Who = keyof typeof staff | "admin" | "other-admin";

const licensing = { agency: "dpmptsp-kota", agencyName: "Dinas Perizinan Kota" };
const technical = { agency: "dinas-pupr", agencyName: "Dinas Pekerjaan Umum" };

/** Who is invited, by which administrator, with which function. */
const staff = {
  manager: { by: "admin", name: "Sari Wulandari", function: "manajer kualitas layanan publik" },
  head: { by: "admin", name: "Budi Santoso", function: "pimpinan satuan kerja penyelenggara" },
  officer: { by: "admin", name: "Dewi Lestari", function: "pelaksana pengelola pengaduan" },
  supervisor: { by: "admin", name: "Agus Pratama", function: "pengawas kualitas layanan publik" },
  "other-head": { by: "other-admin", name: "Wayan Putra", function: "pimpinan satuan kerja penyelenggara" },
  liaison: { by: "other-admin", name: "Made Wirawan", function: "pejabat penghubung" },
} as const;

const start = new Date();
const day = 86_400_000;
/** The window of the prediction, and the day on which the story goes on after it. */
const windowDays = 84;
const later = windowDays + 7;

/** The day (ISO) so many days after the story began, as the office in Jakarta writes it. */
function dayAfter(days: number): string {
  return new Date(start.getTime() + days * day).toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });
}

beforeAll(async () => {
  [mutu, browser] = await Promise.all([anEmptyInstance(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await mutu?.stop();
});

const trouble = "Berkas saya sudah tiga pekan tidak bergerak";
const weakness = "Loket perizinan membuat warga menunggu";
const change = "Dua petugas memeriksa berkas di loket";
const action = "Rekomendasi tata ruang pada hari yang sama";
const nobody: Account = { email: "", password: "", secret: "" };

function the(who: Who): Person {
  const person = people[who];
  if (person === undefined) throw new Error(`${who} has not come in`);
  return person;
}

function emailOf(who: Who): string {
  return `${who}@contoh.go.id`;
}

async function comesIn(who: Who, link: string): Promise<void> {
  const person = await aPersonAt(browser, mutu.origin);
  people[who] = person;
  accounts[who] = await enters(person, link, emailOf(who));
}

async function addsUnit(admin: Person, name: string, code: string): Promise<void> {
  await admin.opens("/staf/administrasi/unit/tambah");
  await admin.types("Nama unit", name);
  await admin.types("Kode", code);
  await admin.presses("Tambah unit");
  await admin.sees(name);
}

/** Brings a file in: looked at first, started, waited for. */
async function imports(
  person: Person,
  kind: "complaints" | "log" | "survey",
  file: Attached,
  says: Readonly<Record<string, string>> = {},
): Promise<void> {
  await person.opens(`/staf/impor/${kind}`);
  await person.attaches("Berkas", file);
  await person.presses("Lihat isinya");
  await person.sees(/Belum ada yang masuk/);
  for (const [field, text] of Object.entries(says)) await person.types(field, text);
  await person.presses("Mulai impor");
  await person.waitsFor(`${file.name} sudah masuk`);
}

function csv(name: string, buffer: Buffer): Attached {
  return { name, mimeType: "text/csv", buffer };
}

async function invites(who: keyof typeof staff): Promise<void> {
  const { by, name, function: functionInLaw } = staff[who];
  const admin = the(by);
  await admin.opens("/staf/administrasi/orang/undang");
  await admin.types("Nama lengkap", name);
  await admin.types("Surel dinas", emailOf(who));
  await admin.chooses("Fungsi menurut aturan", functionInLaw);
  await admin.types("Nama jabatan", `Jabatan ${name}`);
  await admin.types("Nomor surat keputusan", "SK 800/12/2026");
  await admin.ticks("Seluruh instansi");
  await admin.types("Kata sandi Anda", accounts[by]?.password ?? "");
  await admin.presses("Kirim undangan");
  await admin.sees("Undangan sudah dikirim.");
}

describe("the whole loop, from an empty installation to what the public reads", () => {
  it("begins with two administrators from the console, who add their units", async () => {
    const admin = { email: emailOf("admin"), name: "Rina Admin", decree: "SK 800/1/2026" };
    await comesIn("admin", await mutu.addsAdministrator({ ...admin, ...licensing }));
    await addsUnit(the("admin"), "Bidang Perizinan", "perizinan");
    const other = { email: emailOf("other-admin"), name: "Tono Admin", decree: "SK 800/2/2026" };
    await comesIn("other-admin", await mutu.addsAdministrator({ ...other, ...technical }));
    await addsUnit(the("other-admin"), "Bidang Tata Ruang", "tata-ruang");
  });

  it("brings everybody in by a letter with a link, a password and a code", async () => {
    const invited = Object.keys(staff) as (keyof typeof staff)[];
    for (const who of invited) await invites(who);
    await Promise.all(
      invited.map(async (who) => {
        await comesIn(who, await mutu.linkInLetterTo(emailOf(who)));
        expect(new URL(the(who).page.url()).pathname).toBe("/staf/agenda");
      }),
    );
  });

  it("lets a citizen complain with a photo and read the response, on a phone without JavaScript", async () => {
    const citizen = await aPersonAt(browser, mutu.origin, { width: 360, javaScript: false });
    await citizen.opens("/");
    await citizen.follows("Sampaikan pengaduan");
    await citizen.chooses("Layanan atau kantor mana?", `${licensing.agencyName}: layanan lain`);
    await citizen.types("Dalam satu kalimat, apa masalahnya?", trouble);
    await citizen.types(
      "Apa yang terjadi?",
      "Berkas lengkap sejak awal bulan, loket selalu meminta menunggu.",
    );
    await citizen.attaches("Foto atau dokumen", await aPhoto());
    await citizen.ticks("Tidak seorang pun");
    await citizen.presses("Kirim pengaduan");
    const [number, code] = await Promise.all(["Nomor", "Kode rahasia"].map((name) => factOf(citizen, name)));
    await citizen.opens("/pengaduan/lacak");
    await citizen.types("Nomor pengaduan", number ?? "");
    await citizen.types("Kode rahasia", code ?? "");
    await citizen.presses("Lihat");
    await citizen.sees(trouble);
    const officer = the("officer");
    await officer.opens("/staf/pengaduan");
    await officer.follows(new RegExp(trouble));
    await officer.ticks("Lengkap");
    await officer.types("Pesan untuk pelapor", "Berkas Anda lengkap dan sedang kami periksa.");
    await officer.presses("Kirim tanggapan");
    await officer.sees("Tanggapan terkirim.");
    await citizen.page.reload();
    await citizen.sees("Berkas Anda lengkap dan sedang kami periksa.");
    await citizen.context.close();
  });

  it("takes complaints, a case log and a survey in from files, and tells what is not noise", async () => {
    const lastTenWeeks = (week: number) => week >= -10;
    const file = complaintsCsv(start, { from: -104, until: 0, worse: lastTenWeeks }, 7);
    await imports(the("officer"), "complaints", csv("pengaduan-lama.csv", file));
    await the("officer").sees(/Masuk\s+3\.\d\d\d/);
    const log = readFileSync(oraclePath("logs", "running-example.csv"));
    await imports(the("manager"), "log", csv("perjalanan-berkas.csv", log));
    await imports(the("manager"), "survey", csv("survei.csv", surveyCsv(60)), {
      Nama: "Survei kepuasan tahun lalu",
      "Hari pertama masa survei": "01-07-2026",
      "Hari terakhir masa survei": "30-09-2026",
    });
    await the("manager").opens("/staf/peringatan");
    await the("manager").presses("Periksa sekarang");
    expect(await the("manager").heading()).toBe("1 peringatan belum dijawab");
  });

  it("lets the manager open a finding in one step and propose a change, with its effect predicted", async () => {
    const manager = the("manager");
    await manager.opens("/staf/agenda");
    await manager.follows(`Peringatan: ${surge.category}`);
    await manager.types("Apa yang lemah, dalam satu kalimat", weakness);
    await manager.chooses("Janji yang dilanggar (opsional)", "jangka waktu penyelesaian");
    await manager.presses("Buka temuan");
    expect(await manager.heading()).toBe(weakness);
    await manager.follows("Usulkan perbaikan");
    await manager.follows(`Pengaduan tentang ${surge.category} per pekan`);
    await manager.types("Judul usulan", change);
    await manager.types("Apa yang diubah", "Berkas diperiksa di loket pada hari yang sama oleh dua petugas.");
    await manager.ticks("Instruksi pejabat yang berwenang");
    await manager.types("Perkiraan turun sebesar (pengaduan per pekan)", "10");
    await manager.types("Masa ukur (hari sejak berlaku)", String(windowDays));
    await manager.types("Biaya", "0");
    await manager.presses("Kirim usulan");
    await manager.sees("Usulan dikirim.");
  });

  it("is decided by the head with the keyboard alone, the evidence in front of them", async () => {
    const head = await aPersonAt(browser, mutu.origin);
    const keys = keyboardOf(head.page);
    const account = accounts.head;
    await head.opens("/masuk");
    await keys.types("Surel dinas", account?.email ?? "");
    await keys.types("Kata sandi", account?.password ?? "");
    await keys.enters("Lanjut");
    // The code of this half minute was used when the account was made; the phone's clock may be one step ahead.
    await keys.types("Kode", codeOf(account?.secret ?? "", Date.now() + 30_000));
    await keys.enters("Masuk");
    await head.looks();
    await keys.enters(`Putuskan: ${change}`);
    await head.looks();
    await head.sees(/biasanya/);
    await keys.takes("Terima");
    await keys.types("Alasan", "Buktinya jelas dan biayanya tidak ada.");
    await keys.types("Dasar isi keputusan", "SOP pelayanan loket nomor 12");
    await keys.enters("Simpan keputusan");
    await head.looks();
    await head.sees("Keputusan tersimpan.");
    await head.context.close();
  });

  it("becomes a programme with an action that another agency accepts, carries out and proves", async () => {
    const manager = the("manager");
    await manager.opens("/staf/agenda");
    await manager.follows(`Usulan diterima: ${change}`);
    await manager.follows("Mulai program");
    const owner = `${technical.agencyName}: Bidang Tata Ruang`;
    await manager.types("Apa yang dikerjakan", action, "Tindakan 1");
    await manager.chooses("Unit pemilik", owner, "Tindakan 1");
    await manager.types(
      "Uraian untuk unit itu",
      "Kirim rekomendasi tata ruang pada hari yang sama.",
      "Tindakan 1",
    );
    await manager.dates("Selesai paling lambat", dayAfter(14));
    await manager.presses("Mulai dan kirim permintaan");
    await manager.sees("Program dimulai dan permintaan dikirim.");
    const otherHead = the("other-head");
    await otherHead.opens("/staf/koordinasi");
    await otherHead.follows(action);
    await otherHead.ticks("Sanggup");
    await otherHead.presses("Kirim jawaban");
    await otherHead.sees("Jawaban dikirim.");
    const liaison = the("liaison");
    await liaison.opens("/staf/koordinasi");
    await liaison.follows(action);
    await liaison.types("Sudah selesai berapa persen", "100");
    await liaison.types(
      "Apa yang sudah dikerjakan",
      "Rekomendasi dikirim pada hari yang sama sejak kemarin.",
    );
    await liaison.attaches("Foto atau dokumen bukti", await aPhoto());
    await liaison.presses("Kirim laporan");
    await liaison.sees("Laporan tersimpan.");
  });

  it("is verified by a supervisor, and comes into force on a day that is written down", async () => {
    const supervisor = the("supervisor");
    await supervisor.opens("/staf/program");
    await supervisor.follows(change);
    await supervisor.follows(action);
    await supervisor.ticks("Ya, sudah selesai");
    await supervisor.types("Apa yang Anda lihat", "Foto dan daftar terima menunjukkan hari yang sama.");
    await supervisor.presses("Simpan pemeriksaan");
    await supervisor.sees("Pemeriksaan tersimpan.");
    const manager = the("manager");
    await manager.opens("/staf/program");
    await manager.follows(change);
    await manager.dates("Berlaku sejak", dayAfter(0));
    await manager.presses("Catat tanggalnya");
    await manager.sees("Tanggal berlaku tercatat.");
  });

  it("has its effect computed when the window is over, and verified by somebody else", async () => {
    await mutu.restartsLater(later);
    const file = complaintsCsv(new Date(start), { from: 0, until: windowDays / 7, worse: () => false }, 8);
    const officer = the("officer");
    await signsIn(officer, accounts.officer ?? nobody, later * day);
    await imports(officer, "complaints", csv("pengaduan-baru.csv", file));
    const manager = the("manager");
    await signsIn(manager, accounts.manager ?? nobody, later * day);
    await manager.opens("/staf/program");
    await manager.follows(change);
    await manager.presses("Hitung hasil");
    await manager.sees("Hasil dihitung.");
    const supervisor = the("supervisor");
    await signsIn(supervisor, accounts.supervisor ?? nobody, later * day);
    await supervisor.opens("/staf/program");
    await supervisor.follows(change);
    await supervisor.ticks("Sahkan");
    await supervisor.types("Apa yang Anda lihat", "Deret, masa ukur, dan caranya sesuai usulan.");
    await supervisor.presses("Simpan pemeriksaan");
    await supervisor.sees("Pemeriksaan tersimpan.");
  });

  it("is put together by the manager, and published by the head after reading what goes out", async () => {
    const manager = the("manager");
    await manager.opens("/staf/laporan");
    await manager.presses("Siapkan naskah");
    const head = the("head");
    await signsIn(head, accounts.head ?? nobody, later * day);
    await head.opens("/staf/laporan");
    await head.follows(new RegExp(`${change}|${weakness}`));
    await head.presses("Umumkan");
    expect(await head.heading()).toContain("Sudah diumumkan");
  });

  it("is read by the public, on a phone without JavaScript", async () => {
    const citizen = await aPersonAt(browser, mutu.origin, { width: 360, javaScript: false });
    await citizen.opens("/hasil");
    await citizen.follows(new RegExp(`${change}|${weakness}`));
    await citizen.sees(surge.category);
    await citizen.context.close();
  });
});

async function aPhoto() {
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: "#0B5563" } });
  return { name: "loket.jpg", mimeType: "image/jpeg", buffer: await picture.jpeg().toBuffer() };
}

/** What a page says beside the name of a fact. */
async function factOf(person: Person, name: string): Promise<string> {
  const term = person.page.getByRole("term").filter({ hasText: new RegExp(`^${name}`) });
  return (await term.locator("xpath=following-sibling::*[1]").first().innerText()).trim();
}
