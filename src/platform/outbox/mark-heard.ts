import type { TxContext } from "../context.ts";

/** Marks events up to a moment as relayed at their own time: those concerned heard of them then. */
export async function markHeard(ctx: TxContext, until: Date): Promise<void> {
  await ctx.tx
    .updateTable("outbox_event")
    .set(({ ref }) => ({ relayed_at: ref("at") }))
    .where("relayed_at", "is", null)
    .where("at", "<", until)
    .execute();
}
