import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { evidenceById } from "../../../platform/evidence/freeze.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { type Competence, decide } from "../../../platform/rights/decide.ts";
import { articlesOf } from "../../../platform/rights/matrix.ts";
import { withdrawEscalations } from "../../coordination/index.ts";
import { type Agreement, agreementsOf, SentAgreement } from "../nouns/agreement.ts";
import { decided, type Proposal } from "../nouns/proposal.ts";
import { evidenceOf, findingsById } from "../store/findings.ts";
import { proposersOf } from "../store/proposal-versions.ts";
import {
  type Decision,
  findingsAnsweredBy,
  insertDecision,
  proposalById,
  saveProposal,
} from "../store/proposals.ts";
import { giveFindingsBack } from "./give-findings-back.ts";

export const DecideProposal = z
  .object({
    agencyId: z.uuid(),
    proposalId: z.uuid(),
    version: z.coerce.number().int(),
    outcome: z.enum(["accept", "change", "refuse", "ask"]),
    reason: z.string().trim().min(10).max(4000),
    change: z.string().trim().max(6000).default(""),
    basisOfContent: z.string().trim().min(3).max(500),
    agreements: z.array(SentAgreement).max(10).default([]),
  })
  .refine((d) => d.outcome !== "change" || d.change !== "", {
    path: ["change"],
    message: "proposals.decide.needs-change",
  });

/**
 * Decides a proposal by the right it touches, and stores holder, decree, both bases and the state decided on
 * (UU 30/2014 Pasal 9(3); AUT-03). Nobody decides the own proposal (AUT-09), and nobody accepts alone where the law lets
 * several functions decide together.
 * @throws MutuError `not-found`, `not-yours`, `invalid` without the agreement of another function, `wrong-state`,
 *   `changed-meanwhile`
 */
export function decideProposal(ctx: Context, input: z.output<typeof DecideProposal>): Promise<Decision> {
  return transact(ctx, async (ctx) => {
    const proposal = await proposalById(ctx, input.agencyId, input.proposalId);
    const notBy = await proposersOf(ctx, proposal);
    const competence = await decide(ctx, proposal.rightKey, { ...proposal, notBy });
    const after = decided(proposal, input.outcome, input.change);
    const decision = await decisionOf(ctx, input, proposal, competence);
    await saveProposal(ctx, after, input.version);
    await insertDecision(ctx, decision);
    if (input.outcome === "refuse") await giveFindingsBack(ctx, proposal);
    await withdrawEscalations(ctx, proposal.agencyId, proposal.id);
    await record(ctx, {
      verb: "decide-proposal",
      subjectKind: "proposal",
      subjectId: proposal.id,
      agencyId: proposal.agencyId,
      onVersion: input.version,
      why: input.reason,
      facts: {
        outcome: input.outcome,
        right: proposal.rightKey,
        decree: decision.decree,
        ...(decision.agreements.length === 0 ? {} : { agreements: decision.agreements }),
      },
    });
    await emit(ctx, {
      kind: "proposal.decided",
      agencyId: proposal.agencyId,
      subjectKind: "proposal",
      subjectId: proposal.id,
      payload: { outcome: input.outcome },
    });
    return decision;
  });
}

async function decisionOf(
  ctx: TxContext,
  input: z.output<typeof DecideProposal>,
  proposal: Proposal,
  competence: Competence,
): Promise<Decision> {
  const { right, appointment } = competence;
  return {
    agencyId: proposal.agencyId,
    id: newId(ctx.now, ctx.random),
    proposalId: proposal.id,
    proposalVersion: input.version,
    outcome: input.outcome,
    reason: input.reason,
    change: input.change,
    decidedBy: actorId(ctx.actor),
    appointmentId: appointment.id,
    appointmentAgencyId: appointment.agencyId,
    functionCode: appointment.functionCode,
    decree: appointment.decree,
    basisOfAuthority: right.basis.join("; ") || appointment.decree,
    basisOfContent: input.basisOfContent,
    agreements: agreementsWith(ctx, input, competence),
    decidedOn: await stateDecidedOn(ctx, proposal),
    decidedAt: ctx.now,
  };
}

/** Refusing and asking bind nobody else, so they need nobody's agreement. */
function agreementsWith(
  ctx: TxContext,
  { outcome, agreements }: z.output<typeof DecideProposal>,
  { right, others }: Competence,
): readonly Agreement[] {
  if (outcome === "refuse" || outcome === "ask") return [];
  const basis = articlesOf(right).join("; ") || "-";
  return agreementsOf(agreements, { others, basis, today: localDate(ctx.now, ctx.zone), lang: ctx.lang });
}

/** The proposal, its findings and the fingerprints of their evidence, so that the screen can be shown again (AUT-03). */
async function stateDecidedOn(ctx: TxContext, proposal: Proposal) {
  const findings = await findingsById(ctx, proposal.agencyId, await findingsAnsweredBy(ctx, proposal));
  const evidence = [];
  for (const finding of findings) {
    for (const id of await evidenceOf(ctx, finding)) {
      const { sha256 } = await evidenceById(ctx, finding.agencyId, id);
      evidence.push({ findingId: finding.id, id, sha256 });
    }
  }
  return { proposal: { ...proposal, costRupiah: String(proposal.costRupiah) }, findings, evidence };
}
