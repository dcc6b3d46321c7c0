import type { Client } from "pg";

/** Tables of Mutu with the tables that they refer to. */
async function references(client: Client): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await client.query<{ name: string; refers_to: string[] }>(`
    select t.relname as name, coalesce(array_agg(f.confrelid::regclass::text) filter (where f.confrelid <> t.oid), '{}') as refers_to
    from pg_class t
    left join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> 'schema_migration'
    group by t.relname order by t.relname`);
  return new Map(rows.map((row) => [row.name, new Set(row.refers_to)]));
}

/** All tables in an order in which rows can be loaded. @throws Error when references go in a circle */
export async function tablesInOrder(client: Client): Promise<readonly string[]> {
  const open = new Map(await references(client));
  const order: string[] = [];
  while (open.size > 0) {
    const ready = [...open]
      .filter(([, to]) => [...to].every((name) => !open.has(name)))
      .map(([name]) => name);
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...open.keys()].join(", ")}`);
    for (const name of ready) open.delete(name);
    order.push(...ready);
  }
  return order;
}

/** A table's name as SQL; names come from the catalogue of the database or were compared with it. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
