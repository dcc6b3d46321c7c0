import type { TxContext } from "../../../platform/context.ts";
import { stepFinding } from "../nouns/finding.ts";
import type { Proposal } from "../nouns/proposal.ts";
import { findingsById, saveFinding } from "../store/findings.ts";
import { findingsAnsweredBy } from "../store/proposals.ts";

/** Opens the findings of a proposal again that nobody will carry out. */
export async function giveFindingsBack(ctx: TxContext, proposal: Proposal): Promise<void> {
  const findings = await findingsById(ctx, proposal.agencyId, await findingsAnsweredBy(ctx, proposal));
  for (const finding of findings) await saveFinding(ctx, stepFinding(finding, "open"));
}
