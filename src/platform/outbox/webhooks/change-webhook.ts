import { sql } from "kysely";
import type { z } from "zod";
import { record } from "../../audit/record.ts";
import type { Context, TxContext } from "../../context.ts";
import { saveVersion } from "../../db/save-version.ts";
import { transact } from "../../db/transact.ts";
import { MutuError } from "../../errors.ts";
import { decide } from "../../rights/decide.ts";
import { newWebhookSecret } from "./add-webhook.ts";
import { type OnWebhook, type Webhook, webhookLimits } from "./webhook.ts";
import { sealFor, webhookById } from "./webhook-store.ts";

type On = z.output<typeof OnWebhook>;

/**
 * Gives a webhook a new secret, answered once. For a day both sign, so that the receiver changes over in its own time.
 * @throws MutuError `not-found`, `not-yours`, `changed-meanwhile`
 */
export function changeWebhookSecret(ctx: Context, input: On): Promise<string> {
  return onWebhook(ctx, "change-webhook-secret", input, async (ctx, webhook) => {
    const secret = newWebhookSecret(ctx.random);
    await saveVersion(
      ctx,
      "webhook",
      { ...webhook, version: input.version },
      {
        secret: sealFor(ctx, webhook, secret),
        previous_secret: sql.ref("secret"),
        previous_until: new Date(ctx.now.getTime() + webhookLimits.bothSecretsHours * 3_600_000),
      },
    );
    return secret;
  });
}

/** Stops serving a webhook; what happens meanwhile does not reach it. @throws MutuError as above, `wrong-state` */
export function pauseWebhook(ctx: Context, input: On): Promise<void> {
  return onWebhook(ctx, "pause-webhook", input, async (ctx, webhook) => {
    if (webhook.pausedAt !== null) throw new MutuError("wrong-state", "webhooks.paused-already");
    const seen = { ...webhook, version: input.version };
    await saveVersion(ctx, "webhook", seen, { paused_at: ctx.now });
  });
}

/** Serves it again and forgets its failures. @throws MutuError as above, `wrong-state` */
export function resumeWebhook(ctx: Context, input: On): Promise<void> {
  return onWebhook(ctx, "resume-webhook", input, async (ctx, webhook) => {
    if (webhook.pausedAt === null) throw new MutuError("wrong-state", "webhooks.served-already");
    const seen = { ...webhook, version: input.version };
    await saveVersion(ctx, "webhook", seen, { paused_at: null, failures: 0 });
  });
}

/** Forgets a webhook with its deliveries. @throws MutuError as above */
export function removeWebhook(ctx: Context, input: On): Promise<void> {
  return onWebhook(ctx, "remove-webhook", input, async (ctx, webhook) => {
    const row = await ctx.tx
      .deleteFrom("webhook")
      .where("agency_id", "=", webhook.agencyId)
      .where("id", "=", webhook.id)
      .where("version", "=", input.version)
      .returning("id")
      .executeTakeFirst();
    if (!row) throw new MutuError("changed-meanwhile", "error.changed-meanwhile", { id: webhook.id });
  });
}

/** What all changes share: found in scope, the right asked, the entry written. */
function onWebhook<T>(
  ctx: Context,
  verb: string,
  { agencyId, webhookId, version }: On,
  change: (ctx: TxContext, webhook: Webhook) => Promise<T>,
): Promise<T> {
  return transact(ctx, async (ctx) => {
    const webhook = await webhookById(ctx, agencyId, webhookId);
    await decide(ctx, "webhook.manage", { agencyId });
    const changed = await change(ctx, webhook);
    const subject = { subjectKind: "webhook", subjectId: webhookId, agencyId };
    await record(ctx, { verb, ...subject, onVersion: version });
    return changed;
  });
}
