import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";

/**
 * The unit that receives complaints which name no service: the top unit of the agency.
 * @throws MutuError `not-found` when the agency has no unit yet
 */
export async function unitForComplaints(ctx: Context, agencyId: string): Promise<string> {
  const row = await scoped(ctx, "unit")
    .select("unit.id")
    .where("unit.agency_id", "=", agencyId)
    .where("unit.parent_id", "is", null)
    .orderBy("unit.code")
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "organisations.no-unit");
  return row.id;
}
