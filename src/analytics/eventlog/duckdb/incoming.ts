import type { FoundColumn } from "../../table/find-column.ts";
import type { Database } from "./database.ts";
import { isoMoment } from "./moments.ts";

/**
 * Events as the file says them: the table or view `incoming` in file order, numbered by `rowid` from 0, with case_id, activity, lifecycle and the kept
 * attributes a0, a1, ... as text, `moment` and `started`, and the text of a time that is no moment as `time`.
 */
export type Incoming = {
  readonly attributes: readonly string[];
  /** Whether events can have a start of their own, or a lifecycle */
  readonly hasStart: boolean;
  readonly hasLifecycle: boolean;
  /** SQL of the place of an event in the file; the header of a table is row 1 */
  readonly row: string;
};

/** What a column of a file becomes; `start`, `lifecycle` and `row` may be missing. */
export type Field = "case_id" | "activity" | "time" | "start" | "lifecycle" | "row" | `a${number}`;

/** The fields of an event, in their order. */
export function fields(attributes: number): Field[] {
  return ["case_id", "activity", "time", "start", "lifecycle", "row", ...kept(attributes)];
}

function kept(attributes: number): Field[] {
  return Array.from({ length: attributes }, (_, at): Field => `a${at}`);
}

/** The columns of a table by field. */
export type FieldColumns = ReadonlyMap<Field, FoundColumn>;

/**
 * SQL that makes events out of the rows of a relation.
 * @param sourceOf SQL of a field, null where the relation has none
 * @param momentOf SQL that reads a source as a moment, null where it is none
 */
export function eventsFrom(
  relation: string,
  attributes: number,
  sourceOf: (field: Field) => string | null,
  momentOf: (source: string, field: "time" | "start") => string = isoMoment,
): string {
  const text = (field: Field) => `${sourceOf(field) ?? "null"}::varchar`;
  const time = sourceOf("time") ?? "null::varchar";
  const start = sourceOf("start");
  const keptAttributes = kept(attributes).map((field) => `,\n      ${text(field)} as ${field}`);
  return `
    select ${text("case_id")} as case_id, ${text("activity")} as activity,
      ${momentOf(time, "time")} as moment,
      case when moment is null then ${time}::varchar end as time,
      ${start === null ? "null::timestamptz" : momentOf(start, "start")} as started,
      ${text("lifecycle")} as lifecycle,
      ${sourceOf("row") ?? "null"}::bigint as row${keptAttributes.join("")}
    from ${relation}`;
}

/** SQL condition: the event has a case, an activity and a moment. */
export const acceptable = "coalesce(case_id <> '' and activity <> '' and moment is not null, false)";

/** An event that lacks something it must have, with what stands in its place. */
export type LackingEvent = {
  readonly row: number;
  readonly lacks: "case" | "activity" | "time";
  readonly value: string;
};

/** Events without a case, an activity or a readable time: all counted, the first `most` listed in file order. */
export async function lackingEvents(
  database: Database,
  incoming: Incoming,
  most: number,
): Promise<{ count: number; events: LackingEvent[] }> {
  const lacking = `from incoming where not ${acceptable}`;
  const [total] = await database.rows<{ count: number }>(`select count(*) as count ${lacking}`);
  if (!total || total.count === 0) return { count: 0, events: [] };
  const events = await database.rows<LackingEvent>(`
    select ${incoming.row} as row,
      case when coalesce(case_id, '') = '' then 'case'
           when coalesce(activity, '') = '' then 'activity'
           else 'time' end as lacks,
      case when lacks = 'time' then coalesce(time, '') else '' end as "value"
    ${lacking} order by rowid limit ${most}`);
  return { count: total.count, events };
}

/** Takes away what a reader loaded, so that another can begin anew. */
export async function forget(database: Database): Promise<void> {
  const [found] = await database.rows<{ kind: string }>(`
    select table_type as kind from information_schema.tables where table_name = 'incoming'`);
  if (found) await database.run(`drop ${found.kind === "VIEW" ? "view" : "table"} incoming`);
}
