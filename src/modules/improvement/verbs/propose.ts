import type { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import { dueOfOffice } from "../../organisations/index.ts";
import { stepFinding } from "../nouns/finding.ts";
import { unitOf } from "../nouns/metric.ts";
import type { Proposal, Propose } from "../nouns/proposal.ts";
import { findingsById, saveFinding } from "../store/findings.ts";
import { nextNumber } from "../store/numbers.ts";
import { insertProposalVersion } from "../store/proposal-versions.ts";
import { insertProposal } from "../store/proposals.ts";

/**
 * Sends a proposal to the holder of the right it touches. It answers findings and predicts measure, size and window
 * (JOB-04); the day by which a decision is expected comes from the ladder of the instance.
 * @throws MutuError `not-found`, `not-yours`, `invalid` for a right that no law knows, `wrong-state`
 */
export function propose(ctx: Context, input: z.output<typeof Propose>): Promise<Proposal> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, "proposal.submit", input);
    const matrix = await matrixInForce(ctx);
    if (!matrix.actions.some(({ key }) => key === input.rightKey)) {
      throw new MutuError("invalid", "proposals.no-such-right");
    }
    await takeFindingsIntoProposal(ctx, input.agencyId, input.findingIds);
    const { findingIds, ...said } = input;
    const proposal: Proposal = {
      ...said,
      id: newId(ctx.now, ctx.random),
      version: 1,
      number: await nextNumber(ctx, "proposal", input.agencyId),
      measuredUnit: unitOf(input.metric),
      state: "submitted",
      proposedBy: actorId(ctx.actor),
      submittedAt: ctx.now,
      decideBy: await dueOfOffice(ctx, input, "ladder.decision"),
    };
    await insertProposal(ctx, proposal, findingIds);
    await insertProposalVersion(ctx, proposal, { answer: "", sentBy: proposal.proposedBy });
    await record(ctx, {
      verb: "propose",
      subjectKind: "proposal",
      subjectId: proposal.id,
      agencyId: proposal.agencyId,
      facts: { right: proposal.rightKey, findings: findingIds },
    });
    await emit(ctx, {
      kind: "proposal.submitted",
      agencyId: proposal.agencyId,
      subjectKind: "proposal",
      subjectId: proposal.id,
    });
    return proposal;
  });
}

async function takeFindingsIntoProposal(
  ctx: TxContext,
  agencyId: string,
  ids: readonly string[],
): Promise<void> {
  const findings = await findingsById(ctx, agencyId, ids);
  if (findings.length !== new Set(ids).size) throw new MutuError("not-found", "error.not-found");
  for (const finding of findings) await saveFinding(ctx, stepFinding(finding, "proposed"));
}
