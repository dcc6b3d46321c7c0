import type { Context } from "../../../platform/context.ts";

/** A unit as everybody in government may know it: whose it is and what it is called. */
export type Office = {
  readonly agencyId: string;
  readonly agency: string;
  readonly agencyEn: string;
  readonly unitId: string;
  readonly unit: string;
  readonly unitEn: string;
};

/** Every unit of every agency, whatever the actor's scope: help can be asked of any of them. By names; at most 5,000. */
export function offices(ctx: Context): Promise<readonly Office[]> {
  return directory(ctx).limit(5_000).execute();
}

/** The offices with these units, by names. Names are no secret; what an office does with its work is. */
export async function officesOf(ctx: Context, unitIds: readonly string[]): Promise<readonly Office[]> {
  return unitIds.length === 0 ? [] : directory(ctx).where("unit.id", "in", unitIds).execute();
}

function directory(ctx: Context) {
  return ctx.db
    .selectFrom("unit")
    .innerJoin("agency", "agency.id", "unit.agency_id")
    .select([
      "agency.id as agencyId",
      "agency.name as agency",
      "agency.name_en as agencyEn",
      "unit.id as unitId",
      "unit.name as unit",
      "unit.name_en as unitEn",
    ])
    .orderBy("agency.name")
    .orderBy("unit.name")
    .orderBy("unit.id");
}
