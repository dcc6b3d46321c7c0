import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Proposal } from "../nouns/proposal.ts";

/** A proposal as it was sent, with what was answered to the question before; kept for ever. */
export type SentVersion = {
  readonly version: number;
  readonly answer: string;
  readonly sentBy: string;
  readonly sentAt: Date;
};

export async function insertProposalVersion(
  ctx: TxContext,
  proposal: Proposal,
  { answer, sentBy }: { readonly answer: string; readonly sentBy: string },
): Promise<void> {
  await ctx.tx
    .insertInto("proposal_version")
    .values({
      agency_id: proposal.agencyId,
      proposal_id: proposal.id,
      version: proposal.version,
      said: JSON.stringify({ ...proposal, costRupiah: String(proposal.costRupiah) }),
      answer,
      sent_by: sentBy,
      sent_at: ctx.now,
    })
    .execute();
}

/** The versions in which a proposal was sent, oldest first; at most 50. */
export async function versionsOf(
  ctx: Context,
  proposal: Pick<Proposal, "agencyId" | "id">,
): Promise<readonly SentVersion[]> {
  const rows = await scoped(ctx, "proposal_version")
    .select(["proposal_version.version", "answer", "sent_by", "sent_at"])
    .where("proposal_version.agency_id", "=", proposal.agencyId)
    .where("proposal_version.proposal_id", "=", proposal.id)
    .orderBy("proposal_version.version")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    answer: row.answer,
    sentBy: row.sent_by,
    sentAt: row.sent_at,
  }));
}

/** Everybody who proposed it in any version: none of them decides it (AUT-09). */
export async function proposersOf(ctx: Context, proposal: Proposal): Promise<readonly string[]> {
  const versions = await versionsOf(ctx, proposal);
  return [...new Set([proposal.proposedBy, ...versions.map(({ sentBy }) => sentBy)])];
}
