import { sql } from "kysely";
import type { TxContext } from "../../../platform/context.ts";

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
