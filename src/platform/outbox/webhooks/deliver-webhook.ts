import type { Context, TxContext } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { MutuError } from "../../errors.ts";
import { localDate } from "../../local-date.ts";
import { outgoingFetch } from "../../outgoing/outgoing-fetch.ts";
import type { DeliveredEvent } from "../subscriber.ts";
import { messageOf } from "./message.ts";
import { signatureOf } from "./signature.ts";
import { tellOfPausedWebhook } from "./tell-of-paused-webhook.ts";
import type { Delivery, Webhook } from "./webhook.ts";
import { countOutcome, findWebhook, insertDelivery, secretsOf, servedWebhooks } from "./webhook-store.ts";

/** An event on its way to one webhook. */
export type WebhookJob = DeliveredEvent & {
  readonly webhook: { readonly agencyId: string; readonly id: string };
};

/** Who hears of an event: webhooks of its agency that chose its kind; of the whole instance, those of every agency. */
export type Hearers = (event: DeliveredEvent) => readonly Webhook[];

/** Asks once for many events. */
export async function hearersNow(ctx: TxContext): Promise<Hearers> {
  const webhooks = await servedWebhooks(ctx);
  return ({ agencyId, kind }) =>
    webhooks.filter((one) => one.events.includes(kind) && (agencyId === null || one.agencyId === agencyId));
}

/**
 * Delivers one event to one webhook. A job calls it again until it is accepted, so the receiver may get it twice and knows
 * it by its id. One that was deleted meanwhile is no work any more.
 * @throws Error when it was not accepted, or the webhook is paused
 */
export async function deliverWebhook(ctx: Context, job: WebhookJob): Promise<void> {
  const webhook = await findWebhook(ctx, job.webhook);
  if (webhook === null) return;
  if (webhook.pausedAt !== null) throw new Error(`webhook ${hostOf(webhook)} is paused`);
  const delivery = await send(ctx, webhook, job);
  await noteDelivery(ctx, webhook, delivery);
  if (!isGood(delivery))
    throw new Error(`webhook ${hostOf(webhook)}: ${delivery.trouble ?? `status ${delivery.status}`}`);
}

/** Posts one message and says what came of it; never throws for what the other side does. */
export async function send(
  ctx: Context,
  webhook: Webhook,
  event: DeliveredEvent,
): Promise<Omit<Delivery, "n">> {
  const body = JSON.stringify(messageOf(event, ctx.settings.origin));
  const headers = {
    "content-type": "application/json",
    "mutu-event": event.kind,
    "mutu-delivery": event.eventId,
    "mutu-signature": signatureOf(await secretsOf(ctx, webhook), ctx.now, body),
  };
  const call = outgoingFetch(ctx.settings.outgoingAllow);
  const start = performance.now();
  const { status, trouble } = await call(webhook.address, {
    method: "POST",
    headers,
    body,
    signal: ctx.signal,
  }).then(
    (answer) => ({ status: answer.status, trouble: null }),
    (error: unknown) => {
      if (error instanceof MutuError) return { status: null, trouble: error.key };
      throw error;
    },
  );
  const milliseconds = Math.round(performance.now() - start);
  return { event: event.kind, onDay: localDate(ctx.now, ctx.zone), status, milliseconds, trouble };
}

/** Writes a try down; one failure too many in a row pauses the webhook and is told to who looks after it. */
export function noteDelivery(ctx: Context, webhook: Webhook, delivery: Omit<Delivery, "n">): Promise<void> {
  return transact(ctx, async (ctx) => {
    if ((await findWebhook(ctx, webhook)) === null) return;
    await insertDelivery(ctx, webhook, delivery);
    if (await countOutcome(ctx, webhook, isGood(delivery))) await tellOfPausedWebhook(ctx, webhook);
  });
}

export function isGood({ status }: Pick<Delivery, "status">): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** Of an address only the host: the rest may hold what only the receiver should know. */
function hostOf({ address }: Webhook): string {
  return new URL(address).host;
}
