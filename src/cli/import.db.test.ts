import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
const folder = mkdtempSync(join(tmpdir(), "mutu-import-"));
afterAll(() => rmSync(folder, { recursive: true }));
vi.stubEnv("DATABASE_URL", url);
vi.stubEnv("MUTU_DATA", folder);

const ctx = testContext(db);
await anInstance(ctx);

async function anOffice(): Promise<readonly string[]> {
  const agency = await anAgency(ctx);
  await aUnit(ctx, { agency });
  return ["--agency", agency.code];
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("mutu import complaints", () => {
  it("takes the file of a real city in, and the second time finds all of it there", async () => {
    const office = await anOffice();
    const boston = oraclePath("complaints", "boston-311-animals-2016-2017.csv");
    const first = await runMutu(["import", "complaints", boston, ...office]);
    expect(first).toMatchObject({
      status: 0,
      stdout: "15.254 masuk, 0 sudah ada sebelumnya, 0 ditolak.\n",
    });
    expect(first.stderr).toContain('Kolom receivedAt: "open_dt" (nama yang lazim)');
    const again = await runMutu(["import", "complaints", boston, ...office, "--lang", "en"]);
    expect(again.stdout).toBe("0 accepted, 15,254 were there before, 0 rejected.\n");
  });

  it("lists what it rejects, and ends with 3 when it is told to be strict", async () => {
    const office = await anOffice();
    const rows = file("rows.csv", "nomor,kapan\n1,2026-01-05\n2,05/01/2026\n");
    const map = file("map.json", '{"receivedAt":"kapan"}');
    const answer = await runMutu(["import", "complaints", rows, ...office, "--map", map, "--strict"]);
    expect(answer.status).toBe(3);
    expect(answer.stdout).toBe("1 masuk, 0 sudah ada sebelumnya, 1 ditolak.\n");
    expect(answer.stderr).toContain('baris 3, kolom kapan: "05/01/2026": tanggal dan bulan tidak ditebak');
  });

  it("reads standard input, with constants of the mapping", async () => {
    const office = await anOffice();
    const map = file("forms.json", '{"columns":{},"constants":{"dateFormat":"dd/MM/yyyy"}}');
    const answer = await runMutu(["import", "complaints", "-", ...office, "--map", map], {
      stdin: "nomor,tanggal\n1,05/01/2026\n",
    });
    expect([answer.status, answer.stdout]).toEqual([0, "1 masuk, 0 sudah ada sebelumnya, 0 ditolak.\n"]);
  });

  it.each([
    ["an agency that is not there", ["--agency", "tidak-ada"], "nomor,tanggal\n1,2026-01-05\n", 1],
    ["a column that is nowhere", null, "a,b\n1,2\n", 2],
    ["a workbook", null, "PK\u0003\u0004", 4],
  ])("refuses %s", async (_, office, content, status) => {
    const answer = await runMutu(["import", "complaints", "-", ...(office ?? (await anOffice()))], {
      stdin: content,
    });
    expect([answer.status, answer.stdout]).toEqual([status, ""]);
  });

  it("refuses a mapping that is none", async () => {
    const map = file("bad.json", "[1]");
    const answer = await runMutu(["import", "complaints", "-", ...(await anOffice()), "--map", map]);
    expect(answer.status).toBe(4);
    expect(answer.stderr).toContain("yang diharapkan objek JSON");
  });
});

describe("mutu import survey and log", () => {
  it.each([
    ["log", "kasus,kegiatan,waktu\n1,Terima,2026-01-05T08:00:00Z\n"],
    ["survey", "requirements\n4\n"],
    ["complaints", "nomor,tanggal\n1,2026-01-05\n"],
  ])("says what is missing when %s are for an agency without units", async (kind, content) => {
    const { code } = await anAgency(ctx);
    const answer = await runMutu(["import", kind, file(`${kind}.csv`, content), "--agency", code]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain("belum punya unit");
  });

  it("names the elements of a survey that no column holds", async () => {
    const answers = file("short.csv", "requirements,fee\n4,4\n");
    const answer = await runMutu(["import", "survey", answers, ...(await anOffice())]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toMatch(/Tidak ada kolom untuk .*facilities/);
  });

  it("takes answers in once: the same file is not a second survey", async () => {
    const office = await anOffice();
    const keys =
      "requirements,procedure,completionTime,fee,product,staffCompetence,staffConduct,complaintHandling,facilities";
    const answers = file("skm.csv", `${keys}\n4,4,4,4,4,4,4,4,4\n`);
    expect((await runMutu(["import", "survey", answers, ...office])).stdout).toMatch(/^1 masuk/);
    const again = await runMutu(["import", "survey", answers, ...office]);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain("sudah pernah diimpor");
  });

  it("takes an event log in", async () => {
    const log = oraclePath("logs", "running-example.xes");
    const answer = await runMutu(["import", "log", log, ...(await anOffice())]);
    expect([answer.status, answer.stdout]).toEqual([0, "42 masuk, 0 sudah ada sebelumnya, 0 ditolak.\n"]);
  });
});
