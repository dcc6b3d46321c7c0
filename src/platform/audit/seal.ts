import { sql } from "kysely";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { chainStart, link } from "./leaf.ts";

const sealerLock = 7_231_001;

/**
 * Chains the committed entries that have no seal yet, in order of time and id; at most 5,000 a call. Only one process
 * seals at a time, so that parallel writers never wait for the chain. Until it is sealed an entry is protected by the
 * table's own refusal of change only.
 * @returns how many were sealed
 */
export function sealEntries(ctx: Context): Promise<number> {
  return transact(ctx, async (ctx) => {
    const { rows } = await sql<{
      mine: boolean;
    }>`select pg_try_advisory_xact_lock(${sealerLock}) as mine`.execute(ctx.tx);
    if (!rows[0]?.mine) return 0;
    const last = await ctx.tx
      .selectFrom("audit_seal")
      .select(["seq", "chain"])
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    const entries = await ctx.tx
      .selectFrom("audit_entry")
      .select(["audit_entry.id", "audit_entry.leaf"])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("audit_seal").select("seq").whereRef("audit_seal.entry_id", "=", "audit_entry.id"),
          ),
        ),
      )
      .orderBy("at")
      .orderBy("audit_entry.id")
      .limit(5000)
      .execute();
    if (entries.length === 0) return 0;
    let chain = last?.chain ?? chainStart;
    const first = (last?.seq ?? 0) + 1;
    const seals = entries.map((entry, i) => {
      chain = link(chain, entry.leaf);
      return { seq: first + i, entry_id: entry.id, leaf: entry.leaf, chain };
    });
    await ctx.tx.insertInto("audit_seal").values(seals).execute();
    return seals.length;
  });
}
