import type { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { freeze, type Seen } from "../../../platform/evidence/freeze.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { takeSignalIntoFinding } from "../../warnings/index.ts";
import type { Finding, OpenFinding } from "../nouns/finding.ts";
import { attachEvidence, insertFinding } from "../store/findings.ts";
import { nextNumber } from "../store/numbers.ts";

/**
 * Opens a finding with its evidence frozen as it was seen (JOB-03). A signal it came from is marked as taken.
 * @param seen  at least one piece of evidence; all of the finding's agency
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` when the signal was taken before
 */
export function openFinding(
  ctx: Context,
  input: z.output<typeof OpenFinding>,
  seen: readonly [Seen, ...Seen[]],
): Promise<Finding> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, "finding.open", input);
    const finding: Finding = {
      ...input,
      id: newId(ctx.now, ctx.random),
      version: 1,
      number: await nextNumber(ctx, "finding", input.agencyId),
      state: "open",
      stateReason: "",
      openedBy: actorId(ctx.actor),
      openedAt: ctx.now,
    };
    await insertFinding(ctx, finding);
    for (const piece of seen) {
      const evidence = await freeze(ctx, piece);
      await attachEvidence(ctx, finding, evidence.id);
    }
    if (finding.signalId) await takeSignalIntoFinding(ctx, finding.agencyId, finding.signalId);
    await record(ctx, {
      verb: "open-finding",
      subjectKind: "finding",
      subjectId: finding.id,
      agencyId: finding.agencyId,
    });
    await emit(ctx, {
      kind: "finding.opened",
      agencyId: finding.agencyId,
      subjectKind: "finding",
      subjectId: finding.id,
    });
    return finding;
  });
}
