import { type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Agreement } from "../nouns/agreement.ts";
import { Metric } from "../nouns/metric.ts";
import type { Outcome, Proposal, ProposalState } from "../nouns/proposal.ts";
import { agreementsTo, insertAgreements } from "./agreements.ts";

export async function insertProposal(
  ctx: TxContext,
  proposal: Proposal,
  findingIds: readonly string[],
): Promise<void> {
  await ctx.tx
    .insertInto("proposal")
    .values({
      agency_id: proposal.agencyId,
      id: proposal.id,
      number: proposal.number,
      unit_id: proposal.unitId,
      title: proposal.title,
      change: proposal.change,
      right_key: proposal.rightKey,
      metric: JSON.stringify(proposal.metric),
      direction: proposal.direction,
      predicted_size: proposal.predictedSize,
      measured_unit: proposal.measuredUnit,
      window_days: proposal.windowDays,
      cost_rupiah: proposal.costRupiah,
      state: proposal.state,
      proposed_by: proposal.proposedBy,
      submitted_at: proposal.submittedAt,
      decide_by: proposal.decideBy,
    })
    .execute();
  await ctx.tx
    .insertInto("proposal_finding")
    .values(
      findingIds.map((id) => ({ agency_id: proposal.agencyId, proposal_id: proposal.id, finding_id: id })),
    )
    .execute();
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveProposal(ctx: TxContext, proposal: Proposal, expected: number): Promise<Proposal> {
  const version = await saveVersion(
    ctx,
    "proposal",
    { ...proposal, version: expected },
    {
      state: proposal.state,
      title: proposal.title,
      change: proposal.change,
      predicted_size: proposal.predictedSize,
      window_days: proposal.windowDays,
      cost_rupiah: proposal.costRupiah,
      submitted_at: proposal.submittedAt,
      decide_by: proposal.decideBy,
    },
  );
  return { ...proposal, version };
}

/** @throws MutuError `not-found` */
export async function proposalById(ctx: Context, agencyId: string, id: string): Promise<Proposal> {
  const row = await scoped(ctx, "proposal")
    .selectAll("proposal")
    .where("proposal.agency_id", "=", agencyId)
    .where("proposal.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return proposalOf(row);
}

/** Proposals in the given states, the one to be decided first on top; at most 200. */
export async function proposalsIn(
  ctx: Context,
  states: readonly ProposalState[],
): Promise<readonly Proposal[]> {
  const rows = await scoped(ctx, "proposal")
    .selectAll("proposal")
    .where("proposal.state", "in", states)
    .orderBy(sql`proposal.decide_by asc nulls last`)
    .orderBy("proposal.id")
    .limit(200)
    .execute();
  return rows.map(proposalOf);
}

/** Ids of the findings that a proposal answers. */
export async function findingsAnsweredBy(
  ctx: Context,
  proposal: Pick<Proposal, "agencyId" | "id">,
): Promise<readonly string[]> {
  const rows = await scoped(ctx, "proposal_finding")
    .select("proposal_finding.finding_id")
    .where("proposal_finding.agency_id", "=", proposal.agencyId)
    .where("proposal_finding.proposal_id", "=", proposal.id)
    .orderBy("proposal_finding.finding_id")
    .limit(20)
    .execute();
  return rows.map((row) => row.finding_id);
}

/** Proposals that answer a finding, newest first; at most 20. */
export async function proposalsAnswering(
  ctx: Context,
  finding: { readonly agencyId: string; readonly id: string },
): Promise<readonly Proposal[]> {
  const rows = await scoped(ctx, "proposal")
    .innerJoin("proposal_finding", (join) =>
      join
        .onRef("proposal_finding.agency_id", "=", "proposal.agency_id")
        .onRef("proposal_finding.proposal_id", "=", "proposal.id"),
    )
    .selectAll("proposal")
    .where("proposal_finding.agency_id", "=", finding.agencyId)
    .where("proposal_finding.finding_id", "=", finding.id)
    .orderBy("proposal.id", "desc")
    .limit(20)
    .execute();
  return rows.map(proposalOf);
}

export type Decision = {
  readonly agencyId: string;
  readonly id: string;
  readonly proposalId: string;
  readonly proposalVersion: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly change: string;
  readonly decidedBy: string;
  readonly appointmentId: string;
  readonly appointmentAgencyId: string;
  readonly functionCode: string;
  readonly decree: string;
  readonly basisOfAuthority: string;
  readonly basisOfContent: string;
  /** By which the other functions agreed, where the law lets several decide together. */
  readonly agreements: readonly Agreement[];
  /** The proposal, its findings and the fingerprints of their evidence, as the decider saw them (AUT-03). */
  readonly decidedOn: unknown;
  readonly decidedAt: Date;
};

export async function insertDecision(ctx: TxContext, decision: Decision): Promise<void> {
  await ctx.tx
    .insertInto("decision")
    .values({
      agency_id: decision.agencyId,
      id: decision.id,
      proposal_id: decision.proposalId,
      proposal_version: decision.proposalVersion,
      outcome: decision.outcome,
      reason: decision.reason,
      change: decision.change,
      decided_by: decision.decidedBy,
      appointment_id: decision.appointmentId,
      appointment_agency_id: decision.appointmentAgencyId,
      function_code: decision.functionCode,
      decree: decision.decree,
      basis_of_authority: decision.basisOfAuthority,
      basis_of_content: decision.basisOfContent,
      decided_on: JSON.stringify(decision.decidedOn),
      decided_at: decision.decidedAt,
    })
    .execute();
  await insertAgreements(ctx, decision);
}

/** Decisions on a proposal, oldest first, as stored. */
export async function decisionsOn(
  ctx: Context,
  proposal: Pick<Proposal, "agencyId" | "id">,
): Promise<readonly Decision[]> {
  const rows = await scoped(ctx, "decision")
    .selectAll("decision")
    .where("decision.agency_id", "=", proposal.agencyId)
    .where("decision.proposal_id", "=", proposal.id)
    .orderBy("decision.decided_at")
    .limit(50)
    .execute();
  const ids = rows.map(({ id }) => id);
  const agreements = await agreementsTo(ctx, proposal.agencyId, ids);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    id: row.id,
    proposalId: row.proposal_id,
    proposalVersion: row.proposal_version,
    outcome: row.outcome,
    reason: row.reason,
    change: row.change,
    decidedBy: row.decided_by,
    appointmentId: row.appointment_id,
    appointmentAgencyId: row.appointment_agency_id,
    functionCode: row.function_code,
    decree: row.decree,
    basisOfAuthority: row.basis_of_authority,
    basisOfContent: row.basis_of_content,
    agreements: agreements.filter(({ decisionId }) => decisionId === row.id),
    decidedOn: row.decided_on,
    decidedAt: row.decided_at,
  }));
}

function proposalOf(row: Selectable<Database["proposal"]>): Proposal {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    number: row.number,
    unitId: row.unit_id,
    title: row.title,
    change: row.change,
    rightKey: row.right_key,
    metric: Metric.parse(row.metric),
    direction: row.direction,
    predictedSize: row.predicted_size,
    measuredUnit: row.measured_unit,
    windowDays: row.window_days,
    costRupiah: row.cost_rupiah,
    state: row.state,
    proposedBy: row.proposed_by,
    submittedAt: row.submitted_at,
    decideBy: row.decide_by,
  };
}
