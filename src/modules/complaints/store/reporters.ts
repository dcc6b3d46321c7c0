import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";

export type Reporter = { readonly name: string; readonly contact: string; readonly address: string };

export async function insertReporter(
  ctx: TxContext,
  complaint: { readonly agencyId: string; readonly id: string },
  reporter: Reporter,
): Promise<void> {
  await ctx.tx
    .insertInto("reporter")
    .values({ agency_id: complaint.agencyId, complaint_id: complaint.id, ...reporter })
    .execute();
}

/** Who complained. The caller has asked for the right and writes the reading down; null when nobody is known. */
export async function reporterOfComplaint(
  ctx: Context,
  agencyId: string,
  complaintId: string,
): Promise<Reporter | null> {
  const row = await scoped(ctx, "reporter")
    .select(["reporter.name", "reporter.contact", "reporter.address"])
    .where("reporter.agency_id", "=", agencyId)
    .where("reporter.complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row ?? null;
}
