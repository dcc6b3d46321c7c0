import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { complaintOf } from "./complaints.ts";
import { seeingRestricted } from "./seeing-restricted.ts";

/**
 * Complaints that wait for their reporter and whose term to complete is over; at most 1,000, the rest tomorrow.
 * Restricted reports are among them: their terms are those of the law too. Uses clock_running.
 */
export async function silentComplaints(ctx: Context): Promise<readonly Complaint[]> {
  const rows = await scoped(seeingRestricted(ctx), "complaint")
    .innerJoin("clock", (join) =>
      join
        .onRef("clock.agency_id", "=", "complaint.agency_id")
        .onRef("clock.complaint_id", "=", "complaint.id")
        .on("clock.kind", "=", "completion")
        .on("clock.stopped_at", "is", null),
    )
    .selectAll("complaint")
    .where("complaint.state", "=", "awaiting-completion")
    .where("clock.due_at", "<", ctx.now)
    .orderBy("clock.due_at")
    .limit(1000)
    .execute();
  return rows.map(complaintOf);
}
