import type { KeyObject } from "node:crypto";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { macKey, macOf } from "./mac.ts";
import { type Origin, originOf, rememberOrigin } from "./origin.ts";
import { type ChainEnd, chainAt, chainEnd, originMadeAnew } from "./read-chain.ts";
import { record } from "./record.ts";
import { sealAll } from "./seal.ts";

/**
 * Settles at a start after which seal entries owe a code of this instance, where that is not known yet. An instance that has
 * sealed entries with codes knew it once: whoever took that away could have put entries in, so it is said and written down.
 */
export async function beginOrigin(ctx: Context): Promise<void> {
  if ((await originOf(ctx.settings)) !== null) return;
  const isAnew = await hasSealedCodes(ctx);
  const { before } = await settle(ctx);
  if (!isAnew) return;
  ctx.log("warn", "origin of audit entries settled anew", { after: before.seq });
  await transact(ctx, (ctx) =>
    record(ctx, {
      verb: originMadeAnew,
      subjectKind: "instance",
      subjectId: "audit-origin",
      facts: { after: before.seq },
    }),
  );
}

async function hasSealedCodes(ctx: Context): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("audit_seal")
    .innerJoin("audit_entry", "audit_entry.id", "audit_seal.entry_id")
    .select("seq")
    .where("mac", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Settles it after a backup was restored. The word of the instance whose keys came along holds, unless the backup is older
 * than the beginning of its codes.
 */
export async function resumeOrigin(ctx: Context): Promise<void> {
  const origin = await originOf(ctx.settings);
  if (origin === null || (await chainAt(ctx, origin.before.seq)) !== origin.before.chain) await settle(ctx);
}

/**
 * Codes are owed after the entries of an older version, or of an instance whose key is not here. What waits is sealed
 * first, so that whatever comes later owes one.
 */
async function settle(ctx: Context): Promise<Origin> {
  await sealAll(ctx);
  const key = macKey(ctx.settings.secret);
  const origin = { key, before: await endOfOthers(ctx, key) };
  await rememberOrigin(ctx.settings.dataFolder, origin);
  return origin;
}

const batch = 5000;

/** The end of the chain before the entries at its end that all carry a code by this key. */
async function endOfOthers(ctx: Context, key: KeyObject): Promise<ChainEnd> {
  let end = await chainEnd(ctx);
  for (;;) {
    const rows = await ctx.db
      .selectFrom("audit_seal")
      .leftJoin("audit_entry", "audit_entry.id", "audit_seal.entry_id")
      .select(["seq", "chain", "audit_seal.leaf", "mac"])
      .where("seq", "<=", end.seq)
      .orderBy("seq", "desc")
      .limit(batch)
      .execute();
    const others = rows.find(({ leaf, mac }) => mac !== macOf(key, leaf));
    if (others !== undefined) return { seq: others.seq, chain: others.chain };
    const first = (rows.at(-1)?.seq ?? 1) - 1;
    end = { seq: first, chain: (await chainAt(ctx, first)) ?? end.chain };
    if (rows.length < batch) return end;
  }
}
