// Reads a made-up permit log of a million events and answers what `mutu mine summary`, `dfg` and `variants` ask. Baseline in
// the same process: plain SQL from the CSV for the same answers, which must agree; for XES, decoding the bytes.
//
//   node bench/import-events.bench.ts [EVENTS]
import { createReadStream } from "node:fs";
import { answersOf, fromFile, fromStored, mustAgree, store } from "./answers.ts";
import { inTurns } from "./in-turns.ts";
import { permits } from "./permits.ts";
import { plainSql } from "./plain-sql.ts";

/** A sixth of what the reference of the oracles takes for a million events of XES (`shared/oracles/logs/README.md`). */
const ofReference = { seconds: 59.2, events: 1_000_000, times: 6 };

const events = Number(process.argv[2] ?? 1_000_000);
const [csv, xes] = [permits(events, "csv"), permits(events, "xes")];
const stored = await store(csv, events);

const plain = await plainSql(csv);
for (const answers of [await fromFile(csv), await fromStored(stored, answersOf), await fromFile(xes)])
  mustAgree(answers, plain);

const everything = "read, order, graph with times, variants, durations";
const bySql = () => plainSql(csv);
const fromCsv = await inTurns(
  `${events} events of CSV: ${everything}; baseline: plain SQL`,
  () => fromFile(csv),
  bySql,
);
print({ ...fromCsv, mostOfBaseline: 1.3 });
const fromParts = await inTurns(
  `${events} events of the stored form: ${everything}; baseline: plain SQL from CSV`,
  () => fromStored(stored, answersOf),
  bySql,
);
print({ ...fromParts, mostOfBaseline: 0.25 });
print(
  await inTurns(
    `${events} events of the stored form: ready to be asked; baseline: plain SQL from CSV`,
    () => fromStored(stored, () => Promise.resolve()),
    bySql,
  ),
);
const fromXes = await inTurns(
  `${events} events of XES: ${everything}; baseline: decoding the bytes`,
  () => fromFile(xes),
  bareDecode,
  3,
);
const target = (ofReference.seconds / ofReference.times) * (events / ofReference.events);
print({ ...fromXes, target: Number(target.toFixed(2)) });

async function bareDecode(): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of createReadStream(xes, { highWaterMark: 1 << 18 }))
    decoder.decode(chunk, { stream: true });
}

function print(measurement: unknown): void {
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}
