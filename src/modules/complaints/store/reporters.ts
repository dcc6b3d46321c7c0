import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { sealPart } from "./sealed-parts.ts";

export type Reporter = { readonly name: string; readonly contact: string; readonly address: string };

/** Keeps who wrote it; of a sealed report as ciphertext alone. */
export async function insertReporter(
  ctx: TxContext,
  complaint: Pick<Complaint, "agencyId" | "id" | "sealed" | "reporterRecipient">,
  reporter: Reporter,
): Promise<void> {
  if (complaint.sealed) {
    const text = JSON.stringify(reporter);
    return sealPart(ctx, complaint, { kind: "reporter", partId: complaint.id, text });
  }
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

/** Forgets the plain words on who wrote a report. */
export async function forgetReporter(
  ctx: TxContext,
  complaint: Pick<Complaint, "agencyId" | "id">,
): Promise<void> {
  await ctx.tx
    .deleteFrom("reporter")
    .where("agency_id", "=", complaint.agencyId)
    .where("complaint_id", "=", complaint.id)
    .execute();
}
