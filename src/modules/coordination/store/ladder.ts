import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { LadderReason } from "../nouns/ladder.ts";

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

/** The last reminder about a subject, or null. */
export async function newestReminder(
  ctx: Context,
  agencyId: string,
  subjectId: string,
): Promise<{ readonly text: string; readonly at: Date } | null> {
  const row = await scoped(ctx, "reminder")
    .select(["reminder.text", "reminder.at"])
    .where("reminder.agency_id", "=", agencyId)
    .where("reminder.subject_id", "=", subjectId)
    .orderBy("reminder.at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

type Escalation = {
  readonly agencyId: string;
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly rung: number;
  readonly toFunction: string;
  readonly says: LadderReason;
  readonly sentAt: Date;
};

/** Writes a climbed rung, once until the subject moves (AUT-20). @returns whether it was new */
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
      conflict
        .columns(["agency_id", "subject_kind", "subject_id", "rung"])
        .where("withdrawn_at", "is", null)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A rung that was climbed for a subject. */
export type Climbed = {
  readonly rung: number;
  readonly toFunction: string;
  readonly says: LadderReason;
  readonly sentAt: Date;
  /** When the subject moved on; null while it waits. */
  readonly withdrawnAt: Date | null;
};

/** Rungs climbed for a subject, in the order in which they were climbed; withdrawn ones too. At most 50. */
export async function escalationsOf(
  ctx: Context,
  agencyId: string,
  subjectId: string,
): Promise<readonly Climbed[]> {
  const rows = await scoped(ctx, "escalation")
    .selectAll("escalation")
    .where("escalation.agency_id", "=", agencyId)
    .where("escalation.subject_id", "=", subjectId)
    .orderBy("escalation.sent_at")
    .orderBy("escalation.rung")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    rung: row.rung,
    toFunction: row.to_function,
    says: row.says,
    sentAt: row.sent_at,
    withdrawnAt: row.withdrawn_at,
  }));
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
