import type { KeyObject } from "node:crypto";
import type { Context } from "../context.ts";
import type { CheckpointFile } from "./checkpoint-files.ts";
import { type Comparison, compareCheckpoints } from "./compare-checkpoints.ts";
import { chainStart } from "./leaf.ts";

/** Holds the checkpoints of a folder against the chain in the database. */
export async function verifyCheckpoints(
  ctx: Context,
  files: readonly CheckpointFile[],
  keys: readonly KeyObject[],
): Promise<Comparison> {
  const seqs = new Set(files.flatMap(({ checkpoint }) => checkpoint?.seq ?? []));
  return compareCheckpoints(files, await chainsAt(ctx, [...seqs]), keys);
}

const batch = 5000;

async function chainsAt(ctx: Context, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = new Map([[0, chainStart]]);
  for (let from = 0; from < seqs.length; from += batch) {
    const rows = await ctx.db
      .selectFrom("audit_seal")
      .select(["seq", "chain"])
      .where("seq", "in", seqs.slice(from, from + batch))
      .execute();
    for (const { seq, chain } of rows) found.set(seq, chain);
  }
  return found;
}
