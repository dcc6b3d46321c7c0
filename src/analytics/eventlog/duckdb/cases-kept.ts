import type { ClosedBy, LogFilter, Span } from "../log-filter.ts";
import { moment, quoted } from "./database.ts";
import { endOf } from "./durations.ts";
import { isSomebody } from "./holder.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { paths } from "./variants.ts";

type WholeCases = Exclude<LogFilter, { keep: "activities" }>;

/** SQL of the ids of the cases that a filter keeps, each once. The table of variants is there when it asks for them. */
export function casesKept(log: LogTables, filter: WholeCases): string {
  const steps = `${log.schema}.step`;
  switch (filter.keep) {
    case "started":
      return casesHaving(log, within("min(moment)", filter));
    case "finished":
      return casesHaving(log, within("max(moment)", filter));
    case "touching":
      return casesHaving(log, touching(filter));
    case "attribute":
      return `select distinct trace from ${steps}
        where ${attributeColumn(log, filter.attribute)} in (${texts(filter.values)})`;
    case "cases-with":
      return casesWith(log, filter.activities);
    case "cases-without":
      return `select distinct trace from ${steps} where trace not in (${casesWith(log, filter.activities)})`;
    case "passes-through":
      return inThisOrder(log, filter.activities);
    case "follows":
      return follows(log, filter);
    case "path":
      return `${casesHaving(log, `count(*) = ${filter.activities.length}`)}
        and list(activity order by pos) = [${filter.activities.map((name) => idOf(log, name)).join(", ")}]::integer[]`;
    case "lasted":
      return lasted(log, filter);
    case "ended":
      return `select trace from (${casesUpTo(log, filter.closing)}) where ended_by is not null`;
    case "open":
      return `select trace from (${casesUpTo(log, filter.closing)}) where ended_by is null`;
    case "month":
      return casesHaving(log, `month(min(moment)) = ${filter.month}`);
    case "handed":
      return handed(log, filter);
    case "named":
    case "not-named": {
      const not = filter.keep === "not-named" ? "not" : "";
      return `select distinct trace from ${steps} where trace ${not} in (${casesNamed(log, filter.cases)})`;
    }
    case "variants":
      return `select trace from (${paths(log)}) where path in (
        select path from ${log.schema}.variant order by cases desc, path limit ${filter.most})`;
  }
}

/** SQL of the ids of activities; unknown names have none. */
export function idsOf(log: LogTables, names: readonly string[]): string {
  return `select id from ${log.dictionary}.activity where name in (${texts(names)})`;
}

/** SQL of the ids of cases by their names, as people write them: capitals and blanks around them make no difference. */
export function casesNamed({ dictionary }: LogTables, names: readonly string[]): string {
  return `select id from ${dictionary}.trace where lower(trim(name)) in (${texts(names.map(asWritten))})`;
}

function asWritten(name: string): string {
  return name.trim().toLowerCase();
}

function idOf(log: LogTables, name: string): string {
  return `(${idsOf(log, [name])})`;
}

function casesHaving(log: LogTables, condition: string): string {
  return `select trace from ${log.schema}.step group by trace having ${condition}`;
}

function casesWith(log: LogTables, names: readonly string[]): string {
  return `select distinct trace from ${log.schema}.step where activity in (${idsOf(log, names)})`;
}

function within(time: string, { from, before }: Span): string {
  return both(from && `${time} >= ${moment(from)}`, before && `${time} < ${moment(before)}`);
}

function touching({ from, before }: Span): string {
  return both(from && `max(moment) >= ${moment(from)}`, before && `min(moment) < ${moment(before)}`);
}

function both(...conditions: readonly (string | null)[]): string {
  return conditions.filter((condition) => condition !== null).join(" and ") || "true";
}

/** From each activity to the first of the next one after it: whoever arrives at the last has passed through all. */
function inThisOrder(log: LogTables, names: readonly string[]): string {
  const steps = `${log.schema}.step`;
  const begin = `select trace, 0::bigint as reached from ${steps} group by trace`;
  const arrived = names.reduce(
    (before, name) => `
      select step.trace, min(pos) as reached
      from ${steps} as step join (${before}) as before on step.trace = before.trace
      where step.activity = ${idOf(log, name)} and step.pos > before.reached
      group by step.trace`,
    begin,
  );
  return `select trace from (${arrived})`;
}

function follows(log: LogTables, filter: Extract<LogFilter, { keep: "follows" }>): string {
  const { first, second, directly, withinSeconds } = filter;
  const steps = `${log.schema}.step`;
  const inTime = withinSeconds === null ? "true" : `took <= ${microseconds(withinSeconds)}`;
  const [from, to] = [idOf(log, first), idOf(log, second)];
  const pairs = directly
    ? `select trace, elapsed as took from ${steps} where activity = ${to} and previous = ${from}`
    : `
      select trace, epoch_us(moment) - epoch_us(latest) as took
      from (
        select trace, activity, moment, max(moment) filter (activity = ${from}) over (
          partition by trace order by pos rows between unbounded preceding and 1 preceding) as latest
        from ${steps} where activity in (${from}, ${to}))
      where activity = ${to} and latest is not null`;
  return `select distinct trace from (${pairs}) where ${inTime}`;
}

function handed(log: LogTables, { attribute, from, to }: Extract<LogFilter, { keep: "handed" }>): string {
  return `
    select distinct trace from (
      select trace, value, lag(value) over (partition by trace order by pos) as before
      from (select trace, pos, ${attributeColumn(log, attribute)} as value from ${log.schema}.step)
      where ${isSomebody("value")})
    where before = ${quoted(from)} and value = ${quoted(to)} and before <> value`;
}

function lasted(log: LogTables, filter: Extract<LogFilter, { keep: "lasted" }>): string {
  const { atLeastSeconds, belowSeconds, closing } = filter;
  const from = atLeastSeconds === null ? null : `took >= ${microseconds(atLeastSeconds)}`;
  const below = belowSeconds === null ? null : `took < ${microseconds(belowSeconds)}`;
  if (closing === null) {
    const took = `select trace, epoch_us(max(moment)) - epoch_us(min(moment)) as took
      from ${log.schema}.step group by trace`;
    return `select trace from (${took}) where ${both(from, below)}`;
  }
  const certain = belowSeconds === null ? null : "ended_by is not null";
  return `
    select trace from (
      select trace, ended_by, epoch_us(coalesce(ended_by, ${moment(closing.asOf)})) - epoch_us(began) as took
      from (${casesUpTo(log, closing)}))
    where ${both(from, below, certain)}`;
}

/** SQL of trace, began and `ended_by` (null while open) of the cases whose end can be judged, as `durations` does. */
function casesUpTo(log: LogTables, closing: ClosedBy): string {
  const asOf = moment(closing.asOf);
  return `
    select trace, began, case when ended_at <= ${asOf} then ended_at end as ended_by
    from (
      select trace, min(moment) as began, ${endOf(log, closing)} from ${log.schema}.step group by trace)
    where not unreadable and began <= ${asOf} and coalesce(ended_at >= began, true)`;
}

function microseconds(seconds: number): number {
  return Math.round(seconds * 1e6);
}

/** A list of literals; SQL knows no empty list. */
function texts(list: readonly string[]): string {
  return list.length === 0 ? "null" : list.map(quoted).join(", ");
}
