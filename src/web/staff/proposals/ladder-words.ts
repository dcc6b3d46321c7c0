import { escalationsOf, ladderOn } from "../../../modules/coordination/index.ts";
import type { Proposal } from "../../../modules/improvement/index.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import type { WebContext } from "../../web-context.ts";

/** The rungs that were climbed for a proposal, and while it waits the first one to come. */
export async function ladderWords(c: WebContext, proposal: Proposal): Promise<readonly string[]> {
  const { ctx, t, format, lang } = c.var;
  const { functions } = await matrixInForce(ctx);
  const holder = (code: string) => functions.find((one) => one.code === code)?.[lang] ?? code;
  const climbed = await escalationsOf(ctx, proposal.agencyId, proposal.id);
  const rungs = climbed.map(({ rung, toFunction, sentAt, withdrawnAt }) => {
    const said = t("proposals.ladder.rung", { rung, holder: holder(toFunction), at: format.moment(sentAt) });
    return withdrawnAt === null
      ? said
      : `${said} ${t("proposals.ladder.withdrawn", { at: format.moment(withdrawnAt) })}`;
  });
  if (proposal.state !== "submitted" || proposal.decideBy === null || rungs.length > 0) return rungs;
  const [first] = await ladderOn(ctx);
  if (first === undefined) return rungs;
  const due = format.day(proposal.decideBy);
  return [t("proposals.ladder.next", { due, holder: holder(first.toFunction) })];
}
