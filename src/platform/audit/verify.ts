import type { Context } from "../context.ts";
import { type Break, examineEntry, examineSeal, onward, type Walk, walkStart } from "./examine.ts";
import type { Origin } from "./origin.ts";
import {
  type ChainEnd,
  chainAt,
  chainEnd,
  countEntries,
  originAnewAt,
  sealsAfter,
  unsealedEntries,
} from "./read-chain.ts";

export type Verification = {
  readonly entries: number;
  readonly sealed: number;
  readonly unsealed: number;
  /** When the oldest entry without a seal was written; null when all are sealed. */
  readonly unsealedSince: Date | null;
  /** First seal whose entry had to carry a code of Mutu; null where that could not be looked at without the key. */
  readonly originSince: number | null;
  /** When that was last settled anew, because what a start had written down of it was gone or of another key; null when never. */
  readonly originAnewAt: Date | null;
  /** First places where the record differs from what was sealed; empty when it is whole. */
  readonly breaks: readonly Break[];
};

/** What the database is compared with, which stands outside it. */
export type Outside = {
  readonly origin: Origin | null;
  /** The end of the chain as a backup wrote it down. */
  readonly kept: ChainEnd | null;
};

/** Number of the first seal that is not in order; null when all are, also where only an entry without a seal is not. */
export function firstBreak({ breaks }: Verification): number | null {
  const seqs = breaks.flatMap(({ seq }) => seq ?? []);
  return seqs.length === 0 ? null : Math.min(...seqs);
}

const batch = 10_000;
/** How many differences are named. */
const most = 10;

/**
 * Recomputes every fingerprint and code and the whole chain, in batches, and names the first differences. What was removed
 * from the end of the chain, or a chain that was made anew, shows only against what was kept elsewhere: a backup, or
 * checkpoints (`verifyCheckpoints`).
 */
export async function verifyAudit(ctx: Context, { origin, kept }: Outside): Promise<Verification> {
  const breaks: Break[] = [];
  let walk = walkStart;
  for (let next = sealsAfter(ctx, 0, batch); ; ) {
    const seals = await next;
    ctx.signal.throwIfAborted();
    // The next batch is on its way while this one is examined; asked for last, it is never left unawaited.
    const isLast = seals.length < batch || breaks.length >= most;
    if (!isLast) next = sealsAfter(ctx, seals.at(-1)?.seq ?? 0, batch);
    for (const seal of seals) {
      const kind = examineSeal(walk, seal, origin);
      if (kind !== null) breaks.push({ kind, seq: seal.seq, entryId: seal.entryId });
      walk = onward(walk, seal);
    }
    if (isLast) break;
  }
  if (origin !== null) breaks.push(...(await differsFrom(ctx, origin.before)));
  if (kept !== null) breaks.push(...(await differsFrom(ctx, kept)));
  breaks.push(...(await wrongUnsealed(ctx, walk, origin)));
  return {
    ...(await countEntries(ctx)),
    originSince: origin && origin.before.seq + 1,
    originAnewAt: await originAnewAt(ctx),
    breaks: breaks.slice(0, most),
  };
}

/** How many of the newest seals a look at the end of the chain recomputes. */
const tail = 1_000;

/**
 * The same for the newest seals and what waits for one, which takes a moment however long the chain is: whether what was
 * written lately was written by Mutu, and still follows from what was there.
 */
export async function verifyAuditTail(ctx: Context, origin: Origin | null): Promise<readonly Break[]> {
  const before = Math.max(0, (await chainEnd(ctx)).seq - tail);
  let walk: Walk = { ...walkStart, seq: before, chain: (await chainAt(ctx, before)) ?? walkStart.chain };
  const breaks: Break[] = [];
  for (const seal of await sealsAfter(ctx, before, batch)) {
    const kind = examineSeal(walk, seal, origin);
    if (kind !== null) breaks.push({ kind, seq: seal.seq, entryId: seal.entryId });
    walk = onward(walk, seal);
  }
  return [...breaks, ...(await wrongUnsealed(ctx, walk, origin))];
}

async function differsFrom(ctx: Context, { seq, chain }: ChainEnd): Promise<readonly Break[]> {
  return (await chainAt(ctx, seq)) === chain ? [] : [{ kind: "cut", seq, entryId: null }];
}

/** Entries without a seal that are not what Mutu wrote, or are older than newer ones with a seal. */
async function wrongUnsealed(ctx: Context, walk: Walk, origin: Origin | null): Promise<readonly Break[]> {
  const entries = await unsealedEntries(ctx, batch);
  return entries.flatMap((written) => {
    const kind = examineEntry(walk, written, origin);
    return kind === null ? [] : [{ kind, seq: null, entryId: written.entry.id }];
  });
}
