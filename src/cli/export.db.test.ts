import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { testContext } from "../../test/builders/context.ts";
import { anInstance } from "../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../test/builders/organisations.ts";
import { oraclePath } from "../../test/oracles/shared-oracles.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { runMutu } from "../../test/setup/run-mutu.ts";

const { db, url } = await databaseOfTest();
const folder = mkdtempSync(join(tmpdir(), "mutu-export-"));
afterAll(() => rmSync(folder, { recursive: true }));
vi.stubEnv("DATABASE_URL", url);
vi.stubEnv("MUTU_DATA", folder);

const ctx = testContext(db);
await anInstance(ctx);

async function anOffice() {
  const agency = await anAgency(ctx);
  await aUnit(ctx, { agency, code: "loket" });
  return { agencyId: agency.id, words: ["--agency", agency.code] };
}

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** What comes out of an office after a file went in. */
async function outAfterIn(kind: string, path: string) {
  const office = await anOffice();
  const taken = await runMutu(["import", kind, path, ...office.words]);
  if (taken.status !== 0) throw new Error(taken.stderr);
  const out = join(folder, `${office.agencyId}.csv`);
  const exported = await runMutu(["export", kind, ...office.words, "--out", out]);
  if (exported.status !== 0) throw new Error(exported.stderr);
  return { ...office, out, text: readFileSync(out, "utf8"), told: exported.stderr };
}

/** Lines of one that the other has not, whatever their order; null for none. */
function firstDifference(one: string, other: string): string | null {
  const there = new Set(other.split("\r\n"));
  return one.split("\r\n").find((line) => !there.has(line)) ?? null;
}

/** The law of each kind: what was exported and imported elsewhere is exported the same. */
async function expectRoundTrip(kind: string, path: string) {
  const first = await outAfterIn(kind, path);
  const second = await outAfterIn(kind, first.out);
  expect(firstDifference(first.text, second.text)).toBeNull();
  return first;
}

describe("mutu export complaints", () => {
  it("writes what mutu import complaints reads, the real file of a city too", async () => {
    const { text, told } = await expectRoundTrip(
      "complaints",
      oraclePath("complaints", "boston-311-animals-2016-2017.csv"),
    );
    expect(text.trimEnd().split("\r\n")).toHaveLength(15_255);
    expect(told).toContain("15.254 baris");
  });

  it("writes the case that a complaint names", async () => {
    const path = file("cases.csv", [
      "nomor,tanggal,judul,No. Permohonan",
      "7,2026-01-05,Berkas tidak bergerak,2601-00042",
      "8,2026-01-06,Loket tutup,",
    ]);
    const { text } = await expectRoundTrip("complaints", path);
    expect(text.split("\r\n")[0]).toContain(",unit,case_number,number,");
    expect(text).toContain(",2601-00042,IMP-7,");
  });

  it("covers personal data in texts, and leaves an entry in the audit (PRV-10)", async () => {
    const path = file("personal.csv", [
      "nomor,tanggal,judul,isi",
      "7,2026-01-05,Loket tutup,hubungi saya di 0812-3456-7890",
    ]);
    const { agencyId, text, told } = await outAfterIn("complaints", path);
    expect(text).not.toContain("3456");
    expect(told).toContain("periksa sebelum berkas ini dibagikan");
    const entries = await db
      .selectFrom("audit_entry")
      .select(["verb", "actor"])
      .where("agency_id", "=", agencyId)
      .where("verb", "like", "export-%")
      .execute();
    expect(entries).toEqual([{ verb: "export-complaints", actor: "system:console" }]);
  });
});

describe("mutu export survey", () => {
  const header =
    "id,date,service,area,comment,requirements,procedure,completionTime,fee,product,staffCompetence,staffConduct,facilities,complaintHandling";

  it("writes what mutu import survey reads, also scores that are missing (SKM-04)", async () => {
    const path = file("skm.csv", [
      header,
      "A-1,2026-02-03,,Utara,Cepat,4,3,4,4,3,3,4,2,3",
      "A-2,2026-02-04,,Selatan,,1,2,3,4,3,2,1,,3",
    ]);
    const { text } = await expectRoundTrip("survey", path);
    expect(text.split("\r\n").slice(1, 3).toSorted()).toEqual([
      "A-1,2026-02-03,,Utara,Cepat,4,3,4,4,3,3,4,2,3",
      "A-2,2026-02-04,,Selatan,,1,2,3,4,3,2,1,,3",
    ]);
  });

  it("names the rounds that there are when it is asked for another", async () => {
    const path = file("round.csv", [header, "B-1,2026-02-03,,,,4,3,4,4,3,3,4,2,3"]);
    const { words } = await outAfterIn("survey", path);
    const answer = await runMutu(["export", "survey", ...words, "--name", "2019"]);
    expect(answer).toMatchObject({ status: 1, stdout: "" });
    expect(answer.stderr).toContain('Tidak ada yang bernama "2019". Yang ada: round.csv');
  });
});

describe("mutu export standards", () => {
  it("writes every version in the rows that mutu import standards reads (STD-01)", async () => {
    const head =
      "Layanan;Nama layanan;Unit;SK;Tanggal SK;Mulai berlaku;Komponen;Isi;Batas hari;Jenis hari;Pengukur";
    const version = (said: string) =>
      Array.from({ length: 14 }, (_, i) => {
        const limit = i === 3 ? "5;kerja;log kasus" : ";;";
        return `${i === 0 ? said : ";;;;;"};${i + 1};Janji ke-${i + 1};${limit}`;
      });
    const path = file("standards.csv", [
      head,
      ...version("izin-reklame;Izin reklame;loket;SK 7/2026;2026-01-02;2026-02-01"),
      ...version("izin-reklame;;;SK 9/2026;2026-05-02;2026-06-01"),
    ]);
    const { text } = await expectRoundTrip("standards", path);
    expect(text.trimEnd().split("\r\n")).toHaveLength(29);
    expect(text).toContain(
      "izin-reklame,Izin reklame,loket,SK 9/2026,2026-05-02,2026-06-01,timeLimit,Janji ke-4,,5,working,case-log",
    );
  });
});

describe("mutu export log", () => {
  it("writes what mutu import log reads, with starts and attributes, cases and times to the millisecond", async () => {
    const path = file("events.csv", [
      "case_id,activity,start_timestamp,timestamp,unit,kanal",
      'K-1,"Terima, catat",2026-01-05T01:00:00.000Z,2026-01-05T01:02:03.250Z,A,loket',
      "K-1,Periksa,,2026-01-06T02:00:00.000Z,B,",
      "K-2,Periksa,,2026-02-01T02:00:00.000Z,B,daring",
    ]);
    const { text } = await expectRoundTrip("log", path);
    expect(text).toBe(readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
  });

  it("takes the log of a real municipality out as it went in", async () => {
    const { text } = await expectRoundTrip("log", oraclePath("logs", "receipt.csv"));
    expect(text.trimEnd().split("\r\n")).toHaveLength(8_578);
  });

  it("says so where there is no log yet", async () => {
    const { words } = await anOffice();
    const answer = await runMutu(["export", "log", ...words]);
    expect(answer).toMatchObject({ status: 1, stdout: "" });
    expect(answer.stderr).toContain("belum memiliki log peristiwa");
  });
});
