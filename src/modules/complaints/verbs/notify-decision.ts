import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Complaint, stepComplaint } from "../nouns/complaint.ts";
import { rightToHandle } from "../nouns/next-steps.ts";
import type { NotifyDecision } from "../nouns/steps.ts";
import { stopClocks } from "../store/clocks.ts";
import { complaintById } from "../store/complaints.ts";
import { writeStep } from "./write-step.ts";

/** Tells the reporter the decision (UU 25/2009 Pasal 50(2)). @throws MutuError `not-found`, `not-yours`, `wrong-state` */
export function notifyDecision(ctx: Context, input: z.output<typeof NotifyDecision>): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    await decide(ctx, rightToHandle("complaint.respond", complaint), complaint);
    const saved = await writeStep(
      ctx,
      { ...stepComplaint(complaint, "notified"), notifiedAt: ctx.now },
      {
        verb: "notify-decision",
        onVersion: input.version,
        handling: { kind: "notice", text: input.text, toCitizen: true },
        event: "complaint.notified",
      },
    );
    await stopClocks(ctx, complaint, ["notice"]);
    return saved;
  });
}
