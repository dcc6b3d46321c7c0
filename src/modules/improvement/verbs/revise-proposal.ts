import type { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { dueOfOffice } from "../../organisations/index.ts";
import { type Proposal, type ReviseProposal, stepProposal } from "../nouns/proposal.ts";
import { insertProposalVersion } from "../store/proposal-versions.ts";
import { proposalById, saveProposal } from "../store/proposals.ts";

/**
 * Answers the question of the decider and sends the proposal again as a new version; the version asked about is kept.
 * The days for the decision begin anew.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` unless something was asked, `changed-meanwhile`
 */
export function reviseProposal(ctx: Context, input: z.output<typeof ReviseProposal>): Promise<Proposal> {
  return transact(ctx, async (ctx) => {
    const proposal = await proposalById(ctx, input.agencyId, input.proposalId);
    await decide(ctx, "proposal.submit", proposal);
    const { answer, version, title, change, predictedSize, windowDays, costRupiah } = input;
    const sentAgain: Proposal = {
      ...stepProposal(proposal, "submitted"),
      title,
      change,
      predictedSize,
      windowDays,
      costRupiah,
      submittedAt: ctx.now,
      decideBy: await dueOfOffice(ctx, proposal, "ladder.decision"),
    };
    const saved = await saveProposal(ctx, sentAgain, version);
    await insertProposalVersion(ctx, saved, { answer, sentBy: actorId(ctx.actor) });
    await record(ctx, {
      verb: "revise-proposal",
      subjectKind: "proposal",
      subjectId: proposal.id,
      agencyId: proposal.agencyId,
      onVersion: version,
      why: answer,
    });
    await emit(ctx, {
      kind: "proposal.submitted",
      agencyId: proposal.agencyId,
      subjectKind: "proposal",
      subjectId: proposal.id,
      payload: { again: true },
    });
    return saved;
  });
}
