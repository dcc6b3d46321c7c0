import type { z } from "zod";
import { record } from "../../audit/record.ts";
import type { Context } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { newId } from "../../ids.ts";
import { decide } from "../../rights/decide.ts";
import { isGood, noteDelivery, send } from "./deliver-webhook.ts";
import { type OnWebhook, testEvent } from "./webhook.ts";
import { webhookById } from "./webhook-store.ts";

/**
 * Sends a message that says nothing but that it is a test, while the person waits; also to a webhook that is paused.
 * @returns whether it was accepted
 * @throws MutuError `not-found`, `not-yours`
 */
export async function tryWebhook(ctx: Context, input: z.output<typeof OnWebhook>): Promise<boolean> {
  const webhook = await webhookById(ctx, input.agencyId, input.webhookId);
  await decide(ctx, "webhook.manage", { agencyId: webhook.agencyId });
  await transact(ctx, (ctx) =>
    record(ctx, {
      verb: "try-webhook",
      subjectKind: "webhook",
      subjectId: webhook.id,
      agencyId: webhook.agencyId,
    }),
  );
  const delivery = await send(ctx, webhook, {
    eventId: newId(ctx.now, ctx.random),
    kind: testEvent,
    agencyId: webhook.agencyId,
    subjectKind: "webhook",
    subjectId: webhook.id,
    payload: {},
    at: ctx.now.toISOString(),
  });
  await noteDelivery(ctx, webhook, delivery);
  return isGood(delivery);
}
