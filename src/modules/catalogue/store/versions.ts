import { sql } from "kysely";
import type { TxContext } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";

type Versioned = "standard_version" | "procedure_version";
type OfService = { readonly agencyId: string; readonly serviceId: string };

/** The number of the next version of a service's standard or procedure. Two who ask at once wait for each other. */
export async function nextVersionNumber(ctx: TxContext, table: Versioned, of: OfService): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${table} ${of.serviceId}`}, 0))`.execute(ctx.tx);
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from ${sql.table(table)}
    where agency_id = ${of.agencyId} and service_id = ${of.serviceId}`.execute(ctx.tx);
  return (rows[0]?.last ?? 0) + 1;
}

/**
 * A version begins after all that are there: what was promised before stays the yardstick for its time (STD-05).
 * @throws MutuError `invalid` with the day on which the newest begins
 */
export async function refuseUnlessNewest(
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
export async function closeVersionBefore(
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
