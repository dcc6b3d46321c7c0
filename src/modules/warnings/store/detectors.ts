import type { Context, TxContext } from "../../../platform/context.ts";
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
  const rows = await scoped(ctx, "detector")
    .select([
      "detector.agency_id",
      "detector.id",
      "detector.name",
      "detector.settings",
      "detector.last_run_at",
    ])
    .where("detector.active", "=", true)
    .orderBy("detector.name")
    .orderBy("detector.id")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    id: row.id,
    name: row.name,
    settings: DetectorSettings.parse(row.settings),
    lastRunAt: row.last_run_at,
  }));
}

export async function markRun(ctx: TxContext, detector: Pick<Detector, "agencyId" | "id">): Promise<void> {
  await ctx.tx
    .updateTable("detector")
    .set({ last_run_at: ctx.now })
    .where("agency_id", "=", detector.agencyId)
    .where("id", "=", detector.id)
    .execute();
}
