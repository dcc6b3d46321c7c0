import { sql } from "kysely";
import type { Context, TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import { link } from "./leaf.ts";
import { macOf } from "./mac.ts";
import { originOf } from "./origin.ts";
import { chainEnd } from "./read-chain.ts";

const sealerLock = 7_231_001;

/**
 * Chains the committed entries that have no seal yet, in order of time and id; at most 5,000 a call. Only one process
 * seals at a time, so that parallel writers never wait for the chain. Until it is sealed an entry is protected by its code
 * and by the table's own refusal of change. An entry with a wrong code is chained like any other, because what is in the
 * chain cannot vanish again before a person has seen it; the log and every verification name it.
 * @returns how many were sealed
 */
export function sealEntries(ctx: Context): Promise<number> {
  return transact(ctx, async (ctx) => {
    if (!(await isOnlyOne(ctx, sealerLock))) return 0;
    const entries = await unsealed(ctx);
    if (entries.length === 0) return 0;
    await nameForeign(ctx, entries);
    let { seq, chain } = await chainEnd(ctx);
    const seals = entries.map(({ id, leaf }) => {
      seq += 1;
      chain = link(chain, leaf);
      return { seq, entry_id: id, leaf, chain };
    });
    await ctx.tx.insertInto("audit_seal").values(seals).execute();
    return seals.length;
  });
}

/** Whether this process may do, until its transaction ends, what only one may do at a time. */
export async function isOnlyOne(ctx: TxContext, lock: number): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${lock}) as mine`.execute(
    ctx.tx,
  );
  return rows[0]?.mine === true;
}

/** Seals batch by batch until nothing waits. */
export async function sealAll(ctx: Context): Promise<void> {
  while ((await sealEntries(ctx)) > 0) ctx.signal.throwIfAborted();
}

type Unsealed = { readonly id: string; readonly leaf: string; readonly mac: string | null };

function unsealed(ctx: TxContext): Promise<readonly Unsealed[]> {
  return ctx.tx
    .selectFrom("audit_entry")
    .select(["audit_entry.id", "audit_entry.leaf", "audit_entry.mac"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom("audit_seal").select("seq").whereRef("audit_seal.entry_id", "=", "audit_entry.id")),
      ),
    )
    .orderBy("at")
    .orderBy("audit_entry.id")
    .limit(5000)
    .execute();
}

/** Says in the log what was put in past Mutu. Before an instance has begun to owe codes there is nothing to say. */
async function nameForeign(ctx: TxContext, entries: readonly Unsealed[]): Promise<void> {
  const origin = await originOf(ctx.settings);
  if (origin === null) return;
  for (const { id, leaf, mac } of entries)
    if (mac !== macOf(origin.key, leaf)) ctx.log("error", "audit entry not written by Mutu", { entry: id });
}
