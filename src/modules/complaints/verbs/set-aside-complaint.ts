import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { clockKinds } from "../nouns/clock.ts";
import { type Complaint, isOpen, stepComplaint } from "../nouns/complaint.ts";
import { rightToHandle } from "../nouns/next-steps.ts";
import type { SetAsideComplaint } from "../nouns/steps.ts";
import { stopClocks } from "../store/clocks.ts";
import { complaintById } from "../store/complaints.ts";
import { writeStep } from "./write-step.ts";

/**
 * Postpones, archives or says "not our authority", always with a reason that the reporter reads. Postponing stops no
 * clock of the law (CMP-15).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function setAsideComplaint(
  ctx: Context,
  input: z.output<typeof SetAsideComplaint>,
): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    await decide(ctx, rightToHandle("complaint.classify", complaint), complaint);
    const stepped = stepComplaint(complaint, input.to, input.text);
    const saved = await writeStep(ctx, stepped, {
      verb: "set-aside-complaint",
      onVersion: input.version,
      handling: { kind: "note", text: input.text, toCitizen: true },
      event: "complaint.set-aside",
    });
    if (!isOpen(saved)) await stopClocks(ctx, complaint, clockKinds);
    return saved;
  });
}
