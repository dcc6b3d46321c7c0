// Reads a made-up permit log of a million events and answers what `mutu mine summary` and `mutu mine dfg` ask.
// Baselines in the same process: DuckDB's bare read of the CSV; for XES, decoding the bytes.
//
//   node bench/import-events.bench.ts [EVENTS]
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type LogOptions, openLog } from "../src/analytics/eventlog/open-log.ts";
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

async function answer(path: string): Promise<void> {
  const file = logFile(path);
  const { log } = await openLog(file.source, options, file.grants);
  await log.summary();
  await log.directlyFollows();
  await log.variants(20);
  await log.close();
  await file.remove();
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
