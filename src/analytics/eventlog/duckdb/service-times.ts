import { attributeColumns, type LogTables } from "./log-tables.ts";

/**
 * Gives each completion the start it belongs to: within a case and an activity, what started first completes first.
 * A completion that finds no open start has none and takes none away; a start without completion is open work.
 * @param events SQL of trace, activity, moment, row, kind (`start` or `complete`) and the attributes
 * @returns SQL of the completions with `started`
 */
export function completionsWithStarts(log: Pick<LogTables, "attributes">, events: string): string {
  return `
    with counted as (
      select *,
        count(*) filter (kind = 'complete') over so_far as completions,
        count(*) filter (kind = 'start') over so_far as starts
      ${events}
      window so_far as (partition by trace, activity order by moment, row rows unbounded preceding)),
    balanced as (
      select *, greatest(0, max(completions - starts) over so_far) as without_start
      from counted
      window so_far as (partition by trace, activity order by moment, row rows unbounded preceding)),
    ranked as (
      select *, without_start > lag(without_start, 1, 0) over so_far as has_no_start
      from balanced
      window so_far as (partition by trace, activity order by moment, row))
    select done.trace, done.activity, done.moment, began.moment as started, done.row${attributeColumns(log).replaceAll(", a", ", done.a")}
    from ranked as done
    left join ranked as began
      on began.kind = 'start' and began.trace = done.trace and began.activity = done.activity
      and not done.has_no_start and began.starts = done.completions - done.without_start
    where done.kind = 'complete'`;
}

/** Starts that no completion took, for each case and activity, from the same `events`. */
export function openWork(events: string): string {
  return `
    select trace, activity, starts - (completions - greatest(0, surplus)) as count
    from (
      select trace, activity, max(starts) as starts, max(completions) as completions, max(completions - starts) as surplus
      from (
        select trace, activity,
          count(*) filter (kind = 'complete') over so_far as completions,
          count(*) filter (kind = 'start') over so_far as starts
        ${events}
        window so_far as (partition by trace, activity order by moment, row rows unbounded preceding))
      group by trace, activity)
    where starts > completions - greatest(0, surplus)`;
}
