import type { CaseOfLog } from "../questions/map-places.ts";
import type { LogTables } from "./log-tables.ts";

/** Cases from first to last event, the longest first. */
export function longestCases(
  { database, schema, dictionary }: LogTables,
  most: number,
): Promise<CaseOfLog[]> {
  return database.rows(`
    select name, began, seconds, events from (
      select trace, min(moment) as began, (epoch_us(max(moment)) - epoch_us(min(moment))) / 1e6 as seconds,
        count(*) as events
      from ${schema}.step group by trace)
    join ${dictionary}.trace on id = trace
    order by seconds desc, name limit ${most}`);
}
