import type { WaitBetween } from "../questions/between.ts";
import type { LogTables } from "./log-tables.ts";
import { waiting } from "./step-times.ts";

/** Waits between neighbouring events of a case, the longest in all first. */
export function waitsBetween(log: LogTables, most: number | undefined): Promise<WaitBetween[]> {
  return log.database.rows(`
    select source.name as "from", target.name as "to", count, cases, median, p90, total
    from (
      select previous, activity, count(*) as count, count(distinct trace) as cases,
        quantile_cont(${waiting}, 0.5) / 1e6 as median, quantile_cont(${waiting}, 0.9) / 1e6 as p90,
        sum(${waiting}) / 1e6 as total
      from ${log.schema}.step where previous is not null group by previous, activity)
    join ${log.dictionary}.activity as source on source.id = previous
    join ${log.dictionary}.activity as target on target.id = activity
    order by total desc, source.name, target.name
    ${most === undefined ? "" : `limit ${most}`}`);
}
