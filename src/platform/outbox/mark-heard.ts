import type { TxContext } from "../context.ts";

/** Marks events up to a moment as relayed: those concerned heard of them when they happened. */
export async function markHeard(ctx: TxContext, until: Date): Promise<void> {
  await ctx.tx
    .updateTable("outbox_event")
    .set({ relayed: true })
    .where("relayed", "=", false)
    .where("at", "<", until)
    .execute();
}
