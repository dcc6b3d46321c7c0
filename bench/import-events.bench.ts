// Reads a made-up permit log of a million events and answers what `mutu mine summary` and `mutu mine dfg` ask.
// Baselines in the same process: DuckDB's bare read of the CSV; for XES, decoding the bytes; for the stored form, the same
// from CSV, of which it is to take a quarter.
//
//   node bench/import-events.bench.ts [EVENTS]
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { EventLog } from "../src/analytics/eventlog/event-log.ts";
import { type LogOptions, openLog } from "../src/analytics/eventlog/open-log.ts";
import { openStoredLog } from "../src/analytics/eventlog/stored-log.ts";
import { logFile } from "../src/platform/files/log-file.ts";
import { inTurns } from "./in-turns.ts";

const events = Number(process.argv[2] ?? 1_000_000);
const folder = join(tmpdir(), "mutu-bench");
const generator = resolve(import.meta.dirname, "../../shared/oracles/logs/generate-permits.mjs");

const options: LogOptions = {
  columns: {},
  attributes: [],
  zone: "Asia/Jakarta",
  datePattern: null,
  delimiter: null,
  encoding: null,
  lifecycle: "auto",
};

const csv = permits("csv");
const xes = permits("xes");
print(
  await inTurns(
    `${events} events of CSV: read, order, graph with times, variants, durations`,
    () => answer(csv),
    bareRead,
  ),
);
print(
  await inTurns(
    `${events} events of XES: read, order, graph with times, variants, durations`,
    () => answer(xes),
    bareDecode,
    3,
  ),
);

const stored = await storedForm();
print(
  await inTurns(
    `${events} events of the stored form: ready to be asked; baseline: from CSV`,
    () => fromParts(() => Promise.resolve()),
    () => fromFile(csv, () => Promise.resolve()),
  ),
);
print(
  await inTurns(
    `${events} events of the stored form: graph with times and durations; baseline: from CSV`,
    () => fromParts(graph),
    () => fromFile(csv, graph),
  ),
);
await stored.remove();

function answer(path: string): Promise<void> {
  return fromFile(path, async (log) => {
    await log.summary();
    await log.directlyFollows();
    await log.variants(20);
  });
}

async function graph(log: EventLog): Promise<void> {
  await log.directlyFollows();
  await log.durations({ by: "activities", activities: ["Terbit izin"], asOf: null });
}

async function fromFile(path: string, ask: (log: EventLog) => Promise<void>): Promise<void> {
  const file = logFile(path);
  const { log } = await openLog(file.source, options, file.grants);
  await ask(log);
  await log.close();
  await file.remove();
}

async function fromParts(ask: (log: EventLog) => Promise<void>): Promise<void> {
  const file = logFile("stored");
  const log = await openStoredLog(stored.parts, stored.attributes, options.zone, file.grants);
  await ask(log);
  await log.close();
  await file.remove();
}

/** The log as it is kept, a part for each month, with all its attributes. */
async function storedForm() {
  const parts = join(folder, `parts-${events}`);
  mkdirSync(parts, { recursive: true });
  const file = logFile(csv);
  const grants = { ...file.grants, folders: [parts] };
  const { log } = await openLog(file.source, { ...options, attributes: "all" }, grants);
  const written = await log.writeParts(parts);
  await log.close();
  return { parts: written, attributes: log.attributes, remove: file.remove };
}

async function bareRead(): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run(`create table event as
    select case_id, activity, "timestamp" from read_csv('${csv}', header = true, types = {'timestamp': 'TIMESTAMPTZ'})`);
  connection.closeSync();
  instance.closeSync();
}

async function bareDecode(): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of createReadStream(xes, { highWaterMark: 1 << 18 }))
    decoder.decode(chunk, { stream: true });
}

/** The file of the generated log; made once. */
function permits(format: "csv" | "xes"): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `permits-${events}.${format}`);
  if (!existsSync(path))
    execFileSync(process.execPath, [
      generator,
      "--events",
      String(events),
      "--format",
      format,
      "--out",
      path,
    ]);
  return path;
}

function print(measurement: unknown): void {
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}
