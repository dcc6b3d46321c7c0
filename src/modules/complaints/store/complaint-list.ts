import { type SelectQueryBuilder, sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { ClockKind } from "../nouns/clock.ts";
import { type Complaint, type ComplaintClass, type ComplaintState, endStates } from "../nouns/complaint.ts";
import { complaintOf } from "./complaints.ts";
import { pointsToNobody } from "./points-to-nobody.ts";

/** Which complaints; what is left out does not matter. */
export type ComplaintChoice = {
  readonly agencyId?: string;
  readonly unitId?: string;
  readonly serviceId?: string;
  readonly state?: ComplaintState;
  readonly open?: boolean;
  /** Only those with a running clock that has ended. */
  readonly late?: boolean;
  readonly class?: ComplaintClass;
  readonly category?: string;
  readonly area?: string;
  /** Only those that name a case, none of which may point to a reporter who is not to be known. */
  readonly namingCase?: boolean;
  /** Part of title or text, or the whole number. */
  readonly words?: string;
};

export type ComplaintFilter = ComplaintChoice & {
  /** The last row of the page before: its receipt time and id. */
  readonly after?: { readonly receivedAt: Date; readonly id: string };
};

/** A complaint with the running clock that ends first. */
export type WithDue = Complaint & {
  readonly next: { readonly kind: ClockKind; readonly dueOn: string; readonly provisional: boolean } | null;
};

/** Complaints that match, newest first, one page of `most`. Uses complaint_received, or complaint_words for a search. */
export async function complaints(
  ctx: Context,
  filter: ComplaintFilter,
  most = 50,
): Promise<readonly WithDue[]> {
  let query = withEarliestClock(chosen(ctx, filter));
  const { after } = filter;
  if (after) {
    query = query.where(
      sql<boolean>`(complaint.received_at, complaint.id) < (${after.receivedAt}, ${after.id}::uuid)`,
    );
  }
  const rows = await query
    .orderBy("complaint.received_at", "desc")
    .orderBy("complaint.id", "desc")
    .limit(most)
    .execute();
  return rows.map(withDueOf);
}

/** How many complaints match. */
export async function complaintsIn(ctx: Context, choice: ComplaintChoice): Promise<number> {
  const { n } = await chosen(ctx, choice)
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** Place in a list by due day: the day, `infinity` for those without a running clock, and the id. */
export type DuePlace = { readonly dueOn: string; readonly id: string };

/** Complaints that match, the one whose clock ends first on top, those without a running clock last; one page of `most`. */
export async function complaintsByDue(
  ctx: Context,
  choice: ComplaintChoice,
  { after, most = 50 }: { readonly after: DuePlace | null; readonly most?: number },
): Promise<readonly WithDue[]> {
  const dueOn = sql<string>`coalesce(earliest.due_on, 'infinity'::date)`;
  let query = withEarliestClock(chosen(ctx, choice));
  if (after) {
    query = query.where(sql<boolean>`(${dueOn}, complaint.id) > (${after.dueOn}::date, ${after.id}::uuid)`);
  }
  const rows = await query.orderBy(dueOn).orderBy("complaint.id").limit(most).execute();
  return rows.map(withDueOf);
}

type Chosen = SelectQueryBuilder<Database, "complaint", object>;

function withEarliestClock(query: Chosen) {
  return query
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("clock")
          .select(["clock.kind", "clock.due_on", "clock.provisional"])
          .whereRef("clock.agency_id", "=", "complaint.agency_id")
          .whereRef("clock.complaint_id", "=", "complaint.id")
          .where("clock.stopped_at", "is", null)
          .orderBy("clock.due_at")
          .orderBy("clock.kind")
          .limit(1)
          .as("earliest"),
      (join) => join.onTrue(),
    )
    .selectAll("complaint")
    .select(["earliest.kind as next_kind", "earliest.due_on as next_due_on"])
    .select("earliest.provisional as next_provisional");
}

type Row = Awaited<ReturnType<ReturnType<typeof withEarliestClock>["executeTakeFirstOrThrow"]>>;

function withDueOf({
  next_kind: kind,
  next_due_on: dueOn,
  next_provisional: provisional,
  ...row
}: Row): WithDue {
  return {
    ...complaintOf(row),
    next: kind === null || dueOn === null ? null : { kind, dueOn, provisional: provisional ?? false },
  };
}

const same = [
  ["agencyId", "complaint.agency_id"],
  ["unitId", "complaint.unit_id"],
  ["serviceId", "complaint.service_id"],
  ["state", "complaint.state"],
  ["class", "complaint.class"],
  ["category", "complaint.category"],
  ["area", "complaint.area"],
] as const;

/** Where reads of complaints by a choice begin. */
export function chosen(ctx: Context, choice: ComplaintChoice): Chosen {
  let query: Chosen = scoped(ctx, "complaint");
  for (const [name, column] of same) {
    const wanted = choice[name];
    if (wanted !== undefined) query = query.where(sql.ref(column), "=", wanted);
  }
  if (choice.open) query = query.where("complaint.state", "not in", [...endStates]);
  if (choice.late) query = query.where(hasLateClock(ctx));
  if (choice.namingCase) query = query.where("complaint.case_number", "<>", "").where(pointsToNobody);
  return choice.words === undefined ? query : query.where(holdsWords(choice.words));
}

function hasLateClock({ now }: Context) {
  return sql<boolean>`exists (select from clock where clock.agency_id = complaint.agency_id
    and clock.complaint_id = complaint.id and clock.stopped_at is null and clock.due_at < ${now})`;
}

function holdsWords(words: string) {
  const pattern = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<boolean>`((complaint.title || ' ' || complaint.body) ilike ${pattern}
    or complaint.number = ${words.trim().toUpperCase()})`;
}
