import type { DirectlyFollows, Edge } from "../event-log.ts";
import type { LogTables } from "./log-tables.ts";
import { activities, ends, starts } from "./summary.ts";
import { prepareVariants } from "./variants.ts";

/** Pairs of neighbouring events of a case, counted and timed. The cases of a pair are those of the variants that have it. */
export async function directlyFollows(log: LogTables): Promise<DirectlyFollows> {
  await prepareVariants(log);
  const edges = await log.database.rows<Edge>(`
    with timed as (
      select previous, activity, count(*) as count,
        quantile_cont(elapsed, 0.5) / 1e6 as "medianSeconds", avg(elapsed) / 1e6 as "meanSeconds"
      from ${log.schema}.step
      where previous is not null
      group by previous, activity),
    followed as (
      select distinct rowid as variant, cases, unnest(path[:-2]) as previous, unnest(path[2:]) as activity
      from ${log.schema}.variant),
    counted as (select previous, activity, sum(cases) as cases from followed group by previous, activity)
    select source.name as "from", target.name as "to", count, cases, "medianSeconds", "meanSeconds"
    from timed join counted using (previous, activity)
    join ${log.dictionary}.activity as source on source.id = previous
    join ${log.dictionary}.activity as target on target.id = activity
    order by count desc, source.name, target.name`);
  return { nodes: await activities(log), edges, starts: await starts(log), ends: await ends(log) };
}
