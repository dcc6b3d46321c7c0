import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { componentKeys } from "../../src/modules/catalogue/index.ts";
import { oraclePath } from "../oracles/shared-oracles.ts";
import { openBrowser } from "./browser.ts";
import { aCityInstance, type CityInstance } from "./instance.ts";
import { keyboardOf } from "./keyboard.ts";
import { aPersonAt, type Person } from "./person.ts";

let browser: Browser;
let city: CityInstance;
let manager: Person;

/** The procedure that the names of the activities imply, with the days that the municipality gives each step. */
const procedure = [
  { name: "Terima permohonan", activity: "Confirmation of receipt", days: "1" },
  { name: "Periksa tanda terima", activity: "T02 Check confirmation of receipt", days: "2" },
  { name: "Tetapkan tanda terima", activity: "T04 Determine confirmation of receipt", days: "1" },
  { name: "Kirim tanda terima", activity: "T05 Print and send confirmation of receipt", days: "1" },
  { name: "Periksa perlunya penghentian", activity: "T06 Determine necessity of stop advice", days: "1" },
  { name: "Putuskan penghentian", activity: "T10 Determine necessity to stop indication", days: "1" },
];
const slow = "Periksa tanda terima";

beforeAll(async () => {
  [city, browser] = await Promise.all([aCityInstance(), openBrowser()]);
  await bringsInServiceAndLog();
  manager = await entersAs("Ratna Lintangsewu (Manajer kualitas layanan publik)");
});

afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

/** What an operator does for an agency: the standard of a service and the log of its cases come in from files. */
async function bringsInServiceAndLog(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mutu-permits-"));
  const own = "izin-lingkungan,Izin lingkungan,perizinan,SK 12/2010,2010-01-04,2010-01-04";
  const rows = componentKeys.map((key) => {
    const limit = key === "timeLimit" ? "5,working" : ",";
    return `${own},${key},Sebagaimana standar pelayanan izin lingkungan,,${limit}`;
  });
  const columns =
    "service,service_name,unit,decree,adopted_on,valid_from,component,promise,reason_empty,limit_days,limit_day_type";
  const standard = join(folder, "standar.csv");
  writeFileSync(standard, [columns, ...rows, ""].join("\n"));
  await city.types(["import", "standards", standard, "--agency", "dpmptsp"]);
  const map = join(folder, "log.json");
  writeFileSync(
    map,
    JSON.stringify({ constants: { service: "izin-lingkungan", name: "Penerimaan permohonan" } }),
  );
  await city.types([
    "import",
    "log",
    oraclePath("logs", "receipt.xes.gz"),
    "--agency",
    "dpmptsp",
    "--map",
    map,
  ]);
  rmSync(folder, { recursive: true });
}

async function entersAs(name: string): Promise<Person> {
  const person = await aPersonAt(browser, city.origin);
  await person.opens("/masuk");
  await person.presses(`Masuk sebagai ${name}`);
  return person;
}

async function findsService(person: Person): Promise<void> {
  await person.opens("/staf/layanan");
  await person.follows("Izin lingkungan");
}

describe("a permit process becomes a finding (receipt phase of permits; Buijs, 4TU)", () => {
  it("gets its procedure, drafted by the manager and adopted by the head", async () => {
    await findsService(manager);
    await manager.follows(/SOP/);
    await writes(manager);
    await manager.presses("Simpan konsep");
    const head = await entersAs("Wulan Segaralaya (Kepala Dinas Penanaman Modal dan PTSP)");
    await findsService(head);
    await head.follows("Sahkan versi baru SOP");
    await head.types("Keputusan yang menetapkannya", "SK 15/2010");
    await head.dates("Ditetapkan pada", "2010-01-04");
    await head.dates("Berlaku sejak", "2010-01-04");
    await head.presses("Tetapkan");
    await head.sees(slow);
    await head.context.close();
  });

  it("has a ready procedure for the same process in the demonstration, to practise on", async () => {
    await manager.opens("/staf/layanan");
    await manager.follows("Latihan: penerimaan permohonan izin lingkungan");
    await manager.sees("Periksa tanda terima: sudah benar?");
  });

  it("shows in at most ten clicks which step breaks which promise, in how many cases, by how long", async () => {
    let clicks = 0;
    const follows = async (link: string | RegExp) => {
      clicks += 1;
      await manager.follows(link);
    };
    await manager.opens("/staf/agenda");
    await follows("Proses");
    await follows("Penerimaan permohonan");
    await follows("SOP dan kenyataan");
    await follows(new RegExp(`^\\d+\\. ${slow}: melewati waktu baku`));
    await manager.sees(/jangka waktu penyelesaian/);
    clicks += 1;
    await manager.presses("Buka temuan");
    expect(clicks).toBeLessThanOrEqual(10);
    expect(await manager.heading()).toContain(slow);
    await manager.sees(/melewati waktu baku di \d+ dari 1\.\d\d\d kasus/);
    await manager.sees(/hari warga/);
    await manager.sees(/jangka waktu penyelesaian/);
  });

  it("is followed on the map by keyboard: from the slider to a box, along a line, to a case", async () => {
    const keys = keyboardOf(manager.page);
    await manager.opens("/staf/proses");
    await manager.follows("Penerimaan permohonan");
    await keys.enters("Peta");
    await keys.reaches("Langkah yang ditampilkan");
    for (let steps = 15; steps > 4; steps -= 1) await manager.page.keyboard.press("ArrowLeft");
    await manager.sees(/4 dari 27 langkah/);
    await keys.reaches("Confirmation of receipt 1.434 kasus awal 1.434 kasus akhir 116 kasus");
    await keys.enters("Dari Confirmation of receipt ke T02 Check confirmation of receipt: 1.079 kasus");
    expect(await manager.heading()).toContain("1.079 kali di 1.079 kasus");
    await manager.looks();
    await keys.enters("case-8550");
    expect(await manager.heading()).toContain("case-8550");
  });
});

async function writes(person: Person): Promise<void> {
  await person.types("Nama SOP", "Penerimaan permohonan izin lingkungan");
  for (const [i, { name, activity, days }] of procedure.entries()) {
    const step = `Langkah ${i + 1}`;
    await person.types("Uraian", name, step);
    await person.types("Pelaksana", "Petugas loket", step);
    await person.types("Waktu baku (opsional)", days, step);
    await person.chooses("Satuan waktu", "hari kalender", step);
    await person.types("Keluaran (opsional)", "Lembar kendali", step);
    await person.types("Nama kegiatannya di log kasus (opsional)", activity, step);
  }
}
