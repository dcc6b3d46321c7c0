import { describe, expect, it } from "vitest";
import type { VariantTable } from "../../src/analytics/eventlog/event-log.ts";
import { alignmentFitness, alignVariants } from "../../src/analytics/mining/conform/alignment-fitness.ts";
import { netOfTree } from "../../src/analytics/mining/conform/petri-net.ts";
import { precision } from "../../src/analytics/mining/conform/precision.ts";
import { replayFitness } from "../../src/analytics/mining/conform/token-replay.ts";
import { discoverTree } from "../../src/analytics/mining/discover/inductive-miner.ts";
import {
  normalForm,
  type ProcessTree,
  parseTree,
  treeText,
} from "../../src/analytics/mining/discover/process-tree.ts";
import { openLogFile } from "../builders/event-logs.ts";
import { oracleJson, oraclePath } from "./shared-oracles.ts";

type Fitness = { fittingCasesPercent: number; averageTraceFitness: number; logFitness: number };
type NotComputed = { notComputed: string };
type Reference = {
  tree: string;
  tokenReplay: Fitness | NotComputed;
  precisionETConformance: number | NotComputed;
  alignmentsIndependent?: (Fitness & { emptyRunCost: number }) | NotComputed;
};

const EXACT = 1e-6;
const HEURISTIC = 0.02;

const logs = [
  ["running-example", "running-example.xes"],
  ["receipt", "receipt.xes.gz"],
  ["Road_Traffic_Fine_Management_Process", "Road_Traffic_Fine_Management_Process.xes.gz"],
  ["BPIC15_1-phases", "BPIC15_1-phases.xes.gz"],
] as const;

/** Reading the largest log takes a while on a busy machine. */
const patience = 120_000;

describe.each(logs)("discovery and conformance on %s", { timeout: patience }, (name, file) => {
  const { inductive } = oracleJson<{ inductive: Record<"0.0" | "0.2", Reference> }>(
    "logs",
    "expected",
    `${name}.json`,
  );

  it("measures the given trees as the references do", async () => {
    const table = await variantsOf(file);
    for (const reference of Object.values(inductive)) expectMeasures(reference, table);
  });

  it("discovers without noise a tree that every case fits, about as precise as the reference", async () => {
    const table = await variantsOf(file);
    const tree = discoverTree(table, 0);
    if (name === "running-example") expect(treeText(tree)).toBe(normal(inductive["0.0"].tree));
    const fitness = alignmentFitness(alignVariants(tree, table), table);
    expect(fitness).toMatchObject({ fittingShare: 1, averageTraceFitness: 1, logFitness: 1 });
    const reference = inductive["0.0"].precisionETConformance;
    if (typeof reference === "number")
      expect(precision(tree, table) ?? 0).toBeGreaterThan(reference - HEURISTIC);
  });

  it("discovers with noise a tree that is not worse than the reference in fitness and precision together", async () => {
    const table = await variantsOf(file);
    const ofTree = (tree: ProcessTree) => {
      const fits = alignmentFitness(alignVariants(tree, table), table).averageTraceFitness;
      const precise = precision(tree, table) ?? 0;
      return (2 * fits * precise) / (fits + precise);
    };
    const own = ofTree(discoverTree(table, 0.2));
    expect(own).toBeGreaterThan(ofTree(parseTree(inductive["0.2"].tree)) - HEURISTIC);
  });
});

function expectMeasures(reference: Reference, table: VariantTable): void {
  const tree = parseTree(reference.tree);
  const net = netOfTree(tree);
  const found = alignmentFitness(alignVariants(tree, table), table);
  expect(found.stopped).toBeNull();
  const aligned = reference.alignmentsIndependent;
  if (aligned && !("notComputed" in aligned)) {
    expect(found.emptyRunCost).toBe(aligned.emptyRunCost);
    expectNear(found.fittingShare, aligned.fittingCasesPercent / 100, EXACT);
    expectNear(found.averageTraceFitness, aligned.averageTraceFitness, EXACT);
    expectNear(found.logFitness, aligned.logFitness, EXACT);
  }
  if (!("notComputed" in reference.tokenReplay)) {
    const replayed = replayFitness(net, table);
    expectNear(replayed.averageTraceFitness, reference.tokenReplay.averageTraceFitness, HEURISTIC);
    expectNear(replayed.logFitness, reference.tokenReplay.logFitness, HEURISTIC);
  }
  if (typeof reference.precisionETConformance === "number")
    expectNear(precision(tree, table) ?? undefined, reference.precisionETConformance, HEURISTIC);
}

function expectNear(found: number | undefined, wanted: number, tolerance: number): void {
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(tolerance);
}

const tables = new Map<string, VariantTable>();

/** Each log is read once. */
async function variantsOf(file: string): Promise<VariantTable> {
  const known = tables.get(file);
  if (known) return known;
  const { log } = await openLogFile(oraclePath("logs", file));
  const table = await log.variants();
  tables.set(file, table);
  return table;
}

function normal(text: string): string {
  return treeText(normalForm(parseTree(text)));
}
