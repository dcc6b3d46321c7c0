import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { beyondScope } from "../../../platform/db/wall/under-scope.ts";
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

/** Who verified a subject last, when and why; null while nobody did. */
export async function verificationOf(ctx: Context, agencyId: string, subjectId: string) {
  const row = await scoped(ctx, "verification")
    .select(["outcome", "reason", "verified_by", "verified_at"])
    .where("verification.agency_id", "=", agencyId)
    .where("verification.subject_id", "=", subjectId)
    .orderBy("verification.verified_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Everybody who proposed, decided, started, answered or did a part of a programme: none of them verifies it (AUT-09).
 * The same function of the database stands behind the trigger that refuses them once more.
 */
export async function peopleOfProgramme(
  ctx: Context,
  agencyId: string,
  programmeId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    select people_of_programme(${agencyId}, ${programmeId}) as person`.execute(beyondScope(ctx.db));
  return rows.map(({ person }) => person);
}
