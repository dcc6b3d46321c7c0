import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { type Detector, DetectorSettings } from "../nouns/detector.ts";

export async function insertDetector(ctx: TxContext, detector: Omit<Detector, "lastRunAt">): Promise<void> {
  await ctx.tx
    .insertInto("detector")
    .values({
      agency_id: detector.agencyId,
      id: detector.id,
      kind: detector.settings.kind,
      name: detector.name,
      settings: JSON.stringify(detector.settings),
    })
    .execute();
}

/** Active detectors, by name; at most 200. */
export async function activeDetectors(ctx: Context): Promise<readonly Detector[]> {
  const rows = await chosen(ctx).where("detector.active", "=", true).limit(200).execute();
  return rows.map(detectorOf);
}

/** Detectors that run and those that were put out of use, by name; at most 1,000. */
export async function allDetectors(ctx: Context): Promise<readonly Detector[]> {
  return (await chosen(ctx).limit(1_000).execute()).map(detectorOf);
}

function chosen(ctx: Context) {
  return scoped(ctx, "detector").selectAll("detector").orderBy("detector.name").orderBy("detector.id");
}

function detectorOf(row: Selectable<Database["detector"]>): Detector {
  return {
    agencyId: row.agency_id,
    id: row.id,
    name: row.name,
    settings: DetectorSettings.parse(row.settings),
    lastRunAt: row.last_run_at,
  };
}

export async function markRun(ctx: TxContext, detector: Pick<Detector, "agencyId" | "id">): Promise<void> {
  await ctx.tx
    .updateTable("detector")
    .set({ last_run_at: ctx.now })
    .where("agency_id", "=", detector.agencyId)
    .where("id", "=", detector.id)
    .execute();
}
