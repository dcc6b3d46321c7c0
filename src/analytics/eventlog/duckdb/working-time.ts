import type { OfficeCalendar } from "../../calendar/office-calendar.ts";
import { openingCorners } from "../../calendar/opening-corners.ts";
import type { OutsideHours, WorkingTime, WorkingTimeOfStep } from "../questions/working-time.ts";
import type { LogTables } from "./log-tables.ts";
import { type MeasuredRow, measured, measuredOf } from "./measured.ts";
import { activitiesByDay } from "./time-of-day.ts";

/** Opening time beside elapsed time: of cases, of steps, and of the events outside it. */
export async function workingTime(log: LogTables, calendar: OfficeCalendar): Promise<WorkingTime> {
  const span = await prepareOpening(log, calendar);
  await log.database.run(openSteps(log));
  const found = {
    span,
    ...(await ofCases(log)),
    steps: await ofSteps(log),
    outside: await outsideHours(log),
  };
  await log.database.run(`drop table ${log.schema}.open_step; drop table ${log.schema}.opening`);
  return found;
}

/** The table `opening` of the corners of a calendar over the time of the log, in microseconds. */
export async function prepareOpening(log: LogTables, calendar: OfficeCalendar): Promise<WorkingTime["span"]> {
  const [span] = await log.database.rows<WorkingTime["span"]>(`
    select least(min(moment), min(started)) as "from", greatest(max(moment), max(started)) as "to"
    from ${log.schema}.step`);
  if (!span) throw new Error("an aggregate without groups is one row");
  const corners = openingCorners(calendar, span);
  const list = (of: (corner: (typeof corners)[number]) => number) =>
    `[${corners.map(of).join(", ")}]::bigint[]`;
  await log.database.run(`
    create or replace table ${log.schema}.opening as
    select bend * 1000 as bend, passed * 1000 as passed, spans, lag(spans, 1, 0) over (order by bend) as spans_before
    from (
      select unnest(${list(({ at }) => at)}) as bend, unnest(${list(({ passed }) => passed)}) as passed,
        unnest(${list(({ spans }) => spans)}) as spans)`);
  return span;
}

/** SQL of opening microseconds by a moment, read from the corner before it. */
export function openBy(corner: string, moment: string): string {
  return `${corner}.passed + ${corner}.spans * (${moment} - ${corner}.bend)`;
}

/** The steps with opening time instead of elapsed time; the moment of closing still is within hours. */
function openSteps(log: LogTables): string {
  const beginning = !log.hasStarts
    ? ""
    : `asof left join ${log.schema}.opening as beginning on epoch_us(started) >= beginning.bend`;
  const service = log.hasStarts ? "open_by - open_by_start" : "null";
  return `
    create or replace table ${log.schema}.open_step as
    select trace, activity, elapsed, is_outside,
      open_by - lag(open_by) over in_order as worked,
      ${service} as service,
      case when elapsed is not null
        then greatest(0, ${log.hasStarts ? "coalesce(open_by_start, open_by)" : "open_by"} - lag(open_by) over in_order)
      end as waiting
    from (
      select trace, pos, activity, elapsed,
        ${openBy("ending", "epoch_us(moment)")} as open_by,
        ${log.hasStarts ? openBy("beginning", "epoch_us(started)") : "null"} as open_by_start,
        ending.spans = 0 and not (ending.bend = epoch_us(moment) and ending.spans_before > 0) as is_outside
      from ${log.schema}.step
      asof join ${log.schema}.opening as ending on epoch_us(moment) >= ending.bend
      ${beginning})
    window in_order as (partition by trace order by pos)`;
}

async function ofCases(log: LogTables): Promise<Pick<WorkingTime, "throughput" | "openShare">> {
  const [row] = await log.database.rows<WorkingTime["throughput"] & { openShare: number | null }>(`
    select quantile_cont(worked, 0.5) / 1e6 as median, avg(worked) / 1e6 as mean,
      quantile_cont(worked, 0.9) / 1e6 as p90, min(worked) / 1e6 as min, max(worked) / 1e6 as max,
      sum(worked) / nullif(sum(elapsed), 0) as "openShare"
    from (
      select coalesce(sum(worked), 0) as worked, coalesce(sum(elapsed), 0) as elapsed
      from ${log.schema}.open_step group by trace)`);
  if (!row) throw new Error("an aggregate without groups is one row");
  const { openShare, ...throughput } = row;
  return { throughput, openShare };
}

async function ofSteps(log: LogTables): Promise<WorkingTimeOfStep[]> {
  const rows = await log.database.rows<{ name: string } & MeasuredRow<"waiting"> & MeasuredRow<"service">>(`
    select name, ${measured("waiting", "waiting")}, ${measured("service", "service")}
    from ${log.schema}.open_step join ${log.dictionary}.activity on id = activity
    group by id, name order by waiting_total desc nulls last, name`);
  return rows.map((row) => ({
    name: row.name,
    waiting: measuredOf(row, "waiting"),
    service: measuredOf(row, "service"),
  }));
}

async function outsideHours(log: LogTables): Promise<OutsideHours> {
  const rows = await log.database.rows<OutsideHours["steps"][number] & { byDay: boolean }>(`
    select name, count(*) as events, count(*) filter (is_outside) as outside,
      id in (${activitiesByDay(log)}) as "byDay"
    from ${log.schema}.open_step join ${log.dictionary}.activity on id = activity
    group by id, name order by outside desc, name`);
  const steps = rows.filter(({ byDay }) => !byDay).map(({ byDay: _, ...step }) => step);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    events: sum(({ byDay, events }) => (byDay ? 0 : events)),
    outside: sum(({ byDay, outside }) => (byDay ? 0 : outside)),
    withoutTimeOfDay: sum(({ byDay, events }) => (byDay ? events : 0)),
    steps,
  };
}
