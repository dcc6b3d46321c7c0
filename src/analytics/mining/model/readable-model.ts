import type { EventLog, VariantTable } from "../../eventlog/event-log.ts";
import { alignVariants, type Effort } from "../conform/alignment-fitness.ts";
import { type AlignedQuality, alignedQuality } from "../conform/model-quality.ts";
import { type MovesOfActivity, movesByActivity } from "../conform/moves-by-activity.ts";
import { type NetQuality, netQuality } from "../conform/net-quality.ts";
import { withFrequentBindings } from "../discover/frequent-bindings.ts";
import { type CausalNet, causalNet } from "../discover/heuristics-miner.ts";
import { discoverTree } from "../discover/inductive-miner.ts";
import { netOfCausalNet } from "../discover/net-of-causal-net.ts";
import type { ProcessTree } from "../discover/process-tree.ts";
import { frequentActivities } from "../map/simplify.ts";
import { mostUsedFirst } from "./most-used-first.ts";

/** What a model was made of, and what of the log it does not look at. */
export type ModelSource = {
  /** Cases that it was made of and measured on */
  readonly cases: number;
  readonly variants: number;
  readonly leftOut: { readonly activities: number; readonly cases: number };
};

/** A model of blocks that a person can read, made while they wait. */
export type ReadableModel = ModelSource & {
  /** What is used most stands first */
  readonly tree: ProcessTree;
  readonly quality: AlignedQuality;
  readonly moves: readonly MovesOfActivity[];
};

/** The same as a causal net, which need not be sound. */
export type ReadableCausalModel = ModelSource & {
  readonly causal: CausalNet;
  readonly quality: NetQuality;
  readonly moves: readonly MovesOfActivity[];
};

/** More boxes than this nobody can read. */
const MOST_ACTIVITIES = 40;
/** More paths than this take longer than a person waits. */
const MOST_VARIANTS = 2000;
/** About two seconds. */
const whileWaiting: Effort = { ofVariant: 1_000_000, inAll: 10_000_000 };
/** The same where each step of the search is a state of a net. */
const netsWhileWaiting: Effort = { ofVariant: 20_000, inAll: 400_000 };

export type ReadableOptions = {
  /** As for `discoverTree` */
  readonly noise: number;
  /** Activities in fewer than this share of the cases are taken out, and their neighbours joined */
  readonly leastShare: number;
};

/** Discovers and measures a model of the activities in the most cases, on the most frequent paths. */
export async function readableModel(
  log: EventLog,
  { noise, leastShare }: ReadableOptions,
): Promise<ReadableModel> {
  const { table, source } = await frequentPart(log, leastShare);
  const tree = discoverTree(table, noise);
  const alignments = alignVariants(tree, table, { effort: whileWaiting });
  const moves = movesByActivity(alignments, table);
  const uses = new Map(moves.map(({ activity, both, model }) => [activity, both + model]));
  return {
    ...source,
    tree: mostUsedFirst(tree, uses),
    quality: alignedQuality(tree, alignments, table),
    moves,
  };
}

/** What depends on what, of the same activities and paths; ways rarer beside the usual one than `noise` are left out. */
export async function readableCausalModel(
  log: EventLog,
  { noise, leastShare }: ReadableOptions,
): Promise<ReadableCausalModel> {
  const { table, source } = await frequentPart(log, leastShare);
  const causal = withFrequentBindings(causalNet(table), noise);
  const quality = netQuality(netOfCausalNet(causal), table, netsWhileWaiting);
  return { ...source, causal, quality, moves: quality.moves };
}

/** The paths of a log over the activities in the most cases. */
async function frequentPart(
  log: EventLog,
  leastShare: number,
): Promise<{ readonly table: VariantTable; readonly source: ModelSource }> {
  const follows = await log.directlyFollows();
  const { nodes } = follows;
  const kept = frequentActivities(follows, leastShare).slice(0, MOST_ACTIVITIES);
  const table = await variantsWith(log, kept.length < nodes.length ? kept.map(({ name }) => name) : null);
  const cases = table.variants.reduce((sum, variant) => sum + variant.cases, 0);
  const leftOut = { activities: nodes.length - kept.length, cases: table.totalCases - cases };
  return { table, source: { cases, variants: table.variants.length, leftOut } };
}

async function variantsWith(log: EventLog, activities: readonly string[] | null): Promise<VariantTable> {
  if (activities === null) return await log.variants(MOST_VARIANTS);
  const part = await log.filter({ keep: "activities", activities });
  try {
    return await part.variants(MOST_VARIANTS);
  } finally {
    await part.close();
  }
}
