import type { ActivityCount, EndpointCount, LogSize, LogSummary } from "../event-log.ts";
import type { LogTables } from "./log-tables.ts";
import { countVariants } from "./variants.ts";

/** How many cases and events there are, and from when to when. */
export async function size(log: LogTables): Promise<LogSize> {
  const [row] = await log.database.rows<LogSize>(`
    select count(distinct trace) as cases, count(*) as events, min(moment) as first, max(moment) as last
    from ${log.schema}.step`);
  return row ?? { cases: 0, events: 0, first: null, last: null };
}

/** What is in the log: counts, where cases begin and end, how long they take. */
export async function summary(log: LogTables): Promise<LogSummary> {
  const variants = await countVariants(log);
  const [cases] = await log.database.rows<CaseFigures>(`
    select count(*) as cases, sum(events) as events,
      min(events) as fewest, median(events) as usual, max(events) as most,
      count(*) filter (out_of_order) as "casesNotInTimeOrderInFile",
      sum(ties) as "neighboursWithEqualTime",
      min(began) as first, max(ended) as last,
      quantile_cont(lasted, 0.5) / 1e6 as median, avg(lasted) / 1e6 as mean,
      quantile_cont(lasted, 0.9) / 1e6 as p90, min(lasted) / 1e6 as min, max(lasted) / 1e6 as max
    from (
      select count(*) as events, bool_or(overtakes) as out_of_order, count(*) filter (elapsed = 0) as ties,
        min(moment) as began, max(moment) as ended, epoch_us(max(moment)) - epoch_us(min(moment)) as lasted
      from ${log.schema}.step group by trace)`);
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
export function activities(log: LogTables): Promise<ActivityCount[]> {
  return log.database.rows(`
    select name, count, cases
    from (select activity, count(*) as count, count(distinct trace) as cases from ${log.schema}.step group by activity)
    join ${log.dictionary}.activity on id = activity
    order by count desc, name`);
}

/** How many cases begin with each activity. */
export function starts(log: LogTables): Promise<EndpointCount[]> {
  return endpoints(log, `select activity from ${log.schema}.step where pos = 1`);
}

/** How many cases have each activity as their last so far. */
export function ends(log: LogTables): Promise<EndpointCount[]> {
  return endpoints(log, `select arg_max(activity, pos) as activity from ${log.schema}.step group by trace`);
}

function endpoints(log: LogTables, chosen: string): Promise<EndpointCount[]> {
  return log.database.rows(`
    select name, count(*) as count
    from (${chosen}) join ${log.dictionary}.activity on id = activity
    group by name
    order by count desc, name`);
}
