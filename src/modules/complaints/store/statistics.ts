import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import type { ClockKind } from "../nouns/clock.ts";
import { endStates } from "../nouns/complaint.ts";
import { type ComplaintChoice, chosen } from "./complaint-list.ts";

/** Complaints received from an instant on and before another one. */
export type Received = { readonly from: Date; readonly until: Date };

/** What complaints can be told apart by. */
export const tallyGroups = ["month", "unit", "service", "class", "category", "channel", "area"] as const;
export type TallyGroup = (typeof tallyGroups)[number];

/**
 * What became of the complaints of one group by now. Law: received = open + closed + withdrawn + notCompetent + archived,
 * where postponed and reopened ones count as open (CMP-18).
 */
export type Tally = {
  /** An ISO month, an id of a unit or service, or a word; empty where the complaint says nothing. */
  readonly key: string;
  readonly received: number;
  readonly open: number;
  readonly closed: number;
  readonly withdrawn: number;
  readonly notCompetent: number;
  readonly archived: number;
};

/** Counts by group, the first in the order of their keys; at most 500 groups. */
export async function complaintTally(
  ctx: Context,
  choice: ComplaintChoice,
  { from, until }: Received,
  by: TallyGroup,
): Promise<readonly Tally[]> {
  const key = keyOf(ctx, by);
  return chosen(ctx, choice)
    .select(({ fn }) => [key.as("key"), fn.countAll<number>().as("received")])
    .select([
      countOf(sql`state not in (${sql.join(endStates)})`).as("open"),
      countOf(sql`state = 'closed'`).as("closed"),
      countOf(sql`state = 'deemed-withdrawn'`).as("withdrawn"),
      countOf(sql`state = 'not-competent'`).as("notCompetent"),
      countOf(sql`state = 'archived'`).as("archived"),
    ])
    .where("complaint.received_at", ">=", from)
    .where("complaint.received_at", "<", until)
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .limit(500)
    .execute();
}

const columns = {
  unit: "unit_id",
  service: "service_id",
  class: "class",
  category: "category",
  channel: "channel",
  area: "area",
} as const;

function keyOf({ zone }: Context, by: TallyGroup) {
  if (by === "month") {
    return sql<string>`to_char(complaint.received_at at time zone ${zone}, 'YYYY-MM')`;
  }
  return sql<string>`coalesce(${sql.ref(`complaint.${columns[by]}`)}::text, '')`;
}

function countOf(condition: ReturnType<typeof sql>) {
  return sql<number>`(count(*) filter (where ${condition}))::int`;
}

/** How many clocks of a kind ended in time. One that still runs before its end says nothing yet. */
export type ClockOutcome = {
  readonly kind: ClockKind;
  readonly inTime: number;
  /** Stopped after its end, or running past it. */
  readonly late: number;
  readonly running: number;
};

/** Outcomes of the clocks of complaints received in a period, by kind. */
export function clockOutcomes(
  ctx: Context,
  choice: ComplaintChoice,
  { from, until }: Received,
): Promise<readonly ClockOutcome[]> {
  const { now } = ctx;
  return chosen(ctx, choice)
    .innerJoin("clock", (join) =>
      join
        .onRef("clock.agency_id", "=", "complaint.agency_id")
        .onRef("clock.complaint_id", "=", "complaint.id"),
    )
    .select("clock.kind")
    .select([
      countOf(sql`clock.stopped_at <= clock.due_at`).as("inTime"),
      countOf(sql`coalesce(clock.stopped_at, ${now}) > clock.due_at`).as("late"),
      countOf(sql`clock.stopped_at is null and clock.due_at >= ${now}`).as("running"),
    ])
    .where("complaint.received_at", ">=", from)
    .where("complaint.received_at", "<", until)
    .groupBy("clock.kind")
    .execute();
}

/** When a complaint came, was answered in substance and was closed. */
export type Stages = {
  readonly receivedAt: Date;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
};

/**
 * Stages of the complaints received in a period that are for this office to settle: those withdrawn, archived or not its
 * own are left out. At most 200,000, newest first.
 */
export function complaintStages(
  ctx: Context,
  choice: ComplaintChoice,
  { from, until }: Received,
): Promise<readonly Stages[]> {
  return chosen(ctx, choice)
    .select([
      "complaint.received_at as receivedAt",
      "complaint.answered_at as answeredAt",
      "complaint.closed_at as closedAt",
    ])
    .where("complaint.state", "not in", ["archived", "not-competent", "deemed-withdrawn"])
    .where("complaint.received_at", ">=", from)
    .where("complaint.received_at", "<", until)
    .orderBy("complaint.received_at", "desc")
    .limit(200_000)
    .execute();
}
