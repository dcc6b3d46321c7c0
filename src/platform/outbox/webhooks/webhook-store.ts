import { sql } from "kysely";
import type { Context, TxContext } from "../../context.ts";
import { scoped } from "../../db/scope.ts";
import { MutuError } from "../../errors.ts";
import { openSecret, sealSecret } from "../../settings/sealed-secret.ts";
import { type Delivery, type Webhook, webhookLimits } from "./webhook.ts";

type Place = { readonly agencyId: string; readonly id: string };

const columns = [
  "agency_id",
  "id",
  "version",
  "address",
  "events",
  "failures",
  "paused_at",
  "created_at",
] as const;

/** Webhooks of an agency, the oldest first; at most 100. */
export async function webhooksOf(ctx: Context, agencyId: string): Promise<readonly Webhook[]> {
  const rows = await scoped(ctx, "webhook")
    .select(columns)
    .where("agency_id", "=", agencyId)
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(webhookOf);
}

/** @throws MutuError `not-found` */
export async function webhookById(ctx: Context, agencyId: string, id: string): Promise<Webhook> {
  const webhook = await findWebhook(ctx, { agencyId, id });
  if (!webhook) throw new MutuError("not-found", "error.not-found");
  return webhook;
}

export async function findWebhook(ctx: Context, { agencyId, id }: Place): Promise<Webhook | null> {
  const row = await scoped(ctx, "webhook")
    .select(columns)
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? webhookOf(row) : null;
}

/** Every webhook of the instance that is served now, with what it wants to hear. */
export async function servedWebhooks(ctx: TxContext): Promise<readonly Webhook[]> {
  const rows = await ctx.tx.selectFrom("webhook").select(columns).where("paused_at", "is", null).execute();
  return rows.map(webhookOf);
}

/** The secrets that sign now: the present one, and for a day after a change the one before. */
export async function secretsOf(ctx: Context, place: Place): Promise<readonly string[]> {
  const row = await scoped(ctx, "webhook")
    .select(["secret", "previous_secret", "previous_until"])
    .where("agency_id", "=", place.agencyId)
    .where("id", "=", place.id)
    .executeTakeFirstOrThrow();
  const isBothGood = row.previous_until !== null && row.previous_until > ctx.now;
  const sealed = [row.secret, ...(isBothGood && row.previous_secret !== null ? [row.previous_secret] : [])];
  return sealed.map((one) => openSecret(ctx.settings.secret, sealedFor(place), one));
}

export function sealFor(ctx: Context, place: Place, secret: string): string {
  return sealSecret(ctx.settings.secret, sealedFor(place), secret, ctx.random);
}

function sealedFor({ agencyId, id }: Place): string {
  return `webhook ${agencyId} ${id}`;
}

/** The newest deliveries first. */
export async function deliveriesOf(ctx: Context, { agencyId, id }: Place): Promise<readonly Delivery[]> {
  const rows = await scoped(ctx, "webhook_delivery")
    .select(["n", "event", "on_day", "status", "milliseconds", "trouble"])
    .where("agency_id", "=", agencyId)
    .where("webhook_id", "=", id)
    .orderBy("n", "desc")
    .limit(webhookLimits.deliveries)
    .execute();
  return rows.map(({ on_day: onDay, n, ...row }) => ({ ...row, n: Number(n), onDay }));
}

/** Writes one try down and forgets those that are older than the last fifty. */
export async function insertDelivery(
  ctx: TxContext,
  { agencyId, id }: Place,
  delivery: Omit<Delivery, "n">,
): Promise<void> {
  const { event, onDay, status, milliseconds, trouble } = delivery;
  await ctx.tx
    .insertInto("webhook_delivery")
    .values({
      agency_id: agencyId,
      webhook_id: id,
      event,
      on_day: onDay,
      status,
      milliseconds,
      trouble,
    })
    .execute();
  await sql`
    delete from webhook_delivery where agency_id = ${agencyId} and webhook_id = ${id} and n < (
      select min(n) from (
        select n from webhook_delivery where agency_id = ${agencyId} and webhook_id = ${id}
        order by n desc limit ${webhookLimits.deliveries}) as newest)`.execute(ctx.tx);
}

/**
 * Counts failures in a row; at the limit the webhook is paused. A person's changes are not in the way of the count, so
 * its version stays.
 * @returns whether this paused it
 */
export async function countOutcome(ctx: TxContext, place: Place, isGood: boolean): Promise<boolean> {
  const row = await ctx.tx
    .updateTable("webhook")
    .set(isGood ? { failures: 0 } : { failures: sql<number>`failures + 1` })
    .where("agency_id", "=", place.agencyId)
    .where("id", "=", place.id)
    .returning(["failures", "paused_at"])
    .executeTakeFirst();
  if (!row || row.paused_at !== null || row.failures < webhookLimits.failures) return false;
  await ctx.tx
    .updateTable("webhook")
    .set({ paused_at: ctx.now, version: sql<number>`version + 1` })
    .where("agency_id", "=", place.agencyId)
    .where("id", "=", place.id)
    .execute();
  return true;
}

type Row = {
  readonly agency_id: string;
  readonly id: string;
  readonly version: number;
  readonly address: string;
  readonly events: string[];
  readonly failures: number;
  readonly paused_at: Date | null;
  readonly created_at: Date;
};

function webhookOf(row: Row): Webhook {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    address: row.address,
    events: row.events,
    failures: row.failures,
    pausedAt: row.paused_at,
    createdAt: row.created_at,
  };
}
