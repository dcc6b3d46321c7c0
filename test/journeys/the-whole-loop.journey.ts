import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { anEmptyInstance, type EmptyInstance } from "./instance.ts";
import { type Account, aPersonAt, enters, type Person } from "./person.ts";

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
  liaison: { by: "other-admin", name: "Made Wirawan", function: "pejabat penghubung" },
} as const;

beforeAll(async () => {
  [mutu, browser] = await Promise.all([anEmptyInstance(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await mutu?.stop();
});

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
    for (const who of Object.keys(staff) as (keyof typeof staff)[]) {
      await invites(who);
      await comesIn(who, await mutu.linkInLetterTo(emailOf(who)));
      expect(new URL(the(who).page.url()).pathname).toBe("/staf/agenda");
    }
  });

  it("lets a citizen complain with a photo and follow it, on a phone without JavaScript", async () => {
    const citizen = await aPersonAt(browser, mutu.origin, { width: 360, javaScript: false });
    await citizen.opens("/");
    await citizen.follows("Sampaikan pengaduan");
    await citizen.chooses("Layanan atau kantor mana?", `${licensing.agencyName}: layanan lain`);
    await citizen.types("Dalam satu kalimat, apa masalahnya?", "Berkas saya sudah tiga pekan tidak bergerak");
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
    await citizen.sees("Berkas saya sudah tiga pekan tidak bergerak");
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
