import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { type ComponentKey, componentKeys, type StandardVersion } from "../nouns/standard.ts";
import { inForceOn, makeRoom, versionsOf } from "./versions.ts";

/** Adds a version; the one in force until then ends on the day it begins (STD-05). */
export async function insertStandard(
  ctx: TxContext,
  standard: Omit<StandardVersion, "number" | "validUntil">,
): Promise<number> {
  const number = await makeRoom(ctx, "standard_version", standard);
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
  const version = await inForceOn(ctx, "standard_version", service, day).executeTakeFirst();
  return version ? { ...version, components: await componentsOf(ctx, service.agencyId, version.id) } : null;
}

/** Every version of the standard of a service, the oldest first; at most 200. */
export async function standardsOf(
  ctx: Context,
  service: { readonly agencyId: string; readonly serviceId: string },
): Promise<readonly StandardVersion[]> {
  const versions = await versionsOf(ctx, "standard_version", service).orderBy("number").limit(200).execute();
  return Promise.all(
    versions.map(async (version) => ({
      ...version,
      components: await componentsOf(ctx, service.agencyId, version.id),
    })),
  );
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
