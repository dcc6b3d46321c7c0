import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { withdrawEscalations } from "../../coordination/index.ts";
import { type Proposal, stepProposal } from "../nouns/proposal.ts";
import { proposalById, saveProposal } from "../store/proposals.ts";
import { giveFindingsBack } from "./give-findings-back.ts";

export const WithdrawProposal = z.object({
  agencyId: z.uuid(),
  proposalId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(5).max(2000),
});

/**
 * Takes a proposal back before it is decided; its findings are open again.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function withdrawProposal(ctx: Context, input: z.output<typeof WithdrawProposal>): Promise<Proposal> {
  return transact(ctx, async (ctx) => {
    const proposal = await proposalById(ctx, input.agencyId, input.proposalId);
    await decide(ctx, "proposal.submit", proposal);
    const saved = await saveProposal(ctx, stepProposal(proposal, "withdrawn"), input.version);
    await giveFindingsBack(ctx, proposal);
    await withdrawEscalations(ctx, proposal.agencyId, proposal.id);
    await record(ctx, {
      verb: "withdraw-proposal",
      subjectKind: "proposal",
      subjectId: proposal.id,
      agencyId: proposal.agencyId,
      onVersion: input.version,
      why: input.reason,
    });
    await emit(ctx, {
      kind: "proposal.withdrawn",
      agencyId: proposal.agencyId,
      subjectKind: "proposal",
      subjectId: proposal.id,
    });
    return saved;
  });
}
