import { type SelectQueryBuilder, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { StandardVersion } from "../nouns/standard.ts";

type Versioned = "standard_version" | "procedure_version";
type OfService = { readonly agencyId: string; readonly serviceId: string };
/** What versions of standards and of procedures both have. */
type Version = Omit<StandardVersion, "components">;

/** The version of a service's standard or procedure that is in force on a day (ISO date): one row or none. */
export function inForceOn<T extends Versioned>(ctx: Context, table: T, of: OfService, day: string) {
  return versionsOf(ctx, table, of).where(sql<boolean>`valid @> ${day}::date`);
}

/** All versions of a service's standard or procedure. */
export function versionsOf<T extends Versioned>(ctx: Context, table: T, of: OfService) {
  const rows = scoped<Versioned>(ctx, table)
    .select([
      "agency_id as agencyId",
      "id",
      "service_id as serviceId",
      "number",
      "decree",
      "adopted_on as adoptedOn",
      sql<string>`lower(valid)::text`.as("validFrom"),
      sql<string | null>`upper(valid)::text`.as("validUntil"),
    ])
    .where("agency_id", "=", of.agencyId)
    .where("service_id", "=", of.serviceId);
  // The builder cannot tell that one table of the two is the one table T.
  return rows as unknown as SelectQueryBuilder<Database, T, Version>;
}

/**
 * Makes room for a version that begins on a day: the one in force until then ends on that day (STD-05).
 * @returns the number of the new version
 * @throws MutuError `invalid` with the day on which the newest begins, when that is not before this one
 */
export async function makeRoom(
  ctx: TxContext,
  table: Versioned,
  of: OfService & { readonly validFrom: string },
): Promise<number> {
  const number = await nextVersionNumber(ctx, table, of);
  await refuseUnlessNewest(ctx, table, of);
  await closeVersionBefore(ctx, table, of, of.validFrom);
  return number;
}

/** The number of the next version of a service's standard or procedure. Two who ask at once wait for each other. */
async function nextVersionNumber(ctx: TxContext, table: Versioned, of: OfService): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${table} ${of.serviceId}`}, 0))`.execute(ctx.tx);
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from ${sql.table(table)}
    where agency_id = ${of.agencyId} and service_id = ${of.serviceId}`.execute(ctx.tx);
  return (rows[0]?.last ?? 0) + 1;
}

/** A version begins after all that are there: what was promised before stays the yardstick for its time. */
async function refuseUnlessNewest(
  ctx: TxContext,
  table: Versioned,
  of: OfService & { readonly validFrom: string },
): Promise<void> {
  const { rows } = await sql<{ newest: string | null }>`
    select max(lower(valid))::text as newest from ${sql.table(table)}
    where agency_id = ${of.agencyId} and service_id = ${of.serviceId}`.execute(ctx.tx);
  const newest = rows[0]?.newest ?? null;
  if (newest !== null && of.validFrom <= newest) {
    throw new MutuError("invalid", "services.adopt.too-early", { newest });
  }
}

/** Ends the version that is in force on a day with that day; a version that would begin later is refused by the table. */
async function closeVersionBefore(
  ctx: TxContext,
  table: Versioned,
  of: OfService,
  day: string,
): Promise<void> {
  await sql`
    update ${sql.table(table)} set valid = daterange(lower(valid), ${day}::date)
    where agency_id = ${of.agencyId} and service_id = ${of.serviceId}
      and valid @> ${day}::date and lower(valid) < ${day}::date`.execute(ctx.tx);
}
