import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { emit } from "../outbox/emit.ts";
import { type Checkpoint, signCheckpoint } from "./checkpoint.ts";
import { writeCheckpoint } from "./checkpoint-files.ts";
import { checkpointKey } from "./checkpoint-key.ts";
import { isToBeSent, lastCheckpoint, rememberCheckpoint } from "./last-checkpoint.ts";
import { chainEnd } from "./read-chain.ts";
import { isOnlyOne, sealAll } from "./seal.ts";

const checkpointLock = 7_231_003;

/**
 * Signs the end of the chain and writes it outside the database; now and then it is also sent out, by an event that carries
 * it. Only then does the database learn of it: kept there hour by hour it would tell the hour of an anonymous report.
 * @returns null where another process takes one
 */
export async function takeCheckpoint(ctx: Context): Promise<Checkpoint | null> {
  await sealAll(ctx);
  const { dataFolder, checkpointFolder, checkpointHours, origin } = ctx.settings;
  const last = await lastCheckpoint(dataFolder);
  const isSent = isToBeSent(last, ctx.now, checkpointHours);
  const taken = await transact(ctx, async (ctx) => {
    if (!(await isOnlyOne(ctx, checkpointLock))) return null;
    const facts = { instance: origin, ...(await chainEnd(ctx)), at: ctx.now.toISOString() };
    const checkpoint = signCheckpoint(facts, checkpointKey(dataFolder));
    // Written again by a retry, the file is the same.
    await writeCheckpoint(checkpointFolder, checkpoint);
    if (isSent) await emitCheckpoint(ctx, checkpoint);
    return checkpoint;
  });
  if (taken === null) return null;
  const sentAt = isSent ? ctx.now : (last?.sentAt ?? null);
  await rememberCheckpoint(dataFolder, { at: ctx.now, seq: taken.seq, sentAt });
  return taken;
}

/** The last one before a stop, where anything was sealed since the one before. */
export async function checkpointAtStop(ctx: Context): Promise<void> {
  await sealAll(ctx);
  const last = await lastCheckpoint(ctx.settings.dataFolder);
  if (last === null || last.seq !== (await chainEnd(ctx)).seq) await takeCheckpoint(ctx);
}

function emitCheckpoint(ctx: Parameters<typeof emit>[0], checkpoint: Checkpoint): Promise<void> {
  return emit(ctx, {
    kind: "audit.checkpointed",
    agencyId: null,
    subjectKind: "checkpoint",
    subjectId: String(checkpoint.seq),
    payload: checkpoint,
  });
}
