import type { DirectlyFollows, Edge } from "../event-log.ts";
import type { LogTables } from "./log-tables.ts";
import { activities, ends, starts } from "./summary.ts";

/** Pairs of neighbouring events of a case, counted and timed. */
export async function directlyFollows(log: LogTables): Promise<DirectlyFollows> {
  const edges = await log.database.rows<Edge>(`
    select source.name as "from", target.name as "to", count, cases, "medianSeconds", "meanSeconds"
    from (
      select previous, activity, count(*) as count, count(distinct trace) as cases,
        quantile_cont(elapsed, 0.5) / 1e6 as "medianSeconds", avg(elapsed) / 1e6 as "meanSeconds"
      from ${log.schema}.step
      where previous is not null
      group by previous, activity)
    join ${log.dictionary}.activity as source on source.id = previous
    join ${log.dictionary}.activity as target on target.id = activity
    order by count desc, source.name, target.name`);
  return { nodes: await activities(log), edges, starts: await starts(log), ends: await ends(log) };
}
