import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { withContent } from "../nouns/sealed-report.ts";
import { complaintById } from "../store/complaints.ts";
import { openContent } from "./open-report.ts";

/**
 * Opens a complaint to read it. Opening one that only the inspectorate reads takes the key of a reader and is written down
 * with the reason that they gave (PRV-11, PRV-16).
 * @throws MutuError `not-found`, also for a report that only the inspectorate may read (CMP-14); `wrong-state` while the
 * reader's key is locked, or when the report was not shared with it
 */
export async function readComplaint(ctx: Context, agencyId: string, id: string): Promise<Complaint> {
  const complaint = await complaintById(ctx, agencyId, id);
  if (!complaint.restricted) return complaint;
  const opened = complaint.sealed ? withContent(complaint, await openContent(ctx, complaint)) : complaint;
  await transact(ctx, (ctx) =>
    record(ctx, {
      verb: "read-restricted-complaint",
      subjectKind: "complaint",
      subjectId: complaint.id,
      agencyId: complaint.agencyId,
      onVersion: complaint.version,
      why: ctx.reading?.reasons.get(complaint.id) ?? "",
    }),
  );
  return opened;
}
