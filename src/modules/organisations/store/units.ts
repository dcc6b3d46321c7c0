import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Unit } from "../nouns/unit.ts";

/** All units of an agency by code, whichever the actor works in: work is handed to any of them. */
export async function unitsOf(ctx: Context, agencyId: string): Promise<readonly Unit[]> {
  const rows = await scoped(ctx, "unit")
    .selectAll("unit")
    .where("unit.agency_id", "=", agencyId)
    .orderBy("unit.code")
    .limit(2_000)
    .execute();
  return rows.map(unitOf);
}

/** @throws MutuError `not-found` */
export async function unitById(ctx: Context, agencyId: string, id: string): Promise<Unit> {
  const row = await scoped(ctx, "unit")
    .selectAll("unit")
    .where("unit.agency_id", "=", agencyId)
    .where("unit.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return unitOf(row);
}

/** @throws MutuError `not-found` when one of them is no unit of the agency */
export async function requireUnits(ctx: Context, agencyId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await scoped(ctx, "unit")
    .select("unit.id")
    .where("unit.agency_id", "=", agencyId)
    .where("unit.id", "in", ids)
    .execute();
  if (rows.length < new Set(ids).size) throw new MutuError("not-found", "error.not-found");
}

/** @throws MutuError `invalid` when the agency has a unit of this code already */
export async function insertUnit(ctx: TxContext, unit: Unit): Promise<void> {
  const row = await ctx.tx
    .insertInto("unit")
    .values({
      agency_id: unit.agencyId,
      id: unit.id,
      code: unit.code,
      name: unit.name,
      name_en: unit.nameEn,
      parent_id: unit.parentId,
    })
    .onConflict((conflict) => conflict.columns(["agency_id", "code"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new MutuError("invalid", "organisations.code-taken");
}

function unitOf(row: Selectable<Database["unit"]>): Unit {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    parentId: row.parent_id,
  };
}
