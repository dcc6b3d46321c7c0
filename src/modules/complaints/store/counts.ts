import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";

export type CountFilter = {
  readonly agencyId: string;
  readonly unitId?: string | null;
  readonly category?: string | null;
  readonly area?: string | null;
};

type Period = { readonly every: "week" | "month"; readonly from: Date; readonly until: Date };

export type PeriodCount = { readonly at: string; readonly count: number };

/**
 * Complaints received in each period that had any, oldest first. Weeks begin on Monday in the zone of the context; `at`
 * is the ISO date on which the period begins. Periods without a complaint are not rows: the caller knows the calendar.
 */
export async function complaintCounts(
  ctx: Context,
  filter: CountFilter,
  { every, from, until }: Period,
): Promise<readonly PeriodCount[]> {
  const at = sql<string>`date_trunc(${every}, complaint.received_at at time zone ${ctx.zone})::date::text`;
  const { unitId, category, area } = filter;
  let query = scoped(ctx, "complaint")
    .select(({ fn }) => [at.as("at"), fn.countAll<number>().as("count")])
    .where("complaint.agency_id", "=", filter.agencyId)
    .where("complaint.received_at", ">=", from)
    .where("complaint.received_at", "<", until);
  if (unitId) query = query.where("complaint.unit_id", "=", unitId);
  if (category) query = query.where("complaint.category", "=", category);
  if (area) query = query.where("complaint.area", "=", area);
  return query.groupBy(sql`1`).orderBy(sql`1`).limit(2000).execute();
}

export type SeriesCount = PeriodCount & {
  readonly unitId: string;
  readonly category: string;
  readonly area: string;
};

/** For all units, categories and areas of an agency at once, by the day of receipt, for detectors of many series. */
export async function complaintCountsBySeries(
  ctx: Context,
  agencyId: string,
  { from, until }: Omit<Period, "every">,
): Promise<readonly SeriesCount[]> {
  const at = sql<string>`(complaint.received_at at time zone ${ctx.zone})::date::text`;
  return scoped(ctx, "complaint")
    .select(({ fn }) => [
      at.as("at"),
      "complaint.unit_id as unitId",
      "complaint.category",
      "complaint.area",
      fn.countAll<number>().as("count"),
    ])
    .where("complaint.agency_id", "=", agencyId)
    .where("complaint.received_at", ">=", from)
    .where("complaint.received_at", "<", until)
    .groupBy(["complaint.unit_id", "complaint.category", "complaint.area"])
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .limit(1_000_000)
    .execute();
}

/** The ISO day of the first complaint that an agency has, in the zone of the context; null when it has none. */
export async function firstComplaintDay(ctx: Context, agencyId: string): Promise<string | null> {
  const { day } = await scoped(ctx, "complaint")
    .select(sql<string | null>`(min(complaint.received_at) at time zone ${ctx.zone})::date::text`.as("day"))
    .where("complaint.agency_id", "=", agencyId)
    .executeTakeFirstOrThrow();
  return day;
}

/** Categories that complaints of an agency had in the last year, the usual ones first; at most 60. Uses complaint_category. */
export async function complaintCategories(ctx: Context, agencyId: string): Promise<readonly string[]> {
  const yearAgo = new Date(ctx.now.getTime() - 365 * 86_400_000);
  const rows = await scoped(ctx, "complaint")
    .select("complaint.category")
    .where("complaint.agency_id", "=", agencyId)
    .where("complaint.received_at", ">=", yearAgo)
    .where("complaint.category", "<>", "")
    .groupBy("complaint.category")
    .orderBy(({ fn }) => fn.countAll(), "desc")
    .orderBy("complaint.category")
    .limit(60)
    .execute();
  return rows.map((row) => row.category);
}
