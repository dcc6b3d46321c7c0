import type { LogFilter } from "../event-log.ts";
import { inOrder } from "./build-log.ts";
import { moment, quoted } from "./database.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { paths, prepareVariants } from "./variants.ts";

/** A log of what the filter keeps, in a schema of its own; names are shared with the log it came from. */
export async function filtered(log: LogTables, filter: LogFilter, schema: string): Promise<LogTables> {
  const { database } = log;
  if (filter.keep === "variants") await prepareVariants(log);
  const kept: LogTables = { ...log, schema };
  await database.run(`create schema ${schema}`);
  if (filter.keep === "activities") {
    const chosen = `activity in (${activityIds(log, filter.activities)})`;
    await database.run(`
      create table ${schema}.step as ${inOrder(log, `select * from ${log.schema}.step where ${chosen}`)};
      create table ${schema}.open_work as select * from ${log.schema}.open_work where ${chosen}`);
    return kept;
  }
  await database.run(`
    create table ${schema}.kept as ${casesKept(log, filter)};
    create table ${schema}.step as select * from ${log.schema}.step where trace in (from ${schema}.kept);
    create table ${schema}.open_work as
      select * from ${log.schema}.open_work where trace in (from ${schema}.kept);
    drop table ${schema}.kept`);
  return kept;
}

/** SQL of the ids of the cases that a filter keeps. */
function casesKept(log: LogTables, filter: Exclude<LogFilter, { keep: "activities" }>): string {
  const steps = `${log.schema}.step`;
  switch (filter.keep) {
    case "started":
      return `select trace from ${steps} group by trace having ${within("min(moment)", filter)}`;
    case "finished":
      return `select trace from ${steps} group by trace having ${within("max(moment)", filter)}`;
    case "attribute":
      return `select distinct trace from ${steps}
        where ${attributeColumn(log, filter.attribute)} in (${texts(filter.values)})`;
    case "cases-with":
      return `select distinct trace from ${steps} where activity in (${activityIds(log, filter.activities)})`;
    case "variants":
      return `select trace from (${paths(log)}) where path in (
        select path from ${log.schema}.variant order by cases desc, path limit ${filter.most})`;
  }
}

function within(time: string, { from, before }: { from: Date | null; before: Date | null }): string {
  const bounds = [from && `${time} >= ${moment(from)}`, before && `${time} < ${moment(before)}`];
  return bounds.filter((bound) => bound !== null).join(" and ") || "true";
}

function activityIds(log: LogTables, names: readonly string[]): string {
  return `select id from ${log.dictionary}.activity where name in (${texts(names)})`;
}

/** A list of literals; SQL knows no empty list. */
function texts(list: readonly string[]): string {
  return list.length === 0 ? "null" : list.map(quoted).join(", ");
}
