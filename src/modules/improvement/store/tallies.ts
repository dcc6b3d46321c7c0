import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { FindingState } from "../nouns/finding.ts";
import type { Outcome } from "../nouns/proposal.ts";
import type { Effect } from "./effects.ts";

type Period = { readonly from: Date; readonly until: Date };

/** How many findings of an agency were opened in a period, by the state that they are in now. */
export async function findingTally(
  ctx: Context,
  agencyId: string,
  { from, until }: Period,
): Promise<ReadonlyMap<FindingState, number>> {
  const rows = await scoped(ctx, "finding")
    .select(({ fn }) => ["finding.state", fn.countAll<number>().as("n")])
    .where("finding.agency_id", "=", agencyId)
    .where("finding.opened_at", ">=", from)
    .where("finding.opened_at", "<", until)
    .groupBy("finding.state")
    .execute();
  return new Map(rows.map((row) => [row.state, row.n]));
}

/** A proposal with the instant it was first sent and its final decision; `decidedAt` is null while it waits. */
export type ProposalWait = {
  readonly sentAt: Date;
  readonly decidedAt: Date | null;
  readonly outcome: Exclude<Outcome, "ask"> | null;
};

/** Proposals first sent in a period and not withdrawn, oldest first; a question of the decider is no decision. At most 5,000. */
export async function proposalWaits(
  ctx: Context,
  agencyId: string,
  { from, until }: Period,
): Promise<readonly ProposalWait[]> {
  const rows = await scoped(ctx, "proposal")
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
    .leftJoin("decision", (join) =>
      join
        .onRef("decision.agency_id", "=", "proposal.agency_id")
        .onRef("decision.proposal_id", "=", "proposal.id")
        .on("decision.outcome", "<>", "ask"),
    )
    .select(["first_sent.at as sentAt", "decision.decided_at as decidedAt", "decision.outcome"])
    .where("proposal.agency_id", "=", agencyId)
    .where("proposal.state", "<>", "withdrawn")
    .where("first_sent.at", ">=", from)
    .where("first_sent.at", "<", until)
    .orderBy("first_sent.at")
    .limit(5_000)
    .execute();
  return rows.map(({ sentAt, decidedAt, outcome }) => ({
    sentAt,
    decidedAt,
    outcome: outcome === "ask" ? null : outcome,
  }));
}

/** How many actions of programmes of an agency fell due between two days, `until` not included, and how they ended. */
export type ActionTally = {
  /** Done on the day or before. */
  readonly inTime: number;
  /** Done afterwards, or not done and past the day. */
  readonly late: number;
  /** Not done, and the day has not come. */
  readonly running: number;
};

/** @param days  ISO dates; @param today  ISO date by which an action that is not done is late */
export async function actionTally(
  ctx: Context,
  agencyId: string,
  days: { readonly from: string; readonly until: string },
  today: string,
): Promise<ActionTally> {
  const doneOn = sql`(action.done_at at time zone ${ctx.zone})::date`;
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`;
  const row = await scoped(ctx, "action")
    .innerJoin("request", (join) =>
      join.onRef("request.agency_id", "=", "action.agency_id").onRef("request.id", "=", "action.request_id"),
    )
    .select([
      count(sql`${doneOn} <= request.due_on`).as("inTime"),
      count(sql`coalesce(${doneOn}, ${today}::date) > request.due_on`).as("late"),
      count(sql`${doneOn} is null and request.due_on >= ${today}::date`).as("running"),
    ])
    .where("action.agency_id", "=", agencyId)
    .where("request.state", "<>", "withdrawn")
    .where("request.due_on", ">=", days.from)
    .where("request.due_on", "<", days.until)
    .executeTakeFirstOrThrow();
  return row;
}

/** An effect that a supervisor confirmed, with the programme it is of and how many findings it answers. */
export type ConfirmedEffect = Pick<Effect, "agencyId" | "programmeId" | "evidenceId" | "assessment"> & {
  readonly number: string;
  readonly title: string;
  readonly findings: number;
};

/** Effects confirmed in a period, the first on top; at most 500. */
export async function confirmedEffects(
  ctx: Context,
  agencyId: string,
  { from, until }: Period,
): Promise<readonly ConfirmedEffect[]> {
  const rows = await scoped(ctx, "effect")
    .innerJoin("verification", (join) =>
      join
        .onRef("verification.agency_id", "=", "effect.agency_id")
        .onRef("verification.subject_id", "=", "effect.id")
        .on("verification.subject_kind", "=", "effect")
        .on("verification.outcome", "=", "confirmed"),
    )
    .innerJoin("programme", (join) =>
      join
        .onRef("programme.agency_id", "=", "effect.agency_id")
        .onRef("programme.id", "=", "effect.programme_id"),
    )
    .select(["effect.agency_id", "effect.programme_id", "effect.evidence_id", "effect.result"])
    .select(["programme.number", "programme.title"])
    .select((eb) =>
      eb
        .selectFrom("proposal_finding")
        .select((of) => of.fn.countAll<number>().as("n"))
        .whereRef("proposal_finding.agency_id", "=", "programme.agency_id")
        .whereRef("proposal_finding.proposal_id", "=", "programme.proposal_id")
        .as("findings"),
    )
    .where("effect.agency_id", "=", agencyId)
    .where("verification.verified_at", ">=", from)
    .where("verification.verified_at", "<", until)
    .orderBy("verification.verified_at")
    .orderBy("effect.id")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    programmeId: row.programme_id,
    evidenceId: row.evidence_id,
    assessment: row.result as unknown as Effect["assessment"],
    number: row.number,
    title: row.title,
    findings: row.findings ?? 0,
  }));
}
