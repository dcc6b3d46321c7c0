import type { OfficeCalendar } from "../../calendar/office-calendar.ts";
import type { CaseGroup } from "../questions/case-groups.ts";
import { quoted } from "./database.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { withTimeTaken } from "./time-taken.ts";
import { paths, prepareVariants } from "./variants.ts";
import { prepareOpening } from "./working-time.ts";

/** A log, a schema for the tables of one question, and the opening hours that it asks by. */
export type GroupTables = {
  readonly log: LogTables;
  readonly schema: string;
  readonly calendar: OfficeCalendar | null;
};

/**
 * Makes the tables that the SQL of some groups reads.
 * @throws RangeError when a step is measured by opening hours and there are none
 */
export async function prepareGroups(tables: GroupTables, groups: readonly CaseGroup[]): Promise<void> {
  const { log, schema, calendar } = tables;
  if (groups.some(({ by }) => by === "variants")) {
    await prepareVariants(log);
    await log.database.run(`
      create table ${schema}.placed as
      with ranked as (
        select path, row_number() over (order by cases desc, path) - 1 as place from ${log.schema}.variant)
      select trace, place from (${paths(log)}) join ranked using (path)`);
  }
  await prepareEvents(tables, groups);
  if (!groups.some((group) => group.by === "took" && group.clock === "working")) return;
  if (calendar === null) throw new RangeError("a step is measured by opening hours, but there are none");
  await prepareOpening(log, calendar);
}

/** The table `event` of the steps that groups name, read once for all of them: a log may have many checks of each step. */
async function prepareEvents({ log, schema }: GroupTables, groups: readonly CaseGroup[]): Promise<void> {
  const named = groups.filter((group) => group.by !== "variants");
  if (named.length === 0) return;
  const activities = new Set(named.map(({ activity }) => activity));
  const attributes = new Set(
    named.flatMap((group) => (group.by === "took" ? [] : [attributeColumn(log, group.attribute)])),
  );
  const columns = ["trace", "activity", "pos", "moment", "started", "elapsed", ...attributes];
  await log.database.run(`
    create table ${schema}.event as select ${columns.join(", ")} from ${log.schema}.step
    where activity in (select id from ${log.dictionary}.activity where name in (${literals([...activities])}))`);
}

/** SQL of the cases of a group, as `trace`; of `took` one row for each event, with the seconds that it `took`. */
export function sqlOfGroup(tables: GroupTables, group: CaseGroup): string {
  const { log, schema } = tables;
  switch (group.by) {
    case "variants":
      return `select trace from ${schema}.placed where place in (${group.places.join(", ") || "null"})`;
    case "took":
      return `select trace, took from (${tookOf(tables, group)})
        where took is not null ${group.longerThan === null ? "" : `and took > ${group.longerThan}`}`;
    case "done-with": {
      const value = trimmedValue(log, group.attribute);
      const wanted = group.values === null ? "true" : `${value} in (${literals(group.values)})`;
      return `select trace from ${eventsOf(tables, group.activity)} where ${wanted}`;
    }
    case "done-without":
      return `
        select trace from ${eventsOf(tables, group.activity)}
        left join (
          select trace, min(pos) as known from ${log.schema}.step
          where ${trimmedValue(log, group.attribute)} is not null group by trace) using (trace)
        where coalesce(known > pos, true)`;
  }
}

function tookOf(tables: GroupTables, { activity, clock }: CaseGroup & { by: "took" }): string {
  return withTimeTaken(tables.log, eventsOf(tables, activity), clock);
}

function eventsOf({ log, schema }: GroupTables, activity: string): string {
  return `(
    select * from ${schema}.event
    where activity in (select id from ${log.dictionary}.activity where name = ${quoted(activity)}))`;
}

function trimmedValue(log: LogTables, attribute: string): string {
  return `nullif(trim(${attributeColumn(log, attribute)}), '')`;
}

function literals(values: readonly string[]): string {
  return values.map(quoted).join(", ") || "null";
}
