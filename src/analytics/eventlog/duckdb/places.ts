import type { TimeAtPlace } from "../questions/places.ts";
import type { LogTables } from "./log-tables.ts";

/** How long after the event before each event comes, by its place in the case. */
export function timesByPlace({ database, schema, dictionary }: LogTables): Promise<TimeAtPlace[]> {
  return database.rows<TimeAtPlace>(`
    select pos as place, name as activity, count(*) as cases,
      quantile_cont(elapsed, 0.5) / 1e6 as "medianSeconds", quantile_cont(elapsed, 0.9) / 1e6 as "p90Seconds"
    from ${schema}.step join ${dictionary}.activity on id = activity
    group by pos, name
    order by pos, name`);
}
