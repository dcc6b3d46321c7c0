import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { unitById } from "../../organisations/index.ts";
import { type Complaint, refuseRestricted, stepComplaint } from "../nouns/complaint.ts";
import type { ReferComplaint } from "../nouns/steps.ts";
import { complaintById } from "../store/complaints.ts";
import { writeStep } from "./write-step.ts";

/** Hands the complaint to the unit that must act. Its clocks go on. @throws MutuError `not-found`, `not-yours`, `wrong-state` */
export function referComplaint(ctx: Context, input: z.output<typeof ReferComplaint>): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    refuseRestricted(complaint);
    await decide(ctx, "complaint.refer", complaint);
    const unit = await unitById(ctx, complaint.agencyId, input.unitId);
    return writeStep(
      ctx,
      { ...stepComplaint(complaint, "referred"), unitId: unit.id },
      {
        verb: "refer-complaint",
        onVersion: input.version,
        handling: { kind: "referral", text: input.text },
        event: "complaint.referred",
        facts: { from: complaint.unitId, to: unit.id },
      },
    );
  });
}
