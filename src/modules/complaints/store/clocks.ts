import { type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Clock, ClockKind } from "../nouns/clock.ts";
import { seeingRestricted } from "./seeing-restricted.ts";

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

/** A clock that runs in working days, with the unit whose calendar counts them. */
export type RunningClock = { readonly clock: Clock; readonly unitId: string };

/**
 * Running working-day clocks of all agencies in scope whose days fall between two ISO dates, and those that are
 * provisional; at most 100,000. Restricted reports are among them: a deadline says nothing of what is inside.
 */
export async function workingClocksBetween(
  ctx: Context,
  { first, last }: { readonly first: string; readonly last: string },
): Promise<readonly RunningClock[]> {
  const rows = await scoped(seeingRestricted(ctx), "complaint")
    .innerJoin("clock", (join) =>
      join
        .onRef("clock.agency_id", "=", "complaint.agency_id")
        .onRef("clock.complaint_id", "=", "complaint.id"),
    )
    .selectAll("clock")
    .select("complaint.unit_id")
    .where("clock.stopped_at", "is", null)
    .where("clock.day_type", "=", "working")
    .where((eb) =>
      eb.or([
        eb.and([
          eb("clock.due_on", ">=", first),
          eb(sql`(clock.started_at at time zone ${ctx.zone})::date`, "<=", last),
        ]),
        eb("clock.provisional", "=", true),
      ]),
    )
    .orderBy("clock.due_at")
    .limit(100_000)
    .execute();
  return rows.map((row) => ({ clock: clockOf(row), unitId: row.unit_id }));
}

/** A deadline that a decree moved. Days are ISO dates; `decrees` are ids of decrees. */
export type ClockMove = {
  readonly kind: ClockKind;
  readonly at: Date;
  readonly dueBefore: string;
  readonly dueAfter: string;
  readonly decrees: readonly string[];
};

/** Writes the new ends of clocks that were counted again; each whose day is another one leaves its old day behind. */
export async function moveClocks(
  ctx: TxContext,
  moves: readonly { readonly before: Clock; readonly after: Clock }[],
  decrees: readonly string[],
): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ before, after }) => ({
    agency_id: after.agencyId,
    complaint_id: after.complaintId,
    kind: after.kind,
    due_before: before.dueOn,
    due_on: after.dueOn,
    due_at: after.dueAt,
    provisional: after.provisional,
  }));
  const moved = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as moved (agency_id uuid, complaint_id uuid,
    kind text, due_before date, due_on date, due_at timestamptz, provisional boolean)`;
  await sql`
    update clock set due_on = moved.due_on, due_at = moved.due_at, provisional = moved.provisional from ${moved}
    where clock.agency_id = moved.agency_id and clock.complaint_id = moved.complaint_id and clock.kind = moved.kind
      and clock.stopped_at is null`.execute(ctx.tx);
  await sql`
    insert into clock_move (agency_id, complaint_id, kind, at, due_before, due_after, decrees)
    select agency_id, complaint_id, kind, ${ctx.now}, due_before, due_on, ${decrees}::text[] from ${moved}
    where due_before <> due_on`.execute(ctx.tx);
}

/** How the deadlines of one complaint were moved, oldest first; at most 100. */
export async function clockMovesOf(
  ctx: Context,
  agencyId: string,
  complaintId: string,
): Promise<readonly ClockMove[]> {
  const rows = await scoped(ctx, "clock_move")
    .selectAll("clock_move")
    .where("clock_move.agency_id", "=", agencyId)
    .where("clock_move.complaint_id", "=", complaintId)
    .orderBy("clock_move.at")
    .limit(100)
    .execute();
  return rows.map(({ kind, at, due_before: dueBefore, due_after: dueAfter, decrees }) => ({
    kind,
    at,
    dueBefore,
    dueAfter,
    decrees,
  }));
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
