import type { Context, TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import type { DeliveredEvent, Subscriber } from "./subscriber.ts";

/** Puts one job into a queue inside the given transaction. */
export type SendJob = (ctx: TxContext, queue: string, event: DeliveredEvent) => Promise<void>;

const batch = 200;

/**
 * Turns committed events into one job per subscriber, each event together with its mark in one transaction: after a
 * crash it is either relayed or still waiting, never both. Several relays share the work. The mark tells no time: it would
 * be the minute of an anonymous report.
 * @returns how many events were relayed
 */
export function relayEvents(
  ctx: Context,
  subscribers: readonly Subscriber[],
  send: SendJob,
): Promise<number> {
  return transact(ctx, async (ctx) => {
    const rows = await ctx.tx
      .selectFrom("outbox_event")
      .selectAll()
      .where("relayed", "=", false)
      .orderBy("id")
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    if (rows.length === 0) return 0;
    for (const row of rows) {
      const event: DeliveredEvent = {
        eventId: row.event_id,
        kind: row.kind,
        agencyId: row.agency_id,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        payload: row.payload as DeliveredEvent["payload"],
        at: row.at.toISOString(),
      };
      for (const subscriber of subscribers) {
        if (subscriber.kinds.includes(event.kind)) await send(ctx, queueOf(subscriber), event);
      }
    }
    const ids = rows.map((row) => row.id);
    await ctx.tx.updateTable("outbox_event").set({ relayed: true }).where("id", "in", ids).execute();
    return rows.length;
  });
}

/** The queue of a subscriber. */
export function queueOf(subscriber: Pick<Subscriber, "name">): string {
  return `event.${subscriber.name}`;
}

/** Hands one event to one subscriber, once (REL-04). @returns whether it acted */
export function deliver(ctx: Context, subscriber: Subscriber, event: DeliveredEvent): Promise<boolean> {
  return transact(ctx, async (ctx) => {
    const first = await ctx.tx
      .insertInto("processed_event")
      .values({ subscriber: subscriber.name, event_id: event.eventId })
      .onConflict((conflict) => conflict.doNothing())
      .returning("event_id")
      .executeTakeFirst();
    if (!first) return false;
    await subscriber.handle(ctx, event);
    return true;
  });
}
