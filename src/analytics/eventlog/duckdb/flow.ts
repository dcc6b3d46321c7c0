import type { Closing } from "../event-log.ts";
import type { Flow, FlowWeek } from "../questions/flow.ts";
import { moment } from "./database.ts";
import { endOf, lastMoment } from "./durations.ts";
import type { LogTables } from "./log-tables.ts";

/** Longer than the holdings of any office; times beyond are mistakes of a file. */
const MOST_WEEKS = 10_500;

/** Cases that come, go and lie open, week by week, up to the cut-off. */
export async function flow(log: LogTables, closing: Closing): Promise<Flow> {
  const { database, schema } = log;
  const asOf = closing.asOf ?? (await lastMoment(log));
  await database.run(`create or replace table ${schema}.stay as ${stays(log, closing, asOf)}`);
  const [counts] = await database.rows<{ excluded: number; weeks: number }>(`
    select count(*) filter (unusable) as excluded,
      coalesce(date_diff('week', min(began) filter (not unusable), ${moment(asOf)}), 0) as weeks
    from ${schema}.stay`);
  if (!counts || counts.weeks > MOST_WEEKS) throw new RangeError(`a log of ${counts?.weeks} weeks`);
  const weeks = await database.rows<FlowWeek>(weekByWeek(log, asOf));
  await database.run(`drop table ${schema}.stay`);
  return { weeks, asOf, excluded: counts.excluded };
}

/** SQL of one row for each case: began, `ended_by` (null while open at the cut-off), unusable. */
function stays(log: LogTables, closing: Closing, asOf: Date): string {
  return `
    select began, case when ended_at <= ${moment(asOf)} then ended_at end as ended_by,
      unreadable or began > ${moment(asOf)} or coalesce(ended_at < began, false) as unusable
    from (select min(moment) as began, ${endOf(log, closing)} from ${log.schema}.step group by trace)`;
}

/**
 * A week covers `from` to `until`. Cases that were open before it spend all of it; one that begins in it spends what is
 * left from its begin, and one that ends gives back what is left from its end.
 */
function weekByWeek({ schema }: LogTables, asOf: Date): string {
  const usable = `${schema}.stay where not unusable`;
  return `
    with edge as (select min(began) as first, ${moment(asOf)} as last from ${usable}),
    week as (
      select monday, greatest(monday, first) as begins, least(monday + interval 7 day, last) as until
      from edge, unnest(generate_series(date_trunc('week', first), last, interval 7 day)) as made (monday)),
    arrival as (
      select date_trunc('week', began) as monday, count(*) as arrived, sum(epoch_us(began)) as moments,
        sum(epoch_us(coalesce(ended_by, ${moment(asOf)})) - epoch_us(began)) as sojourn,
        count(*) - count(ended_by) as unfinished
      from ${usable} group by 1),
    departure as (
      select date_trunc('week', ended_by) as monday, count(*) as completed, sum(epoch_us(ended_by)) as moments
      from ${usable} and ended_by is not null group by 1),
    flowing as (
      select monday, epoch_us(begins) as begins, epoch_us(until) as until,
        coalesce(arrived, 0) as arrived, coalesce(completed, 0) as completed,
        coalesce(arrival.moments, 0) as arrival_moments, coalesce(departure.moments, 0) as departure_moments,
        coalesce(sojourn, 0) as sojourn, coalesce(unfinished, 0) as unfinished,
        coalesce(sum(coalesce(arrived, 0) - coalesce(completed, 0)) over so_far, 0) as open
      from week left join arrival using (monday) left join departure using (monday)
      window so_far as (order by monday rows unbounded preceding))
    select strftime(monday, '%Y-%m-%d') as "at", (until - begins) / 1e6 as seconds, arrived, completed, open,
      ((open - arrived + completed) * (until - begins)::hugeint
        + (arrived * until::hugeint - arrival_moments) - (completed * until::hugeint - departure_moments))::double
        / 1e6 as "openSeconds",
      sojourn / 1e6 as "sojournSeconds", unfinished
    from flowing order by monday`;
}
