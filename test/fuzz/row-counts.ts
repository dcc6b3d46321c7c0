import { sql } from "kysely";
import type { Db } from "../../src/platform/db/database.ts";

/** How many rows each table has: a refused write leaves it as it was. */
export async function rowCounter(db: Db): Promise<() => Promise<Readonly<Record<string, number>>>> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const counts = rows.map(
    ({ name }) => sql`select ${sql.lit(name)} as name, count(*)::int as n from ${sql.table(name)}`,
  );
  const all = sql<{ name: string; n: number }>`${sql.join(counts, sql` union all `)}`;
  return async () => Object.fromEntries((await all.execute(db)).rows.map(({ name, n }) => [name, n]));
}
