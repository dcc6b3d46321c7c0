import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Clock, ClockKind } from "../nouns/clock.ts";

/** Writes a clock; one that was there, such as after another class was given, is replaced. */
export async function saveClock(ctx: TxContext, clock: Clock): Promise<void> {
  const values = {
    day_type: clock.dayType,
    days: clock.days,
    started_at: clock.startedAt,
    due_on: clock.dueOn,
    due_at: clock.dueAt,
    provisional: clock.provisional,
    parameter_id: clock.parameterId,
    stopped_at: clock.stoppedAt,
  };
  await ctx.tx
    .insertInto("clock")
    .values({ ...values, agency_id: clock.agencyId, complaint_id: clock.complaintId, kind: clock.kind })
    .onConflict((conflict) => conflict.columns(["agency_id", "complaint_id", "kind"]).doUpdateSet(values))
    .execute();
}

/** Stops clocks that run; those that never started or have stopped are left as they are. */
export async function stopClocks(
  ctx: TxContext,
  complaint: { readonly agencyId: string; readonly id: string },
  kinds: readonly ClockKind[],
): Promise<void> {
  await ctx.tx
    .updateTable("clock")
    .set({ stopped_at: ctx.now })
    .where("agency_id", "=", complaint.agencyId)
    .where("complaint_id", "=", complaint.id)
    .where("kind", "in", kinds)
    .where("stopped_at", "is", null)
    .execute();
}

/** Clocks of one complaint, earliest due first. */
export async function clocksOf(
  ctx: Context,
  agencyId: string,
  complaintId: string,
): Promise<readonly Clock[]> {
  const rows = await scoped(ctx, "clock")
    .selectAll("clock")
    .where("clock.agency_id", "=", agencyId)
    .where("clock.complaint_id", "=", complaintId)
    .orderBy("clock.due_at")
    .limit(10)
    .execute();
  return rows.map(clockOf);
}

export type DueSoon = {
  readonly agencyId: string;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitId: string;
  readonly kind: ClockKind;
  readonly dueAt: Date;
};

/** Complaints whose earliest running clock ends before an instant, soonest first, one row each; at most 200. Uses clock_running. */
export async function complaintsDueBefore(ctx: Context, before: Date): Promise<readonly DueSoon[]> {
  const rows = await scoped(ctx, "complaint")
    .innerJoin("clock", (join) =>
      join
        .onRef("clock.agency_id", "=", "complaint.agency_id")
        .onRef("clock.complaint_id", "=", "complaint.id")
        .on("clock.stopped_at", "is", null),
    )
    .distinctOn(["complaint.agency_id", "complaint.id"])
    .select([
      "complaint.agency_id",
      "complaint.id",
      "complaint.number",
      "complaint.title",
      "complaint.unit_id",
    ])
    .select(["clock.kind", "clock.due_at"])
    .where("clock.due_at", "<", before)
    .orderBy("complaint.agency_id")
    .orderBy("complaint.id")
    .orderBy("clock.due_at")
    .limit(1000)
    .execute();
  return rows
    .map((row) => ({
      agencyId: row.agency_id,
      id: row.id,
      number: row.number,
      title: row.title,
      unitId: row.unit_id,
      kind: row.kind,
      dueAt: row.due_at,
    }))
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .slice(0, 200);
}

function clockOf(row: Selectable<Database["clock"]>): Clock {
  return {
    agencyId: row.agency_id,
    complaintId: row.complaint_id,
    kind: row.kind,
    dayType: row.day_type,
    days: row.days,
    startedAt: row.started_at,
    dueOn: row.due_on,
    dueAt: row.due_at,
    provisional: row.provisional,
    parameterId: row.parameter_id ?? "",
    stoppedAt: row.stopped_at,
  };
}
