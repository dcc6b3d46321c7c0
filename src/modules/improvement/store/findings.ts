import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Finding, FindingState } from "../nouns/finding.ts";

export async function insertFinding(ctx: TxContext, finding: Finding): Promise<void> {
  await ctx.tx
    .insertInto("finding")
    .values({
      agency_id: finding.agencyId,
      id: finding.id,
      number: finding.number,
      unit_id: finding.unitId,
      kind: finding.kind,
      title: finding.title,
      weakness: finding.weakness,
      service_id: finding.serviceId,
      component_key: finding.componentKey,
      step_id: finding.stepId,
      not_located_reason: finding.notLocatedReason,
      certainty: finding.certainty,
      people: finding.people,
      days_lost: finding.daysLost,
      signal_id: finding.signalId,
      state: finding.state,
      opened_by: finding.openedBy,
      opened_at: finding.openedAt,
    })
    .execute();
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveFinding(ctx: TxContext, finding: Finding): Promise<Finding> {
  const { state, stateReason } = finding;
  const version = await saveVersion(ctx, "finding", finding, { state, state_reason: stateReason });
  return { ...finding, version };
}

export async function attachEvidence(ctx: TxContext, finding: Finding, evidenceId: string): Promise<void> {
  await ctx.tx
    .insertInto("finding_evidence")
    .values({ agency_id: finding.agencyId, finding_id: finding.id, evidence_id: evidenceId })
    .execute();
}

/** @throws MutuError `not-found` */
export async function findingById(ctx: Context, agencyId: string, id: string): Promise<Finding> {
  const [finding] = await findingsById(ctx, agencyId, [id]);
  if (!finding) throw new MutuError("not-found", "error.not-found");
  return finding;
}

/** Those of the given findings that the actor may see, by number. */
export async function findingsById(
  ctx: Context,
  agencyId: string,
  ids: readonly string[],
): Promise<readonly Finding[]> {
  const rows = await scoped(ctx, "finding")
    .selectAll("finding")
    .where("finding.agency_id", "=", agencyId)
    .where("finding.id", "in", ids)
    .orderBy("finding.number")
    .limit(100)
    .execute();
  return rows.map(findingOf);
}

/** Findings in the given states, newest first; at most 200. */
export async function findingsIn(ctx: Context, states: readonly FindingState[]): Promise<readonly Finding[]> {
  const rows = await scoped(ctx, "finding")
    .selectAll("finding")
    .where("finding.state", "in", states)
    .orderBy("finding.opened_at", "desc")
    .orderBy("finding.id")
    .limit(200)
    .execute();
  return rows.map(findingOf);
}

/** Ids of the evidence of a finding, oldest first. */
export async function evidenceOf(
  ctx: Context,
  finding: Pick<Finding, "agencyId" | "id">,
): Promise<readonly string[]> {
  const rows = await scoped(ctx, "finding_evidence")
    .select("finding_evidence.evidence_id")
    .where("finding_evidence.agency_id", "=", finding.agencyId)
    .where("finding_evidence.finding_id", "=", finding.id)
    .orderBy("finding_evidence.evidence_id")
    .limit(50)
    .execute();
  return rows.map((row) => row.evidence_id);
}

function findingOf(row: Selectable<Database["finding"]>): Finding {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    number: row.number,
    unitId: row.unit_id,
    kind: row.kind,
    title: row.title,
    weakness: row.weakness,
    serviceId: row.service_id,
    componentKey: row.component_key,
    stepId: row.step_id,
    notLocatedReason: row.not_located_reason,
    certainty: row.certainty,
    people: row.people,
    daysLost: row.days_lost,
    signalId: row.signal_id,
    state: row.state,
    stateReason: row.state_reason,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
  };
}
