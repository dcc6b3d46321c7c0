import type { LogTables } from "./log-tables.ts";

/**
 * How each case stood after each of its events: the table `prefix` (trace, pos, activity, moment, next, began, done,
 * place), made once. `next` is the moment of the following event, `done` a hash of the set of activities so far, whatever
 * their order, `place` how far the case is, in steps that grow with it. A row depends on nothing after its event but for
 * `next`.
 */
export async function preparePrefixes(log: LogTables): Promise<void> {
  await log.database.run(`
    create table if not exists ${log.schema}.prefix as
    select trace, pos, activity, moment,
      lead(moment) over so_far as next,
      first_value(moment) over so_far as began,
      sum(case when is_first then hash(activity) >> 12 else 0 end) over (so_far rows unbounded preceding)::ubigint as done,
      floor(2 * log2(pos))::integer as place
    from (
      select trace, pos, activity, moment,
        row_number() over (partition by trace, activity order by pos) = 1 as is_first
      from ${log.schema}.step)
    window so_far as (partition by trace order by pos)`);
}
