import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { runMutu } from "../../test/setup/run-mutu.ts";
import { optional } from "../analytics/table/cell.ts";
import { analysis } from "./analysis.ts";
import { text } from "./option.ts";
import { openTable } from "./table-input.ts";
import { tableOptions } from "./table-options.ts";

const folder = mkdtempSync(join(tmpdir(), "mutu-table-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a day and a number of each row: what every analysis of a file begins with. */
const sum = analysis({
  name: "sum",
  summary: { id: "jumlah", en: "sum" },
  args: [{ name: "FILE", about: { id: "berkas", en: "file" } }],
  options: { date: text("COLUMN", { about: { id: "kolom tanggal", en: "date column" } }), ...tableOptions },
  example: "mutu sum FILE",
  async answer(io, { args: [file = "-"], options }) {
    const table = await openTable(io, file, options);
    const date = await table.need({ id: "tanggal", en: "date" }, options.date, ["tanggal", "date"]);
    const value = await table.need({ id: "nilai", en: "value" }, null, ["nilai", "value"]);
    const rows = await table.all({
      day: { column: date, kind: table.cells.day },
      value: { column: value, kind: optional(table.cells.number) },
    });
    return {
      figures: {
        n: rows.length,
        sum: rows.reduce((total, row) => total + (row.value ?? 0), 0),
        days: rows.map(({ day }) => day),
      },
      tables: [],
      sentence: "",
      rejected: table.rejected(),
    };
  },
});

async function run(content: string | Uint8Array, ...words: string[]) {
  const registry = { sum: async () => sum };
  const ended = await runMutu(["sum", "-", ...words, "--json"], { registry, stdin: content });
  return { ...ended, figures: ended.stdout === "" ? null : JSON.parse(ended.stdout) };
}

describe("columns of a file", () => {
  it("are found by their usual names, which is told", async () => {
    const { figures, stderr } = await run("Tanggal,Nilai\n2026-01-05,2\n2026-01-06,\n");
    expect(figures).toMatchObject({ n: 2, sum: 2, days: ["2026-01-05", "2026-01-06"], rejected: [] });
    expect(stderr).toBe(
      'Kolom tanggal: "Tanggal" (nama yang lazim)\nKolom nilai: "Nilai" (nama yang lazim)\n',
    );
  });

  it("are taken by the name that was given, without a word about it", async () => {
    const { figures, stderr } = await run("masuk,tanggal,nilai\n2026-01-05,x,2\n", "--date", "masuk");
    expect(figures).toMatchObject({ days: ["2026-01-05"] });
    expect(stderr).not.toContain("masuk");
  });

  it("that are not there end with 2, the names that are there, and what to do", async () => {
    const named = await run("a,nilai\n2026-01-05,2\n", "--date", "masuk");
    expect(named.status).toBe(2);
    expect(named.stderr).toContain('masukan standar: Tidak ada kolom "masuk". Kolom yang ada: a, nilai.');
    const usual = await run("a,nilai\n2026-01-05,2\n", "--lang", "en");
    expect(usual.status).toBe(2);
    expect(usual.stderr).toContain("No column of date was found. Usual names: tanggal, date.");
  });

  it("of the same name end with 2", async () => {
    const { status, stderr } = await run("tanggal,nilai,tanggal\n2026-01-05,2,x\n");
    expect(status).toBe(2);
    expect(stderr).toContain('Kolom 1 dan 3 sama-sama bernama "tanggal"');
  });
});

describe("rows of a file", () => {
  it("with a letter where a number belongs are listed with row, column, value and reason", async () => {
    const { status, figures, stderr } = await run("tanggal,nilai\n2026-01-05,2\n2026-01-06,3x\n");
    expect(status).toBe(0);
    expect(figures).toMatchObject({
      n: 1,
      rejectedCount: 1,
      rejected: [{ row: 3, column: "nilai", value: "3x", reason: "not-a-number" }],
    });
    expect(stderr).toContain('baris 3, kolom nilai: ditemukan "3x", yang diharapkan angka');
  });

  it("end the command with 3 under --strict", async () => {
    expect((await run("tanggal,nilai\n2026-01-05,2\n2026-01-06,3x\n", "--strict")).status).toBe(3);
    expect((await run("tanggal,nilai\n2026-01-05,2\n", "--strict")).status).toBe(0);
  });

  it("with dates of two forms keep the one that was told, or ISO 8601", async () => {
    const content = "tanggal;nilai\n05/01/2026;1,5\n06/01/2026;1.000\n2026-01-07;1\n";
    const { figures } = await run(content, "--date-format", "dd/MM/yyyy", "--decimal-comma");
    expect(figures).toMatchObject({ sum: 1001.5, rejected: [{ row: 4, reason: "other-date-form" }] });
    const untold = await run(content, "--decimal-comma");
    expect(untold.figures).toMatchObject({
      n: 1,
      rejected: [{ reason: "ambiguous-date" }, { reason: "ambiguous-date" }],
    });
  });

  it("that are all unreadable end with 4 and the first reason", async () => {
    const { status, stdout, stderr } = await run("tanggal,nilai\n05/01/2026,1\n06/01/2026,1\n");
    expect({ status, stdout }).toEqual({ status: 4, stdout: "" });
    expect(stderr).toContain("Semua 2 baris ditolak. Yang pertama, baris 2");
    expect(stderr).toContain("--date-format dd/MM/yyyy");
  });

  it("are counted beyond the listed ones", async () => {
    const bad = Array.from({ length: 2000 }, () => "2026-01-05,x").join("\n");
    const { figures, stderr } = await run(`tanggal,nilai\n2026-01-05,2\n${bad}\n`);
    expect(figures).toMatchObject({ n: 1, rejectedCount: 2000 });
    expect(figures.rejected).toHaveLength(1000);
    expect(stderr).toContain("dan 1.990 baris lain");
  });

  it("that are all empty name the cell that is missing first", async () => {
    const { status, stderr } = await run("tanggal,nilai\n,\n,\n", "--lang", "en");
    expect(status).toBe(4);
    expect(stderr).toContain("All 2 rows were rejected. The first, row 2, column tanggal: an empty cell");
  });

  it("with a number that no figure can have are listed", async () => {
    const { figures } = await run("tanggal,nilai\n2026-01-05,2\n2026-01-06,1e308\n");
    expect(figures).toMatchObject({
      sum: 2,
      rejected: [{ row: 3, column: "nilai", reason: "out-of-range" }],
    });
  });

  it("are none in a file that has only a header", async () => {
    expect((await run("tanggal,nilai\n")).figures).toMatchObject({ n: 0, rejectedCount: 0 });
  });
});

describe("files that cannot be read", () => {
  it.each([
    ["an empty file", "", 4, "kosong"],
    ["a binary file", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), 4, "bukan berkas teks"],
    ["a workbook", Buffer.from("PK\u0003\u0004xlsx"), 4, "simpan lembarnya sebagai CSV"],
    ["a cut gzip", gzipSync("tanggal,nilai\n2026-01-05,2\n").subarray(0, 30), 4, "terpotong"],
    ["a title above the header", "Laporan\ntanggal,nilai\n2026-01-05,2\n2026-01-05,3\n", 4, "Hapus judul"],
  ])("%s ends with 4, the name of the file and what to do", async (_, content, status, message) => {
    const ended = await run(content);
    expect(ended).toMatchObject({ status, stdout: "" });
    expect(ended.stderr).toContain("masukan standar: ");
    expect(ended.stderr).toContain(message);
  });

  it("with another delimiter than the told one name both", async () => {
    const { status, stderr } = await run("tanggal;nilai\n2026-01-05;2\n", "--delimiter", ",");
    expect(status).toBe(2);
    expect(stderr).toContain('Pemisah "," tidak ada di baris pertama; yang terlihat ";"');
    expect((await run("tanggal\tnilai\n2026-01-05\t2\n", "--delimiter", "tab")).figures).toMatchObject({
      sum: 2,
    });
  });

  it("parted by a sign that is not guessed name it and how to give it", async () => {
    const content = "tanggal|nilai\n2026-01-05|2\n2026-01-06|3\n";
    const { status, stderr } = await run(content);
    expect(status).toBe(2);
    expect(stderr).toContain('masukan standar: Kolomnya dipisah dengan "|", yang tidak ditebak.');
    expect((await run(content, "--delimiter", "|")).figures).toMatchObject({ sum: 5 });
  });

  it("of two encodings name the row and the words before the letter that cannot be read", async () => {
    const rows = "tanggal,nilai,teks\n2026-01-05,2,kafé\n2026-01-06,3,kaf";
    const content = Buffer.concat([Buffer.from(rows), Buffer.from([0xe9, 0x0a])]);
    const { status, stderr } = await run(content);
    expect(status).toBe(4);
    expect(stderr).toContain('Baris 3: huruf setelah "2026-01-06,3,kaf" tidak ditulis dalam utf-8.');
    const told = await run(
      Buffer.from("tanggal,nilai\n2026-01-05,2\n\u00e9", "latin1"),
      "--encoding",
      "utf-8",
    );
    expect(told.stderr).toContain('Baris 3: huruf setelah ""');
  });

  it("are named when they are missing or folders", async () => {
    const registry = { sum: async () => sum };
    const missing = await runMutu(["sum", join(folder, "absent.csv")], { registry });
    expect(missing).toMatchObject({
      status: 4,
      stderr: expect.stringContaining("absent.csv: berkas tidak ada"),
    });
    const isFolder = await runMutu(["sum", folder, "--lang", "en"], { registry });
    expect(isFolder).toMatchObject({ status: 4, stderr: expect.stringContaining("this is a folder") });
  });

  it("are read by their content, whatever their name says", async () => {
    const file = join(folder, "plain.csv");
    writeFileSync(file, gzipSync("tanggal,nilai\n2026-01-05,2\n"));
    const { stdout } = await runMutu(["sum", file, "--json"], { registry: { sum: async () => sum } });
    expect(JSON.parse(stdout)).toMatchObject({ n: 1 });
  });
});
