import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";

type Reminder = {
  readonly agencyId: string;
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly toFunction: string;
  readonly byPerson: string;
  readonly at: Date;
  readonly text: string;
};

export async function insertReminder(ctx: TxContext, reminder: Reminder): Promise<void> {
  await ctx.tx
    .insertInto("reminder")
    .values({
      agency_id: reminder.agencyId,
      id: reminder.id,
      subject_kind: reminder.subjectKind,
      subject_id: reminder.subjectId,
      to_function: reminder.toFunction,
      by_person: reminder.byPerson,
      at: reminder.at,
      text: reminder.text,
    })
    .execute();
}

type Escalation = {
  readonly agencyId: string;
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly rung: number;
  readonly toFunction: string;
  readonly says: string;
  readonly sentAt: Date;
};

/** Writes a climbed rung; the same rung of the same subject is written once (AUT-20). @returns whether it was new */
export async function insertEscalation(ctx: TxContext, step: Escalation): Promise<boolean> {
  const row = await ctx.tx
    .insertInto("escalation")
    .values({
      agency_id: step.agencyId,
      id: step.id,
      subject_kind: step.subjectKind,
      subject_id: step.subjectId,
      rung: step.rung,
      to_function: step.toFunction,
      says: step.says,
      sent_at: step.sentAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "subject_kind", "subject_id", "rung"]).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Rungs climbed for a subject, lowest first, with when and to whom; withdrawn ones too. */
export function escalationsOf(ctx: Context, agencyId: string, subjectId: string) {
  return scoped(ctx, "escalation")
    .select([
      "escalation.rung",
      "escalation.to_function",
      "escalation.says",
      "escalation.sent_at",
      "escalation.withdrawn_at",
    ])
    .where("escalation.agency_id", "=", agencyId)
    .where("escalation.subject_id", "=", subjectId)
    .orderBy("escalation.rung")
    .limit(20)
    .execute();
}

/** Withdraws the rungs of a subject that moved on (AUT-20). */
export async function withdrawEscalations(
  ctx: TxContext,
  agencyId: string,
  subjectId: string,
): Promise<void> {
  await ctx.tx
    .updateTable("escalation")
    .set({ withdrawn_at: ctx.now })
    .where("agency_id", "=", agencyId)
    .where("subject_id", "=", subjectId)
    .where("withdrawn_at", "is", null)
    .execute();
}
