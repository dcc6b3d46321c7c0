import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { LogError } from "../../src/analytics/eventlog/log-source.ts";
import { type OpenedLog, openLog } from "../../src/analytics/eventlog/open-log.ts";
import { readTable } from "../../src/analytics/table/read-table.ts";
import { rejectionList } from "../../src/analytics/table/rejection.ts";
import { TableError } from "../../src/analytics/table/table-error.ts";
import { MutuError } from "../../src/platform/errors.ts";
import { acceptUpload } from "../../src/platform/files/accept-upload.ts";
import { logFile } from "../../src/platform/files/log-file.ts";
import { aZip } from "../builders/zip.ts";
import { damaged } from "./damage.ts";
import { extent, patience } from "./extent.ts";

/** What one file may take at most: seconds of a processor, and bytes that stay in memory after it. */
const bounds = { seconds: 8, memory: 600_000_000 } as const;

const folder = join(tmpdir(), `mutu-fuzz-${randomUUID()}`);
mkdirSync(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = Array.from({ length: 12 }, (_, i) => ({
  case_id: `P-${Math.floor(i / 3) + 1}`,
  activity: ["Terima", 'Periksa, lalu "catat"', "Serahkan"][i % 3] ?? "",
  time: new Date(Date.UTC(2026, 0, 5, i)).toISOString(),
  unit: "Loket é漢",
}));

const csv = [
  "case_id,activity,time,unit",
  ...rows.map((row) =>
    Object.values(row)
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(","),
  ),
  "",
].join("\n");

const xes = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
${rows
  .map(
    ({ case_id, activity, time }) => `<trace><string key="concept:name" value="${case_id}"/><event>
<string key="concept:name" value="${activity.replaceAll('"', "&quot;")}"/><date key="time:timestamp" value="${time}"/>
</event></trace>`,
  )
  .join("\n")}
</log>
`;

const valid: Readonly<Record<string, Uint8Array>> = {
  CSV: Buffer.from(csv),
  "CSV packed": gzipSync(csv),
  "JSON Lines": Buffer.from(`${rows.map((row) => JSON.stringify(row)).join("\n")}\n`),
  XES: Buffer.from(xes),
  "XES packed": gzipSync(xes),
  OCEL: readFileSync(join(import.meta.dirname, "../fixtures/izin-usaha.ocel.json")),
  Parquet: await aParquet(),
};

/** The rows as Parquet, which only the engine can write. */
async function aParquet(): Promise<Uint8Array> {
  const source = join(folder, "valid.csv");
  const target = join(folder, "valid.parquet");
  writeFileSync(source, csv);
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`copy (select * from read_csv('${source}', all_varchar = true)) to '${target}'`);
  connection.closeSync();
  return readFileSync(target);
}

/** Whether an error tells a person what is wrong with their file. */
function isSaid(error: unknown): boolean {
  return error instanceof LogError || error instanceof TableError || error instanceof MutuError;
}

/** Does something with a file; it may be refused in words, but never break, hang or fill the memory. */
async function withinBounds(how: string, work: () => Promise<void>): Promise<void> {
  const start = process.cpuUsage();
  const before = process.memoryUsage().rss;
  try {
    await work();
  } catch (error) {
    expect(isSaid(error), `${how}: ${error instanceof Error ? error.stack : error}`).toBe(true);
  }
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1_000_000, how).toBeLessThan(bounds.seconds);
  expect(process.memoryUsage().rss - before, how).toBeLessThan(bounds.memory);
}

async function withLog(bytes: Uint8Array, look: (opened: OpenedLog) => Promise<void>): Promise<void> {
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  const file = logFile(path);
  try {
    const grants = { ...file.grants, folders: [tmpdir()] };
    const opened = await openLog(file.source, { ...asked, attributes: "all" }, grants);
    try {
      await look(opened);
    } finally {
      await opened.log.close();
    }
  } finally {
    await file.remove();
    rmSync(path, { force: true });
  }
}

const asked = {
  columns: {},
  zone: "Asia/Jakarta",
  datePattern: null,
  delimiter: null,
  encoding: null,
  lifecycle: "auto",
} as const;

/** What was read makes sense: events there are, and every row that was left out has its place in the file. */
async function makesSense({ log, rejected }: OpenedLog): Promise<void> {
  const { cases, events } = await log.summary();
  expect(events).toBeGreaterThan(0);
  expect(cases).toBeLessThanOrEqual(events);
  expect(rejected.rows.length).toBeLessThanOrEqual(rejected.count);
  for (const { row } of rejected.rows) expect(row).toBeGreaterThan(0);
  for (const { name } of await log.sample(5, 1)) expect(name.isWellFormed()).toBe(true);
}

describe("readers of event logs (testing section 10)", () => {
  it.each(Object.entries(valid))("take a whole file of %s", async (_, bytes) => {
    await withLog(bytes, async (opened) => {
      expect(opened.rejected.count).toBe(0);
      await makesSense(opened);
    });
  });

  it.each(Object.entries(valid))(
    "read what is left of a damaged %s, or say why not",
    { timeout: patience },
    async (name, bytes) => {
      await fc.assert(
        fc.asyncProperty(damaged(bytes), async (damage) => {
          await withinBounds(`${name}: ${damage.how}`, () => withLog(damage.bytes, makesSense));
        }),
        extent(20),
      );
    },
  );
});

describe("readers of tables", () => {
  const tables = ["CSV", "CSV packed", "JSON Lines"] as const;

  it.each(tables)(
    "read what is left of a damaged %s front to back, or say why not",
    { timeout: patience },
    async (name) => {
      await fc.assert(
        fc.asyncProperty(damaged(valid[name] ?? new Uint8Array()), async ({ how, bytes }) => {
          await withinBounds(`${name}: ${how}`, async () => {
            const source = (async function* () {
              for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
            })();
            const table = await readTable(source, { delimiter: null, encoding: null, path: null });
            const rejected = rejectionList();
            const all = table.columns.map((_, i) => i).slice(0, 5);
            let last = 0;
            for await (const batch of table.rows(all, rejected.add)) {
              for (const { number, cells } of batch) {
                expect(number).toBeGreaterThan(last);
                expect(cells).toHaveLength(all.length);
                last = number;
              }
            }
            for (const { row } of rejected.rows()) expect(row).toBeGreaterThan(0);
          });
        }),
        extent(60),
      );
    },
  );
});

const office = aZip([
  { name: "[Content_Types].xml", content: "<Types/>" },
  { name: "word/document.xml", content: "<w:document><w:p>Surat</w:p></w:document>" },
]);
const sheet = aZip([
  { name: "[Content_Types].xml", content: "<Types/>" },
  { name: "xl/workbook.xml", content: "<workbook/>" },
]);
const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: "#369" } })
  .png()
  .toBuffer();
const pdf = Buffer.from(
  "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n",
);

describe("readers of uploads (security section 5)", () => {
  const uploads = { "surat.docx": office, "tabel.xlsx": sheet, "foto.png": picture, "surat.pdf": pdf };

  it.each(Object.entries(uploads))(
    "take or refuse a damaged %s in words",
    { timeout: patience },
    async (name, bytes) => {
      await acceptUpload({ name, bytes });
      await fc.assert(
        fc.asyncProperty(
          damaged(bytes),
          fc.constantFrom(name, `../../${name}`, `a\n${name}`, `${name}.exe`),
          async (damage, called) => {
            await withinBounds(`${name}: ${damage.how}`, async () => {
              const accepted = await acceptUpload({ name: called, bytes: damage.bytes });
              expect(accepted.name).not.toMatch(/[/\\\n\r]/);
            });
          },
        ),
        extent(40),
      );
    },
  );
});
