import type { z } from "zod";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { clockKinds } from "../nouns/clock.ts";
import { type Complaint, stepComplaint } from "../nouns/complaint.ts";
import { rightToHandle } from "../nouns/next-steps.ts";
import type { CloseComplaint } from "../nouns/steps.ts";
import { stopClocks } from "../store/clocks.ts";
import { complaintById } from "../store/complaints.ts";
import { writeStep } from "./write-step.ts";

/**
 * Closes with a clear result and the evidence of it, by somebody who did not handle it (CMP-10). The reporter may
 * reopen.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function closeComplaint(ctx: Context, input: z.output<typeof CloseComplaint>): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    await decide(ctx, rightToHandle("complaint.close", complaint), {
      ...complaint,
      notBy: [complaint.handlerId],
    });
    const saved = await writeStep(
      ctx,
      {
        ...stepComplaint(complaint, "closed"),
        closedAt: ctx.now,
        closedBy: actorId(ctx.actor),
        result: input.result,
      },
      {
        verb: "close-complaint",
        onVersion: input.version,
        handling: { kind: "closing", text: input.text, toCitizen: true },
        event: "complaint.closed",
        facts: { result: input.result },
      },
    );
    await stopClocks(ctx, complaint, clockKinds);
    return saved;
  });
}
