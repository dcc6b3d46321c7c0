import type { VariantTable } from "../event-log.ts";
import { type LogTables, makeOnce } from "./log-tables.ts";
import { prepareOutlines } from "./outlines.ts";

/** Sequences of activities with their cases, most frequent first, ties by the sequence in code-point order. */
export async function variants(log: LogTables, most: number | undefined): Promise<VariantTable> {
  const { database, dictionary, schema } = log;
  await prepareVariants(log);
  const found = await database.rows<{ path: number[]; cases: number; medianSeconds: number }>(`
    select path, cases, median_seconds as "medianSeconds" from ${schema}.variant
    order by cases desc, path
    ${most === undefined ? "" : `limit ${most}`}`);
  const [totals] = await database.rows<{ totalVariants: number; totalCases: number }>(`
    select count(*) as "totalVariants", sum(cases) as "totalCases" from ${schema}.variant`);
  const names = await database.rows<{ id: number; name: string }>(`
    select id, name from ${dictionary}.activity
    where id in (select unnest(path) from ${schema}.variant)
    order by id`);
  const placeOf = new Map(names.map(({ id }, place) => [id, place]));
  return {
    activities: names.map(({ name }) => name),
    variants: found.map((variant) => ({ ...variant, path: variant.path.map((id) => placeOf.get(id) ?? id) })),
    totalVariants: totals?.totalVariants ?? 0,
    totalCases: totals?.totalCases ?? 0,
  };
}

export async function countVariants(log: LogTables): Promise<number> {
  await prepareVariants(log);
  const [row] = await log.database.rows<{ count: number }>(
    `select count(*) as count from ${log.schema}.variant`,
  );
  return row?.count ?? 0;
}

/** The path of each case, as ids. The outlines are there. */
export function paths(log: LogTables): string {
  return `select trace, path, epoch_us(ended) - epoch_us(began) as lasted from ${log.schema}.outline`;
}

/** Several questions need the table of variants; it is made once, and the outlines with it. */
export async function prepareVariants(log: LogTables): Promise<void> {
  await prepareOutlines(log);
  const rows = `
    select path, count(*) as cases, quantile_cont(lasted, 0.5) / 1e6 as median_seconds
    from (${paths(log)}) group by path`;
  await makeOnce(log, `${log.schema}.variant`, () => rows);
}
