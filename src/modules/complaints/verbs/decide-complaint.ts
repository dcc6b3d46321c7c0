import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Complaint, stepComplaint } from "../nouns/complaint.ts";
import { rightsToDecide, rightToHandle } from "../nouns/next-steps.ts";
import type { DecideComplaint } from "../nouns/steps.ts";
import { stopClocks } from "../store/clocks.ts";
import { complaintById } from "../store/complaints.ts";
import { runClock } from "./run-clock.ts";
import { writeStep } from "./write-step.ts";

/**
 * Decides the complaint. Whose right that is depends on whom it is about (UU 25/2009 Pasal 45); never the handler's,
 * never the quality manager's (CMP-08, CMP-16). From here the 14 days of Pasal 50(2) run.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function decideComplaint(ctx: Context, input: z.output<typeof DecideComplaint>): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    const { appointment } = await decide(ctx, rightToHandle(rightsToDecide[input.about], complaint), {
      ...complaint,
      notBy: [complaint.handlerId],
    });
    const saved = await writeStep(
      ctx,
      { ...stepComplaint(complaint, "decided"), decidedAt: ctx.now },
      {
        verb: "decide-complaint",
        onVersion: input.version,
        handling: { kind: "decision", text: input.text },
        event: "complaint.decided",
        facts: { about: input.about, decree: appointment.decree },
      },
    );
    await stopClocks(ctx, complaint, ["decision"]);
    await runClock(ctx, saved, "notice", ctx.now);
    return saved;
  });
}
