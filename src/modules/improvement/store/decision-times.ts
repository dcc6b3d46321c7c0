import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";

export type DecisionTime = {
  readonly rightKey: string;
  readonly n: number;
  /** Days from the first version sent to the decision, questions included. */
  readonly medianDays: number;
};

/** How long decisions took in an agency, by the right they were made under; those that still wait are not in it. */
export async function decisionTimes(ctx: Context, agencyId: string): Promise<readonly DecisionTime[]> {
  const days = sql`extract(epoch from decision.decided_at - first_sent.at) / 86400`;
  return scoped(ctx, "proposal")
    .innerJoin("decision", (join) =>
      join
        .onRef("decision.agency_id", "=", "proposal.agency_id")
        .onRef("decision.proposal_id", "=", "proposal.id")
        .on("decision.outcome", "<>", "ask"),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("proposal_version")
          .select((v) => v.fn.min("proposal_version.sent_at").as("at"))
          .whereRef("proposal_version.agency_id", "=", "proposal.agency_id")
          .whereRef("proposal_version.proposal_id", "=", "proposal.id")
          .as("first_sent"),
      (join) => join.onTrue(),
    )
    .select(({ fn }) => ["proposal.right_key as rightKey", fn.countAll<number>().as("n")])
    .select(sql<number>`percentile_cont(0.5) within group (order by ${days})`.as("medianDays"))
    .where("proposal.agency_id", "=", agencyId)
    .groupBy("proposal.right_key")
    .orderBy("proposal.right_key")
    .limit(100)
    .execute();
}
