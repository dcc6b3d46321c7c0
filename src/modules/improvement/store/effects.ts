import type { Selectable } from "kysely";
import type { EffectAssessment } from "../../../analytics/statistics/effect/assess-effect.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";

/** The effect of a programme, computed at the end of its window; the series it was computed from is frozen evidence. */
export type Effect = {
  readonly agencyId: string;
  readonly id: string;
  readonly programmeId: string;
  readonly evidenceId: string;
  readonly assessment: EffectAssessment;
  readonly computedAt: Date;
  readonly computedBy: string;
};

export async function insertEffect(ctx: TxContext, effect: Effect): Promise<void> {
  const { assessment } = effect;
  await ctx.tx
    .insertInto("effect")
    .values({
      agency_id: effect.agencyId,
      id: effect.id,
      programme_id: effect.programmeId,
      evidence_id: effect.evidenceId,
      design: assessment.design,
      estimate: assessment.effect?.estimate ?? null,
      low: assessment.effect?.low ?? null,
      high: assessment.effect?.high ?? null,
      level: assessment.effect?.level ?? 0.95,
      measured_unit: assessment.effect?.unit ?? "",
      verdict: assessment.verdict,
      reached_prediction: assessment.reachesPredicted,
      result: JSON.stringify(assessment),
      computed_at: effect.computedAt,
      computed_by: effect.computedBy,
    })
    .execute();
}

/** The newest effect of a programme, or null. */
export async function effectOf(ctx: Context, agencyId: string, programmeId: string): Promise<Effect | null> {
  const row = await scoped(ctx, "effect")
    .selectAll("effect")
    .where("effect.agency_id", "=", agencyId)
    .where("effect.programme_id", "=", programmeId)
    .orderBy("effect.computed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toEffect(row) : null;
}

/** @throws MutuError `not-found` */
export async function effectById(ctx: Context, agencyId: string, id: string): Promise<Effect> {
  const row = await scoped(ctx, "effect")
    .selectAll("effect")
    .where("effect.agency_id", "=", agencyId)
    .where("effect.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return toEffect(row);
}

/** The effect that was computed from this evidence, or null. */
export async function effectByEvidence(
  ctx: Context,
  agencyId: string,
  evidenceId: string,
): Promise<Effect | null> {
  const row = await scoped(ctx, "effect")
    .selectAll("effect")
    .where("effect.agency_id", "=", agencyId)
    .where("effect.evidence_id", "=", evidenceId)
    .executeTakeFirst();
  return row ? toEffect(row) : null;
}

function toEffect(row: Selectable<Database["effect"]>): Effect {
  return {
    agencyId: row.agency_id,
    id: row.id,
    programmeId: row.programme_id,
    evidenceId: row.evidence_id,
    assessment: row.result as unknown as EffectAssessment,
    computedAt: row.computed_at,
    computedBy: row.computed_by,
  };
}
