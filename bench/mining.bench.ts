// Discovers models of real logs and measures them. Baseline in the same process: what any analysis of these logs must do
// at least, reading every variant event by event and counting who follows whom in plain maps, a hundred times over.
//
//   node bench/mining.bench.ts
import { resolve } from "node:path";
import type { VariantTable } from "../src/analytics/eventlog/event-log.ts";
import { type LogOptions, openLog } from "../src/analytics/eventlog/open-log.ts";
import { alignVariants } from "../src/analytics/mining/conform/alignment-fitness.ts";
import { precision } from "../src/analytics/mining/conform/precision.ts";
import { causalNet } from "../src/analytics/mining/discover/heuristics-miner.ts";
import { discoverTree } from "../src/analytics/mining/discover/inductive-miner.ts";
import { layOutTree } from "../src/analytics/mining/model/lay-out-tree.ts";
import { writeBpmn } from "../src/analytics/mining/model/write-bpmn.ts";
import { logFile } from "../src/platform/files/log-file.ts";
import { inTurns } from "./in-turns.ts";

const folder = resolve(import.meta.dirname, "../../shared/oracles/logs");

const options: LogOptions = {
  columns: {},
  attributes: [],
  zone: "Asia/Jakarta",
  datePattern: null,
  delimiter: null,
  encoding: null,
  lifecycle: "auto",
};

const receipt = await tableOf("receipt.xes.gz");
const phases = await tableOf("BPIC15_1-phases.xes.gz");
const permits = await tableOf("BPIC15_1.xes.gz");

const model = discoverTree(receipt, 0);
await measure("receipt, noise 0: discover", receipt, 0.3, () => discoverTree(receipt, 0));
await measure("receipt, noise 0: align all variants", receipt, 1, () => alignVariants(model, receipt));
await measure("receipt, noise 0: precision", receipt, undefined, () => precision(model, receipt));
await measure("receipt, noise 0: BPMN with layout", receipt, undefined, () =>
  writeBpmn(layOutTree(model, "right"), "receipt"),
);
const ofPhases = discoverTree(phases, 0);
await measure(
  "BPIC15_1-phases, noise 0: align all variants",
  phases,
  30,
  () => alignVariants(ofPhases, phases),
  1,
);
await measure("BPIC15_1, 398 activities: heuristics", permits, undefined, () => causalNet(permits), 1);
await measure("BPIC15_1, 398 activities, noise 0: discover", permits, 30, () => discoverTree(permits, 0), 1);

/** Prints the seconds of some work on a log, with the most it should take. */
async function measure(
  figure: string,
  table: VariantTable,
  target: number | undefined,
  work: () => unknown,
  n = 5,
): Promise<void> {
  const once = async (task: () => unknown) => void task();
  const measured = await inTurns(
    figure,
    () => once(work),
    () => once(() => countFollowers(table, 100)),
    n,
  );
  process.stdout.write(`${JSON.stringify({ ...measured, ...(target !== undefined && { target }) })}\n`);
}

function countFollowers({ variants }: VariantTable, times: number): number {
  const counts = new Map<number, number>();
  for (let turn = 0; turn < times; turn += 1) {
    for (const { path, cases } of variants) {
      for (let at = 1; at < path.length; at += 1) {
        const pair = (path[at - 1] ?? 0) * 1000 + (path[at] ?? 0);
        counts.set(pair, (counts.get(pair) ?? 0) + cases);
      }
    }
  }
  return counts.size;
}

async function tableOf(name: string): Promise<VariantTable> {
  const file = logFile(resolve(folder, name));
  const { log } = await openLog(file.source, options, file.grants);
  try {
    return await log.variants();
  } finally {
    await log.close();
    await file.remove();
  }
}
