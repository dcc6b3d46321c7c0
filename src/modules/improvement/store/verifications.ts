import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { newId } from "../../../platform/ids.ts";

type Verification = {
  readonly agencyId: string;
  readonly subjectKind: "action" | "effect";
  readonly subjectId: string;
  readonly outcome: "confirmed" | "rejected";
  readonly reason: string;
  readonly verifiedBy: string;
};

export async function insertVerification(ctx: TxContext, verification: Verification): Promise<void> {
  await ctx.tx
    .insertInto("verification")
    .values({
      agency_id: verification.agencyId,
      id: newId(ctx.now, ctx.random),
      subject_kind: verification.subjectKind,
      subject_id: verification.subjectId,
      outcome: verification.outcome,
      reason: verification.reason,
      verified_by: verification.verifiedBy,
      verified_at: ctx.now,
    })
    .execute();
}

/** Who verified a subject, when and why; null while it waits. */
export async function verificationOf(ctx: Context, agencyId: string, subjectId: string) {
  const row = await scoped(ctx, "verification")
    .select(["outcome", "reason", "verified_by", "verified_at"])
    .where("verification.agency_id", "=", agencyId)
    .where("verification.subject_id", "=", subjectId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Everybody who proposed, decided, started, answered or did a part of a programme: none of them verifies it (AUT-09).
 * The database refuses the same people by a trigger of its own.
 */
export async function ownersOfProgramme(
  ctx: TxContext,
  agencyId: string,
  programmeId: string,
): Promise<readonly (string | null)[]> {
  const parts = await scoped(ctx, "programme")
    .innerJoin("proposal", (join) =>
      join
        .onRef("proposal.agency_id", "=", "programme.agency_id")
        .onRef("proposal.id", "=", "programme.proposal_id"),
    )
    .leftJoin("decision", (join) =>
      join
        .onRef("decision.agency_id", "=", "proposal.agency_id")
        .onRef("decision.proposal_id", "=", "proposal.id"),
    )
    .leftJoin("action", (join) =>
      join
        .onRef("action.agency_id", "=", "programme.agency_id")
        .onRef("action.programme_id", "=", "programme.id"),
    )
    .leftJoin("request", (join) =>
      join.onRef("request.agency_id", "=", "action.agency_id").onRef("request.id", "=", "action.request_id"),
    )
    .select([
      "proposal.proposed_by",
      "programme.started_by",
      "decision.decided_by",
      "action.done_by",
      "request.answered_by",
    ])
    .where("programme.agency_id", "=", agencyId)
    .where("programme.id", "=", programmeId)
    .limit(500)
    .execute();
  return [...new Set(parts.flatMap((part) => Object.values(part)))];
}
