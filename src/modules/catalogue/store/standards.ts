import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { type ComponentKey, componentKeys, type StandardVersion } from "../nouns/standard.ts";
import { closeVersionBefore, nextVersionNumber, refuseUnlessNewest } from "./versions.ts";

/** Adds a version; the one in force until then ends on the day it begins (STD-05). */
export async function insertStandard(
  ctx: TxContext,
  standard: Omit<StandardVersion, "number" | "validUntil">,
): Promise<number> {
  const number = await nextVersionNumber(ctx, "standard_version", standard);
  await refuseUnlessNewest(ctx, "standard_version", standard);
  await closeVersionBefore(ctx, "standard_version", standard, standard.validFrom);
  await ctx.tx
    .insertInto("standard_version")
    .values({
      agency_id: standard.agencyId,
      id: standard.id,
      service_id: standard.serviceId,
      number,
      decree: standard.decree,
      adopted_on: standard.adoptedOn,
      valid: `[${standard.validFrom},)`,
    })
    .execute();
  await ctx.tx
    .insertInto("component")
    .values(
      standard.components.map((c) => ({
        agency_id: standard.agencyId,
        standard_version_id: standard.id,
        key: c.key,
        promise: c.promise,
        reason_empty: c.reasonEmpty,
        limit_days: c.limitDays,
        limit_day_type: c.limitDayType,
        meter: c.meter,
      })),
    )
    .execute();
  return number;
}

/** The standard of a service in force on a day (ISO date), the yardstick for cases received then; null if none was. */
export async function standardOn(
  ctx: Context,
  service: { readonly agencyId: string; readonly serviceId: string },
  day: string,
): Promise<StandardVersion | null> {
  const row = await scoped(ctx, "standard_version")
    .select([
      "id",
      "number",
      "decree",
      "adopted_on",
      sql<string>`lower(valid)::text`.as("from"),
      sql<string | null>`upper(valid)::text`.as("until"),
    ])
    .where("standard_version.agency_id", "=", service.agencyId)
    .where("standard_version.service_id", "=", service.serviceId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst();
  if (!row) return null;
  return {
    agencyId: service.agencyId,
    id: row.id,
    serviceId: service.serviceId,
    number: row.number,
    decree: row.decree,
    adoptedOn: row.adopted_on,
    validFrom: row.from,
    validUntil: row.until,
    components: await componentsOf(ctx, service.agencyId, row.id),
  };
}

async function componentsOf(ctx: Context, agencyId: string, standardVersionId: string) {
  const rows = await scoped(ctx, "component")
    .select(["key", "promise", "reason_empty", "limit_days", "limit_day_type", "meter"])
    .where("component.agency_id", "=", agencyId)
    .where("component.standard_version_id", "=", standardVersionId)
    .execute();
  const position = (key: ComponentKey) => componentKeys.indexOf(key);
  return rows
    .toSorted((a, b) => position(a.key) - position(b.key))
    .map((row) => ({
      key: row.key,
      promise: row.promise,
      reasonEmpty: row.reason_empty,
      limitDays: row.limit_days,
      limitDayType: row.limit_day_type,
      meter: row.meter,
    }));
}
