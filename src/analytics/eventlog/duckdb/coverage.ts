import type { Coverage } from "../questions/coverage.ts";
import type { LogTables } from "./log-tables.ts";
import { prepareVariants } from "./variants.ts";

/** The curve of how many variants hold which share of the cases, read at some shares. */
export async function variantCoverage(log: LogTables, shares: readonly number[]): Promise<Coverage[]> {
  if (shares.length === 0) return [];
  await prepareVariants(log);
  return await log.database.rows(`
    with asked (place, share) as (values ${shares.map((share, place) => `(${place}, ${share}::double)`).join(", ")}),
    curve as (
      select row_number() over most_first as variants, sum(cases) over most_first as cases, sum(cases) over () as "all"
      from ${log.schema}.variant window most_first as (order by cases desc, path))
    select share, min(variants) as variants, min(cases) as cases
    from asked join curve on cases / "all" >= share
    group by place, share order by place`);
}
