import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Finding, mayDecline, stepFinding } from "../nouns/finding.ts";
import { findingById, saveFinding } from "../store/findings.ts";

export const DeclineFinding = z.object({
  agencyId: z.uuid(),
  findingId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(10).max(2000),
});

/**
 * Says that a finding is not pursued, and why; it stays readable with its evidence. A supervisor's finding is not
 * declined by the manager (note of the right `finding.open`).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` when a proposal answers it, `changed-meanwhile`
 */
export function declineFinding(ctx: Context, input: z.output<typeof DeclineFinding>): Promise<Finding> {
  return transact(ctx, async (ctx) => {
    const finding = await findingById(ctx, input.agencyId, input.findingId);
    const { appointment } = await decide(ctx, "finding.open", finding);
    const declined = stepFinding(finding, "declined", input.reason);
    const decliner = { personId: actorId(ctx.actor), functionCode: appointment.functionCode };
    if (!mayDecline(finding, decliner)) throw new MutuError("not-yours", "finding.not-yours-to-decline");
    const saved = await saveFinding(ctx, { ...declined, version: input.version });
    await record(ctx, {
      verb: "decline-finding",
      subjectKind: "finding",
      subjectId: finding.id,
      agencyId: finding.agencyId,
      onVersion: input.version,
      why: input.reason,
    });
    await emit(ctx, {
      kind: "finding.declined",
      agencyId: finding.agencyId,
      subjectKind: "finding",
      subjectId: finding.id,
    });
    return saved;
  });
}
