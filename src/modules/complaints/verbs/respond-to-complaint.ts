import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Complaint, stepComplaint } from "../nouns/complaint.ts";
import { rightToHandle } from "../nouns/next-steps.ts";
import type { RespondToComplaint } from "../nouns/steps.ts";
import { stopClocks } from "../store/clocks.ts";
import { complaintById } from "../store/complaints.ts";
import { runClock } from "./run-clock.ts";
import { writeStep } from "./write-step.ts";

/**
 * Tells the reporter whether the file is complete, which is no answer yet. Only this stops the 14 days of UU 25/2009 Pasal 44(3); "complete"
 * starts the 60 days of Pasal 50(1), "incomplete" the 30 days of Pasal 44(4) (CMP-03).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function respondToComplaint(
  ctx: Context,
  input: z.output<typeof RespondToComplaint>,
): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    await decide(ctx, rightToHandle("complaint.respond", complaint), complaint);
    const stepped = stepComplaint(complaint, input.complete ? "verified" : "awaiting-completion");
    const answered = {
      ...stepped,
      declaredCompleteAt: input.complete ? ctx.now : null,
    };
    const saved = await writeStep(ctx, answered, {
      verb: "respond-to-complaint",
      onVersion: input.version,
      handling: {
        kind: input.complete ? "response-complete" : "response-incomplete",
        text: input.text,
        toCitizen: true,
      },
      event: input.complete ? "complaint.verified" : "complaint.incomplete",
    });
    await stopClocks(ctx, complaint, ["response", "verify-forward", "completion"]);
    await runClock(ctx, saved, input.complete ? "decision" : "completion", ctx.now);
    if (input.complete) await runClock(ctx, saved, "first-follow-up", ctx.now);
    return saved;
  });
}
