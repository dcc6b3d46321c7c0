import type { z } from "zod";
import { record } from "../../audit/record.ts";
import { newToken } from "../../auth/secrets.ts";
import { actorId, type Context } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { MutuError } from "../../errors.ts";
import { newId, type Random } from "../../ids.ts";
import { findTarget } from "../../outgoing/target.ts";
import { decide } from "../../rights/decide.ts";
import { type AddWebhook, webhookLimits } from "./webhook.ts";
import { sealFor, webhooksOf } from "./webhook-store.ts";

export type NewWebhook = { readonly id: string; readonly secret: string };

/**
 * Registers an address of the actor's own agency that hears of chosen events from now on. The secret is answered once.
 * @throws MutuError `not-yours`, `invalid` for an address that Mutu may not call, `wrong-state` when it is registered
 *   already or there are too many
 */
export async function addWebhook(ctx: Context, input: z.output<typeof AddWebhook>): Promise<NewWebhook> {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new MutuError("not-yours", "error.not-for-role");
  const { agencyId } = actor;
  await decide(ctx, "webhook.manage", { agencyId });
  const address = await checkedAddress(ctx, input.address);
  return transact(ctx, async (ctx) => {
    const others = await webhooksOf(ctx, agencyId);
    if (others.some((other) => other.address === address))
      throw new MutuError("wrong-state", "webhooks.address-taken");
    if (others.length >= webhookLimits.perAgency)
      throw new MutuError("wrong-state", "webhooks.too-many", { most: webhookLimits.perAgency });
    const id = newId(ctx.now, ctx.random);
    const secret = newWebhookSecret(ctx.random);
    await ctx.tx
      .insertInto("webhook")
      .values({
        agency_id: agencyId,
        id,
        address,
        events: [...new Set(input.events)],
        secret: sealFor(ctx, { agencyId, id }, secret),
        created_by: actorId(actor),
        created_at: ctx.now,
      })
      .execute();
    await record(ctx, {
      verb: "add-webhook",
      subjectKind: "webhook",
      subjectId: id,
      agencyId,
      facts: { host: new URL(address).host, events: input.events },
    });
    return { id, secret };
  });
}

/** 256 bits that can be recognised when they were left somewhere. */
export function newWebhookSecret(random: Random): string {
  return `mutu_webhook_${newToken(random)}`;
}

/** A name that is not known at this moment is no reason to refuse; each delivery is judged again. */
async function checkedAddress(ctx: Context, text: string): Promise<string> {
  const { outgoingAllow } = ctx.settings;
  const target = await findTarget(text, outgoingAllow).catch((error: unknown) => {
    if (error instanceof MutuError && error.code === "unavailable") return { url: new URL(text) };
    throw error;
  });
  return target.url.href;
}
