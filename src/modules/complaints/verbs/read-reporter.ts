import type { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Complaint, rightToReadReporter } from "../nouns/complaint.ts";
import type { ReadReporter } from "../nouns/steps.ts";
import { complaintById } from "../store/complaints.ts";
import { addHandling } from "../store/handlings.ts";
import { type Reporter, reporterOfComplaint } from "../store/reporters.ts";
import { openReporter } from "./open-report.ts";

/**
 * Who complained, for somebody with the right and a reason that the entry keeps. A secret name is open to the examiner
 * whom the office named; for anybody else opening it is a decision, which the reporter is told (CMP-12, PRV-12).
 * @throws MutuError `not-found`, also for an anonymous report, of which nobody is known; `not-yours`; `wrong-state` while
 * the key that opens a sealed report is locked
 */
export function readReporter(ctx: Context, input: z.output<typeof ReadReporter>): Promise<Reporter> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    const right = rightToReadReporter(complaint, ctx.actor.scope);
    await decide(ctx, right, complaint);
    const reporter = complaint.sealed
      ? await openReporter(ctx, complaint)
      : await reporterOfComplaint(ctx, complaint.agencyId, complaint.id);
    if (!reporter) throw new MutuError("not-found", "complaint.nobody-known");
    const isRevealed = right === "complaint.revealIdentity";
    if (isRevealed) await tellReporter(ctx, complaint);
    await record(ctx, {
      verb: isRevealed ? "reveal-identity" : "read-reporter",
      subjectKind: "complaint",
      subjectId: complaint.id,
      agencyId: complaint.agencyId,
      onVersion: complaint.version,
      why: input.why,
    });
    return reporter;
  });
}

async function tellReporter(ctx: TxContext, complaint: Complaint): Promise<void> {
  await addHandling(ctx, complaint, { kind: "identity-revealed", toCitizen: true });
  await emit(ctx, {
    kind: "complaint.identity-revealed",
    agencyId: complaint.agencyId,
    subjectKind: "complaint",
    subjectId: complaint.id,
  });
}
