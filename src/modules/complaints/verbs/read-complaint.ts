import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { complaintById } from "../store/complaints.ts";

/**
 * Opens a complaint to read it. Opening one that only the inspectorate reads is written down (PRV-16).
 * @throws MutuError `not-found`, also for a report that only the inspectorate may read (CMP-14)
 */
export async function readComplaint(ctx: Context, agencyId: string, id: string): Promise<Complaint> {
  const complaint = await complaintById(ctx, agencyId, id);
  if (!complaint.restricted) return complaint;
  await transact(ctx, (ctx) =>
    record(ctx, {
      verb: "read-restricted-complaint",
      subjectKind: "complaint",
      subjectId: complaint.id,
      agencyId: complaint.agencyId,
      onVersion: complaint.version,
    }),
  );
  return complaint;
}
