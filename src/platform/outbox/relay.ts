import type { Selectable } from "kysely";
import type { Context, TxContext } from "../context.ts";
import type { Database } from "../db/schema.ts";
import { transact } from "../db/transact.ts";
import { isOutward } from "./outward-events.ts";
import type { DeliveredEvent, Subscriber } from "./subscriber.ts";
import { hearersNow, type WebhookJob } from "./webhooks/deliver-webhook.ts";

/** Puts one job into a queue inside the given transaction. */
export type SendJob = (ctx: TxContext, queue: string, event: DeliveredEvent | WebhookJob) => Promise<void>;

/** The queue of what goes out to programs of the agencies. */
export const webhookQueue = "webhook";

const batch = 200;

/**
 * Turns committed events into one job per subscriber and per webhook that hears of it, each event together with its mark in one transaction: after a
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
    const hearers = rows.some(({ kind }) => isOutward(kind)) ? await hearersNow(ctx) : () => [];
    for (const event of rows.map(eventOf)) {
      for (const subscriber of subscribers.filter(({ kinds }) => kinds.includes(event.kind)))
        await send(ctx, queueOf(subscriber), event);
      for (const { agencyId, id } of hearers(event))
        await send(ctx, webhookQueue, { ...event, webhook: { agencyId, id } });
    }
    const ids = rows.map((row) => row.id);
    await ctx.tx.updateTable("outbox_event").set({ relayed: true }).where("id", "in", ids).execute();
    return rows.length;
  });
}

function eventOf(row: Selectable<Database["outbox_event"]>): DeliveredEvent {
  return {
    eventId: row.event_id,
    kind: row.kind,
    agencyId: row.agency_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    payload: row.payload as DeliveredEvent["payload"],
    at: row.at.toISOString(),
  };
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
