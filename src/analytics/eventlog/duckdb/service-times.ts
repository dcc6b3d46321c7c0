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

/** SQL of the starts that no completion took, with trace, activity and `started`, from the same `events`: the latest ones. */
export function openWork(events: string): string {
  return `
    select trace, activity, moment as started
    from (
      select *,
        max(completions) over each - greatest(0, max(completions - starts) over each) as taken
      from (
        select trace, activity, moment, kind,
          count(*) filter (kind = 'complete') over so_far as completions,
          count(*) filter (kind = 'start') over so_far as starts
        ${events}
        window so_far as (partition by trace, activity order by moment, row rows unbounded preceding))
      window each as (partition by trace, activity))
    where kind = 'start' and starts > taken`;
}
