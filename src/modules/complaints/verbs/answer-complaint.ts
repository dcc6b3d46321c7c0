import type { z } from "zod";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Complaint, stepComplaint } from "../nouns/complaint.ts";
import { rightToHandle } from "../nouns/next-steps.ts";
import type { AnswerComplaint } from "../nouns/steps.ts";
import { stopClocks } from "../store/clocks.ts";
import { complaintById } from "../store/complaints.ts";
import { writeStep } from "./write-step.ts";

/**
 * Answers in substance and begins the handling. Answered is not solved: the complaint stays open (elucidation of
 * UU 25/2009 Pasal 36(3)). Whoever answers is the handler and cannot close it.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function answerComplaint(ctx: Context, input: z.output<typeof AnswerComplaint>): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    await decide(ctx, rightToHandle("complaint.note", complaint), complaint);
    const stepped = complaint.state === "in-progress" ? complaint : stepComplaint(complaint, "in-progress");
    const answered = {
      ...stepped,
      answeredAt: complaint.answeredAt ?? ctx.now,
      handlerId: actorId(ctx.actor),
    };
    const saved = await writeStep(ctx, answered, {
      verb: "answer-complaint",
      onVersion: input.version,
      handling: { kind: "answer", text: input.text, toCitizen: true },
      event: "complaint.answered",
    });
    await stopClocks(ctx, complaint, ["first-follow-up"]);
    return saved;
  });
}
