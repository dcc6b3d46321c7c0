import type { Context } from "../../../platform/context.ts";
import { climb } from "../../coordination/index.ts";
import { proposalsIn } from "../store/proposals.ts";

/**
 * Climbs the ladder for proposals that wait past the day by which a decision was expected, as a job does every day.
 * @returns how many rungs were climbed
 */
export async function climbForProposals(ctx: Context): Promise<number> {
  let climbed = 0;
  for (const proposal of await proposalsIn(ctx, ["submitted"])) {
    if (proposal.decideBy === null) continue;
    ctx.signal.throwIfAborted();
    climbed += await climb(ctx, {
      agencyId: proposal.agencyId,
      subjectKind: "proposal",
      subjectId: proposal.id,
      at: proposal,
      dueOn: proposal.decideBy,
      says: "decision-waits",
    });
  }
  return climbed;
}
