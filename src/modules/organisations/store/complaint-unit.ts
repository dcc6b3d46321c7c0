import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";

/** The unit that receives complaints which name no service: the top unit of the agency. @throws MutuError `not-found` */
export async function unitForComplaints(ctx: Context, agencyId: string): Promise<string> {
  const row = await ctx.db
    .selectFrom("unit")
    .select("id")
    .where("agency_id", "=", agencyId)
    .where("agency_id", "in", [...ctx.actor.scope.agencies])
    .where("parent_id", "is", null)
    .orderBy("code")
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return row.id;
}
