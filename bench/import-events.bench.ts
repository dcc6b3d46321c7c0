// Reads a made-up permit log of a million events and answers what `mutu mine summary`, `dfg` and `variants` ask. Baseline in
// the same process: plain SQL from the CSV for the same answers, which must agree; for the import alone, the bare read of the
// same file; for XES, decoding the bytes.
//
//   node bench/import-events.bench.ts [EVENTS]
import { createReadStream } from "node:fs";
import { answersOf, fromFile, fromStored, mustAgree, store } from "./answers.ts";
import { inTurns } from "./in-turns.ts";
import { permits } from "./permits.ts";
import { bareRead, plainSql } from "./plain-sql.ts";
import { printLine } from "./print-line.ts";

/** A sixth of what the reference of the oracles takes for a million events of XES (`shared/oracles/logs/README.md`). */
const ofReference = { seconds: 59.2, events: 1_000_000, times: 6 };

const events = Number(process.argv[2] ?? 1_000_000);
const [csv, xes] = [permits(events, "csv"), permits(events, "xes")];
const stored = await store(csv, events);

const plain = await plainSql(csv);
for (const answers of [
  await fromFile(csv, answersOf),
  await fromStored(stored, answersOf),
  await fromFile(xes, answersOf),
])
  mustAgree(answers, plain);

const everything = "read, order, graph with times, variants, durations";
const bySql = () => plainSql(csv);
const fromCsv = await inTurns(
  `${events} events of CSV: ${everything}; baseline: plain SQL`,
  () => fromFile(csv, answersOf),
  bySql,
);
printLine({ ...fromCsv, mostOfBaseline: 1.3 });
printLine(
  await inTurns(
    `${events} events of CSV: imported, ready to be asked; baseline: the bare read of the same file`,
    () => fromFile(csv, () => Promise.resolve()),
    () => bareRead(csv),
  ),
);
const fromParts = await inTurns(
  `${events} events of the stored form: ${everything}; baseline: plain SQL from CSV`,
  () => fromStored(stored, answersOf),
  bySql,
);
printLine({ ...fromParts, mostOfBaseline: 0.25 });
printLine(
  await inTurns(
    `${events} events of the stored form: ready to be asked; baseline: plain SQL from CSV`,
    () => fromStored(stored, () => Promise.resolve()),
    bySql,
  ),
);
const fromXes = await inTurns(
  `${events} events of XES: ${everything}; baseline: decoding the bytes`,
  () => fromFile(xes, answersOf),
  bareDecode,
  3,
);
const target = (ofReference.seconds / ofReference.times) * (events / ofReference.events);
printLine({ ...fromXes, target: Number(target.toFixed(2)) });

async function bareDecode(): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of createReadStream(xes, { highWaterMark: 1 << 18 }))
    decoder.decode(chunk, { stream: true });
}
