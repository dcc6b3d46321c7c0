import type { ActivityCount, EndpointCount, LogSize, LogSummary } from "../event-log.ts";
import type { LogTables } from "./log-tables.ts";
import { prepareOutlines } from "./outlines.ts";
import { countVariants, prepareVariants } from "./variants.ts";

/** How many cases and events there are, and from when to when. */
export async function size(log: LogTables): Promise<LogSize> {
  await prepareOutlines(log);
  const [row] = await log.database.rows<LogSize>(`
    select count(*) as cases, coalesce(sum(len(path)), 0) as events, min(began) as first, max(ended) as last
    from ${log.schema}.outline`);
  return row ?? { cases: 0, events: 0, first: null, last: null };
}

/** What is in the log: counts, where cases begin and end, how long they take. */
export async function summary(log: LogTables): Promise<LogSummary> {
  const variants = await countVariants(log);
  const [cases] = await log.database.rows<CaseFigures>(`
    select count(*) as cases, sum(events) as events,
      min(events) as fewest, median(events) as usual, max(events) as most,
      count(*) filter (overtakes) as "casesNotInTimeOrderInFile",
      sum(ties) as "neighboursWithEqualTime",
      min(began) as first, max(ended) as last,
      quantile_cont(lasted, 0.5) / 1e6 as median, avg(lasted) / 1e6 as mean,
      quantile_cont(lasted, 0.9) / 1e6 as p90, min(lasted) / 1e6 as min, max(lasted) / 1e6 as max
    from (select *, len(path) as events, epoch_us(ended) - epoch_us(began) as lasted from ${log.schema}.outline)`);
  if (!cases || cases.cases === 0) throw new RangeError("a log without events has no summary");
  const { fewest, usual, most, median, mean, p90, min, max, ...counts } = cases;
  return {
    ...counts,
    activities: await activities(log),
    variants,
    starts: await starts(log),
    ends: await ends(log),
    throughput: { median, mean, p90, min, max },
    eventsPerCase: { min: fewest, median: usual, max: most },
  };
}

type CaseFigures = Omit<
  LogSummary,
  "activities" | "variants" | "starts" | "ends" | "throughput" | "eventsPerCase"
> &
  LogSummary["throughput"] & { fewest: number; usual: number; most: number };

/** Activities with their events and cases, most frequent first. */
export async function activities(log: LogTables): Promise<ActivityCount[]> {
  await prepareVariants(log);
  return await log.database.rows(`
    select name, sum(times * cases) as count, sum(cases) as cases
    from (
      select variant, activity, any_value(cases) as cases, count(*) as times
      from (select rowid as variant, cases, unnest(path) as activity from ${log.schema}.variant)
      group by variant, activity)
    join ${log.dictionary}.activity on id = activity
    group by name
    order by count desc, name`);
}

/** How many cases begin with each activity. */
export function starts(log: LogTables): Promise<EndpointCount[]> {
  return endpoints(log, "path[1]");
}

/** How many cases have each activity as their last so far. */
export function ends(log: LogTables): Promise<EndpointCount[]> {
  return endpoints(log, "path[-1]");
}

async function endpoints(log: LogTables, activity: string): Promise<EndpointCount[]> {
  await prepareVariants(log);
  return await log.database.rows(`
    select name, sum(cases) as count
    from ${log.schema}.variant join ${log.dictionary}.activity on id = ${activity}
    group by name
    order by count desc, name`);
}
