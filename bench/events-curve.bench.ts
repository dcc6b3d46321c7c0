// How reading and answering grow with a log: 10^5, 10^6 and 10^7 events, or the sizes that are given. Each way of each size is a
// process of its own, so that its peak of memory is its own; before and behind it plain SQL for the same answers, which must
// agree. At the end of each way the exponent that fits its processor seconds: n log n would be 1.07 from 10^5 to 10^7.
//
//   node bench/events-curve.bench.ts [EVENTS ...]
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Answers, answersOf, fromFile, fromStored, mustAgree, store, storedBefore } from "./answers.ts";
import { timeOf } from "./in-turns.ts";
import { permits } from "./permits.ts";
import { plainSql } from "./plain-sql.ts";
import { printLine } from "./print-line.ts";

type Way = "plain SQL from CSV" | "CSV" | "stored form" | "XES";
type Took = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peak: number;
  readonly answers: Answers;
};
type Point = { readonly events: number; readonly cpuSeconds: number };

/** XES of 10^7 events is 2.4 GB; whoever wants it gives the size. */
const LARGEST_XES = 1_000_000;
/** Below so many events it is the start of the engine that is timed. */
const COMPARED = 1_000_000;
/** The most of plain SQL that a way should take. */
const most: Partial<Record<Way, number>> = { CSV: 1.3, "stored form": 0.25 };
/** The most memory of 10^7 events of CSV, in megabytes. */
const MOST_MEMORY = 2048;

const [first, ...given] = process.argv.slice(2);
if (first === "--one") process.stdout.write(JSON.stringify(await one(given[0] as Way, Number(given[1]))));
else await curve([first, ...given].filter((text) => text !== undefined).map(Number));

async function curve(asked: readonly number[]): Promise<void> {
  const sizes = asked.length > 0 ? asked : [100_000, 1_000_000, 10_000_000];
  const isAsked = asked.length > 0;
  const points = new Map<Way, Point[]>();
  for (const events of sizes) {
    await store(permits(events, "csv"), events);
    const ways: Way[] = ["CSV", "stored form"];
    if (isAsked || events <= LARGEST_XES) ways.push("XES");
    let before = inProcess("plain SQL from CSV", events);
    for (const way of ways) {
      const took = inProcess(way, events);
      const behind = inProcess("plain SQL from CSV", events);
      printTook(way, events, took, [before, behind]);
      before = behind;
      points.set(way, [...(points.get(way) ?? []), { events, cpuSeconds: took.cpuSeconds }]);
    }
  }
  for (const [way, list] of points) {
    if (list.length > 1) printExponent(way, list);
    if (list.length > 2) printExponent(way, list.slice(-2));
  }
}

/** Prints how long a way took between two runs of plain SQL. @throws Error when its answers are others */
function printTook(way: Way, events: number, took: Took, [before, behind]: readonly [Took, Took]): void {
  mustAgree(took.answers, before.answers);
  const seconds = (before.seconds + behind.seconds) / 2;
  const cpuSeconds = (before.cpuSeconds + behind.cpuSeconds) / 2;
  printLine({
    figure: `${events} events, ${way}: read, graph with times, variants, durations; baseline: plain SQL from CSV`,
    unit: "s",
    value: rounded(took.seconds),
    baseline: rounded(seconds),
    ratio: rounded(took.seconds / seconds),
    cpuRatio: rounded(took.cpuSeconds / cpuSeconds),
    peakMegabytesAlone: took.peak,
    ...(most[way] !== undefined && events >= COMPARED && { mostOfBaseline: most[way] }),
  });
  if (way === "CSV" && events >= 10_000_000) {
    printLine({
      figure: `${events} events, CSV: peak of memory; baseline: plain SQL from CSV`,
      unit: "MB",
      value: took.peak,
      target: MOST_MEMORY,
      baseline: before.peak,
      ratio: rounded(took.peak / before.peak),
    });
  }
}

/** Prints the slope of the logarithms of processor seconds over those of events, by least squares. */
function printExponent(way: Way, points: readonly Point[]): void {
  const slope = slopeOf(points.map(({ events, cpuSeconds }) => [Math.log(events), Math.log(cpuSeconds)]));
  const loglinear = slopeOf(
    points.map(({ events }) => [Math.log(events), Math.log(events * Math.log(events))]),
  );
  printLine({
    figure: `exponent of growth from ${points[0]?.events} to ${points.at(-1)?.events} events, ${way}; baseline: n log n`,
    unit: "",
    value: rounded(slope),
    baseline: rounded(loglinear),
    ratio: rounded(slope / loglinear),
    target: rounded(loglinear),
  });
}

function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([one]) => one), mean(([, other]) => other)];
  return mean((point) => (point[0] - x) * (point[1] - y)) / mean((point) => (point[0] - x) ** 2);
}

function inProcess(way: Way, events: number): Took {
  const printed = execFileSync(process.execPath, [import.meta.filename, "--one", way, String(events)]);
  return JSON.parse(printed.toString()) as Took;
}

async function one(way: Way, events: number): Promise<Took> {
  let answers: Answers | null = null;
  const time = await timeOf(async () => {
    answers = await answersBy(way, events);
  });
  if (answers === null) throw new Error(`${way} gave no answer`);
  return { ...time, answers, peak: peakMegabytes() };
}

function answersBy(way: Way, events: number): Promise<Answers> {
  if (way === "XES") return fromFile(permits(events, "xes"), answersOf);
  if (way === "stored form") return fromStored(storedBefore(events), answersOf);
  const csv = permits(events, "csv");
  return way === "CSV" ? fromFile(csv, answersOf) : plainSql(csv);
}

function peakMegabytes(): number {
  if (process.platform !== "linux") return Math.round(process.resourceUsage().maxRSS / 1024);
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
