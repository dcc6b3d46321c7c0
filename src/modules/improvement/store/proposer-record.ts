import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";

/** What a person predicted against what came true, in effects that a supervisor confirmed. */
export type ProposerRecord = {
  readonly effects: number;
  readonly worked: number;
  readonly notShown: number;
  readonly madeWorse: number;
  /** How many reached the predicted size, of those of which that can be told. */
  readonly reached: number;
};

/** The record of a proposer, for the proposer and the decider only; never a rank of persons (JOB-20). */
export async function recordOfProposer(ctx: Context, personId: string): Promise<ProposerRecord> {
  const count = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`count(*) filter (where ${condition})::int`;
  const row = await scoped(ctx, "effect")
    .innerJoin("programme", (join) =>
      join
        .onRef("programme.agency_id", "=", "effect.agency_id")
        .onRef("programme.id", "=", "effect.programme_id"),
    )
    .innerJoin("proposal", (join) =>
      join
        .onRef("proposal.agency_id", "=", "programme.agency_id")
        .onRef("proposal.id", "=", "programme.proposal_id"),
    )
    .innerJoin("verification", (join) =>
      join
        .onRef("verification.agency_id", "=", "effect.agency_id")
        .onRef("verification.subject_id", "=", "effect.id")
        .on("verification.outcome", "=", "confirmed"),
    )
    .select(({ fn }) => [
      fn.countAll<number>().as("effects"),
      count(sql`effect.verdict = 'worked'`).as("worked"),
      count(sql`effect.verdict = 'not-shown'`).as("notShown"),
      count(sql`effect.verdict = 'made-worse'`).as("madeWorse"),
      count(sql`effect.reached_prediction`).as("reached"),
    ])
    .where("proposal.proposed_by", "=", personId)
    .executeTakeFirst();
  return row ?? { effects: 0, worked: 0, notShown: 0, madeWorse: 0, reached: 0 };
}
