import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { as, testContext } from "../../test/builders/context.ts";
import { anInstance } from "../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../test/builders/organisations.ts";
import { aPerson } from "../../test/builders/people.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { runMutu } from "../../test/setup/run-mutu.ts";
import { filled, services, standardOn } from "../modules/catalogue/index.ts";
import { importRights } from "../platform/imports/may-import.ts";

const { db, url } = await databaseOfTest();
const folder = mkdtempSync(join(tmpdir(), "mutu-standards-"));
afterAll(() => rmSync(folder, { recursive: true }));
vi.stubEnv("DATABASE_URL", url);
vi.stubEnv("MUTU_DATA", folder);

const ctx = testContext(db);
await anInstance(ctx);

async function anOffice() {
  const agency = await anAgency(ctx);
  await aUnit(ctx, { agency });
  const person = as(ctx, await aPerson(ctx, { agency, role: "quality-manager" }));
  return { agencyId: agency.id, person, words: ["--agency", agency.code] };
}

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const header = "Layanan;Nama layanan;SK;Tanggal SK;Mulai berlaku;Komponen;Isi;Batas hari;Jenis hari;Pengukur";

/** The 14 rows of a standard: what is said of it in its first row, and its time limit. */
function standard(said: string, days: number): readonly string[] {
  return Array.from({ length: 14 }, (_, i) => {
    const limit = i === 3 ? `${days};kerja;log kasus` : ";;";
    return `${i === 0 ? said : ";;;;"};${i + 1};Janji ke-${i + 1};${limit}`;
  });
}

const permit = standard("izin-reklame;Izin reklame;SK 7/2026;2026-01-02;2026-02-01", 5);
const card = standard("kartu-kuning;Kartu kuning;SK 8/2026;2026-01-02;2026-02-01", 2);

describe("mutu import standards (STD-01, STD-05)", () => {
  it("takes standards with their 14 components in, and the services that were not there", async () => {
    const { agencyId, person, words } = await anOffice();
    const both = file("both.csv", [header, ...permit, ...card]);
    const answer = await runMutu(["import", "standards", both, ...words]);
    expect(answer.stdout).toBe("2 standar masuk, 0 sudah ada sebelumnya, 0 sel menahan standar lain.\n");
    const [first, second] = await services(person, agencyId);
    expect([first?.name, second?.name]).toEqual(["Izin reklame", "Kartu kuning"]);
    const found = await standardOn(person, { agencyId, serviceId: first?.id ?? "" }, "2026-03-01");
    expect(found && filled(found)).toBe(14);
    expect(found).toMatchObject({ decree: "SK 7/2026", adoptedOn: "2026-01-02", validFrom: "2026-02-01" });
    expect(found?.components[3]).toMatchObject({ limitDays: 5, limitDayType: "working", meter: "case-log" });
    const entries = await db
      .selectFrom("audit_entry")
      .select("verb")
      .where("agency_id", "=", agencyId)
      .where("subject_kind", "in", ["standard", "service"])
      .execute();
    expect(entries.map(({ verb }) => verb).toSorted()).toEqual([
      ...["add-service", "add-service"],
      ...["import-standard", "import-standard"],
    ]);
  });

  it("imports nothing twice, and takes the next version of a standard from its day on", async () => {
    const { agencyId, person, words } = await anOffice();
    const before = file("before.csv", [header, ...permit]);
    await runMutu(["import", "standards", before, ...words]);
    const next = standard("izin-reklame;;SK 9/2026;2026-05-02;2026-06-01", 3);
    const after = file("after.csv", [header, ...permit, ...next]);
    const answer = await runMutu(["import", "standards", after, ...words, "--lang", "en"]);
    expect(answer.stdout).toBe("1 standards accepted, 1 were there before, 0 cells keep others out.\n");
    const [service] = await services(person, agencyId);
    const on = (day: string) => standardOn(person, { agencyId, serviceId: service?.id ?? "" }, day);
    expect([(await on("2026-05-31"))?.decree, (await on("2026-06-01"))?.decree]).toEqual([
      "SK 7/2026",
      "SK 9/2026",
    ]);
    const late = standard("izin-reklame;;SK 1/2026;2026-02-02;2026-03-01", 9);
    const older = await runMutu(["import", "standards", file("older.csv", [header, ...late]), ...words]);
    expect(older.stderr).toContain('kolom Mulai berlaku: "2026-03-01": layanan ini sudah punya standar');
  });

  it("keeps a standard out that is not whole, naming row and column, and takes the others", async () => {
    const { words } = await anOffice();
    const broken = permit.map((line) => line.replace("5;kerja;", "lima;kerja;"));
    const mixed = file("mixed.csv", [header, ...broken, ...card]);
    const answer = await runMutu(["import", "standards", mixed, ...words, "--strict"]);
    expect(answer.status).toBe(3);
    expect(answer.stdout).toMatch(/^1 standar masuk, 0 sudah ada sebelumnya, 2 sel/);
    expect(answer.stderr).toContain('baris 5, kolom Batas hari: "lima": bukan angka');
    expect(answer.stderr).toContain(
      'baris 2, kolom Komponen: "jangka waktu penyelesaian": komponen ini tidak ada',
    );
  });

  it("says that a service is unknown when the file does not name it", async () => {
    const { words } = await anOffice();
    const nameless = permit.map((line) => line.replace("Izin reklame", ""));
    const answer = await runMutu([
      "import",
      "standards",
      file("nameless.csv", [header, ...nameless]),
      ...words,
    ]);
    expect(answer.stderr).toContain('baris 2, kolom Layanan: "izin-reklame": kode layanan tidak dikenal');
  });

  it("reads JSON Lines, with the decree and its days from the mapping", async () => {
    const { words } = await anOffice();
    const rows = Array.from({ length: 14 }, (_, i) =>
      JSON.stringify({ service: "izin", service_name: "Izin", component: i + 1, promise: `Janji ${i + 1}` }),
    );
    const map = file("map.json", [
      '{"constants":{"decree":"SK 3/2026","adoptedOn":"2026-01-02","validFrom":"2026-01-03"}}',
    ]);
    const answer = await runMutu([
      ...["import", "standards", file("rows.jsonl", rows), "--map", map],
      ...words,
    ]);
    expect(answer.stdout).toMatch(/^1 standar masuk/);
  });

  it("names the columns that are nowhere", async () => {
    const { words } = await anOffice();
    const answer = await runMutu(["import", "standards", file("few.csv", ["Layanan,Isi", "a,b"]), ...words]);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain("kolom untuk decree, adoptedOn, validFrom, component tidak ditemukan");
  });

  it("takes the right of who adopts standards, where it is not the console that imports (AUT-08)", () => {
    expect(importRights.standards).toBe("standard.adopt");
  });
});
