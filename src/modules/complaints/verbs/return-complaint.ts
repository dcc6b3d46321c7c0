import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { unitForComplaints } from "../../organisations/index.ts";
import { type Complaint, refuseRestricted, stepComplaint } from "../nouns/complaint.ts";
import type { ReturnComplaint } from "../nouns/steps.ts";
import { complaintById } from "../store/complaints.ts";
import { writeStep } from "./write-step.ts";

/**
 * Gives a complaint that came to the wrong unit back to those who referred it, with the reason. Its clocks go on.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function returnComplaint(ctx: Context, input: z.output<typeof ReturnComplaint>): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    refuseRestricted(complaint);
    await decide(ctx, "complaint.note", complaint);
    const unitId = await unitForComplaints(ctx, complaint.agencyId);
    return writeStep(
      ctx,
      { ...stepComplaint(complaint, "returned"), unitId },
      {
        verb: "return-complaint",
        onVersion: input.version,
        handling: { kind: "return", text: input.text },
        event: "complaint.returned",
        facts: { from: complaint.unitId, to: unitId },
      },
    );
  });
}
