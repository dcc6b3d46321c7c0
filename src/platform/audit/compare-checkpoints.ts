import type { KeyObject } from "node:crypto";
import { type Checkpoint, isSignedByOneOf } from "./checkpoint.ts";
import type { CheckpointFile } from "./checkpoint-files.ts";

/**
 * How a checkpoint speaks against the database or itself. `unreadable`: no checkpoint; `not-signed`: changed, or signed by
 * another key; `rewritten`: the chain was another one; `cut`: the chain was longer.
 */
export type Disagreement = {
  readonly kind: "unreadable" | "not-signed" | "rewritten" | "cut";
  readonly file: string;
  /** Null where the file cannot be read. */
  readonly seq: number | null;
  readonly at: string | null;
};

/** A checkpoint that agrees with the database. */
export type GoodCheckpoint = { readonly file: string; readonly seq: number; readonly at: string };

export type Comparison = {
  readonly read: number;
  /** In the order of the chain, so that what was rewritten began before the first. */
  readonly disagreements: readonly Disagreement[];
  /** Those that agree, in the order of the chain. */
  readonly good: readonly GoodCheckpoint[];
};

/**
 * Holds checkpoints against the chain.
 * @param chainAt fingerprint of the chain by seal, for every seal that a checkpoint names and that is there
 * @param keys public keys that are believed
 */
export function compareCheckpoints(
  files: readonly CheckpointFile[],
  chainAt: ReadonlyMap<number, string>,
  keys: readonly KeyObject[],
): Comparison {
  const inOrder = files.toSorted((a, b) => (a.checkpoint?.seq ?? 0) - (b.checkpoint?.seq ?? 0));
  const disagreements: Disagreement[] = [];
  const good: GoodCheckpoint[] = [];
  for (const { file, checkpoint } of inOrder) {
    const { seq = null, at = null } = checkpoint ?? {};
    const kind = disagreementOf(checkpoint, chainAt, keys);
    if (kind !== null) disagreements.push({ kind, file, seq, at });
    else if (seq !== null && at !== null) good.push({ file, seq, at });
  }
  return { read: files.length, disagreements, good };
}

function disagreementOf(
  checkpoint: Checkpoint | null,
  chainAt: ReadonlyMap<number, string>,
  keys: readonly KeyObject[],
): Disagreement["kind"] | null {
  if (checkpoint === null) return "unreadable";
  if (!isSignedByOneOf(checkpoint, keys)) return "not-signed";
  const chain = chainAt.get(checkpoint.seq);
  if (chain === undefined) return "cut";
  return chain === checkpoint.chain ? null : "rewritten";
}

/**
 * The last checkpoint up to which everything holds: it agrees, and so does every one before it, and no break comes before.
 * @param firstBreak seal of the first break of the chain; null when it is whole
 */
export function lastGoodCheckpoint(
  { good, disagreements }: Comparison,
  firstBreak: number | null,
): GoodCheckpoint | null {
  const rewritten = disagreements.find(({ kind }) => kind === "rewritten" || kind === "cut")?.seq;
  const before = Math.min(firstBreak ?? Infinity, rewritten ?? Infinity);
  return good.findLast(({ seq }) => seq < before) ?? null;
}
