import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EventLog } from "../src/analytics/eventlog/event-log.ts";
import type { LogPart } from "../src/analytics/eventlog/log-part.ts";
import { type LogOptions, openLog } from "../src/analytics/eventlog/open-log.ts";
import { openStoredLog } from "../src/analytics/eventlog/stored-log.ts";
import { logFile } from "../src/platform/files/log-file.ts";
import { folder } from "./permits.ts";

/** What is asked of a log in a bench, as rows: whoever answers, they are the same. */
export type Answers = Readonly<
  Record<"edges" | "variants" | "throughput" | "starts" | "ends", readonly (readonly unknown[])[]>
>;

const options: LogOptions = {
  columns: {},
  attributes: [],
  zone: "Asia/Jakarta",
  datePattern: null,
  delimiter: null,
  encoding: null,
  lifecycle: "auto",
};

/** Reads a file of events and asks it. */
export async function fromFile<T>(path: string, ask: (log: EventLog) => Promise<T>): Promise<T> {
  const file = logFile(path);
  const { log } = await openLog(file.source, options, file.grants);
  const answer = await ask(log);
  await log.close();
  await file.remove();
  return answer;
}

/** A log as it is kept, a part for each month, with all its attributes. */
export type Stored = { readonly parts: readonly LogPart[]; readonly attributes: readonly string[] };

/** Writes the stored form of a log of so many events anew, for this process and for those that ask `storedBefore`. */
export async function store(csv: string, events: number): Promise<Stored> {
  const parts = join(folder, `parts-${events}`);
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  const file = logFile(csv);
  const grants = { ...file.grants, folders: [parts] };
  const { log } = await openLog(file.source, { ...options, attributes: "all" }, grants);
  const stored = { parts: await log.writeParts(parts), attributes: log.attributes };
  await log.close();
  await file.remove();
  writeFileSync(manifest(events), JSON.stringify(stored));
  return stored;
}

/** The stored form of a log of so many events that was written before. */
export function storedBefore(events: number): Stored {
  return JSON.parse(readFileSync(manifest(events), "utf8")) as Stored;
}

function manifest(events: number): string {
  return join(folder, `parts-${events}.json`);
}

/** Opens the stored form of a log and asks it. */
export async function fromStored<T>(
  { parts, attributes }: Stored,
  ask: (log: EventLog) => Promise<T>,
): Promise<T> {
  const file = logFile("stored");
  const log = await openStoredLog(parts, attributes, options.zone, file.grants);
  const answer = await ask(log);
  await log.close();
  await file.remove();
  return answer;
}

/** What `mutu mine summary`, `mutu mine dfg` and `mutu mine variants` ask. */
export async function answersOf(log: EventLog): Promise<Answers> {
  const { throughput } = await log.summary();
  const { edges, starts, ends } = await log.directlyFollows();
  const { activities, variants } = await log.variants(20);
  return {
    edges: edges.map(({ from, to, count, medianSeconds }) => [from, to, count, medianSeconds]),
    variants: variants.map(({ cases, path }) => [cases, path.map((at) => activities[at]).join(" > ")]),
    throughput: [[throughput.median, throughput.mean, throughput.p90]],
    starts: starts.map(({ name, count }) => [name, count]),
    ends: ends.map(({ name, count }) => [name, count]),
  };
}

/** @throws Error when two answers differ by more than a millisecond, or in anything else than the order of equal counts */
export function mustAgree(ours: Answers, plain: Answers): void {
  const [one, other] = [comparable(ours), comparable(plain)];
  if (one !== other) throw new Error(`the answers differ:\n${one}\n${other}`);
}

function comparable({ variants, ...rest }: Answers): string {
  const least = variants.at(-1)?.[0];
  const whole = variants.length < 20 ? variants : variants.filter(([cases]) => cases !== least);
  const sorted = Object.entries({ ...rest, variants: whole }).map(([name, rows]) => [
    name,
    rows.map((row) => JSON.stringify(row.map(rounded))).toSorted(),
  ]);
  return JSON.stringify(Object.fromEntries(sorted.toSorted()), null, 1);
}

function rounded(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}
