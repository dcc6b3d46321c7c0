import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Received } from "./statistics.ts";

export type MonthlyCount = { readonly month: string; readonly group: string; readonly count: number };

/**
 * Complaints of an agency received in each month, told apart by category or by area; ISO months in the zone of the
 * context, rising. A group is what people wrote, empty where they wrote nothing. At most 20,000 rows.
 */
export function monthlyCounts(
  ctx: Context,
  agencyId: string,
  { from, until }: Received,
  by: "category" | "area",
): Promise<readonly MonthlyCount[]> {
  const month = sql<string>`to_char(complaint.received_at at time zone ${ctx.zone}, 'YYYY-MM')`;
  return scoped(ctx, "complaint")
    .select(({ fn }) => [month.as("month"), `complaint.${by} as group`, fn.countAll<number>().as("count")])
    .where("complaint.agency_id", "=", agencyId)
    .where("complaint.received_at", ">=", from)
    .where("complaint.received_at", "<", until)
    .groupBy([sql`1`, `complaint.${by}`])
    .orderBy(sql`1`)
    .orderBy(`complaint.${by}`)
    .limit(20_000)
    .execute();
}
