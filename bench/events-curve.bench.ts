// How reading and answering grow with a log: 10^5 to 10^6 events, or the sizes that are given (10^7 takes minutes).
// Each size in a process of its own, so that its peak of memory is its own; beside it DuckDB's bare read of the same CSV.
//
//   node bench/events-curve.bench.ts [EVENTS ...]
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type LogOptions, openLog } from "../src/analytics/eventlog/open-log.ts";
import { logFile } from "../src/platform/files/log-file.ts";

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

type Size = {
  readonly events: number;
  readonly seconds: number;
  readonly bare: number;
  readonly peak: number;
};

const [only, ...given] = process.argv.slice(2);
if (only === "--one") await one(Number(given[0]));
else curve([only, ...given].filter((text) => text !== undefined).map(Number));

function curve(asked: readonly number[]): void {
  const sizes = asked.length > 0 ? asked : [100_000, 300_000, 1_000_000];
  const found = sizes.map((events): Size => {
    const printed = execFileSync(process.execPath, [import.meta.filename, "--one", String(events)]);
    return JSON.parse(printed.toString()) as Size;
  });
  const [first] = found;
  for (const { events, seconds, bare, peak } of found) {
    const load = loadavg()[0] ?? 0;
    const line = {
      figure: `${events} events of CSV, growth: seconds against n log n of the smallest size`,
      unit: "s",
      value: rounded(seconds),
      baseline: rounded(bare),
      ratio: rounded(first === undefined ? 1 : seconds / first.seconds / (work(events) / work(first.events))),
      peakMegabytes: peak,
      machine: {
        cores: availableParallelism(),
        node: process.version,
        load: rounded(load),
        busy: load > 1.5,
      },
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

function work(events: number): number {
  return events * Math.log(events);
}

async function one(events: number): Promise<void> {
  const csv = permits(events);
  const bare = await secondsOf(() => bareRead(csv));
  const seconds = await secondsOf(() => answer(csv));
  const size: Size = {
    events,
    seconds,
    bare,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(JSON.stringify(size));
}

/** What `mutu mine summary` and `mutu mine dfg` ask. */
async function answer(path: string): Promise<void> {
  const file = logFile(path);
  const { log } = await openLog(file.source, options, file.grants);
  await log.summary();
  await log.directlyFollows();
  await log.variants(20);
  await log.close();
  await file.remove();
}

async function bareRead(csv: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "1GB" });
  const connection = await instance.connect();
  await connection.run(`create table event as
    select case_id, activity, "timestamp" from read_csv('${csv}', header = true, types = {'timestamp': 'TIMESTAMPTZ'})`);
  connection.closeSync();
  instance.closeSync();
}

function permits(events: number): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `permits-${events}.csv`);
  if (!existsSync(path))
    execFileSync(process.execPath, [generator, "--events", String(events), "--out", path]);
  return path;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
