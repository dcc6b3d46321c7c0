import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Context, Scope } from "../context.ts";
import { type Database, tenantTables } from "./schema.ts";

/** A table whose rows belong to an agency. */
export type TenantTable = keyof typeof tenantTables;

/**
 * Where every read of a tenant table begins: rows of the agencies that the actor may see; of their units where rows
 * belong to a unit; and rows marked restricted only with that scope. What lies outside is as if it did not exist, and
 * an empty scope sees nothing.
 */
export function scoped<T extends TenantTable>(
  ctx: Pick<Context, "db" | "actor">,
  table: T,
): SelectQueryBuilder<Database, T, object> {
  const rows = ctx.db.selectFrom<TenantTable>(table).where(mayRead(ctx.actor.scope, table));
  // The builder cannot tell that one table of many is the one table T.
  return rows as unknown as SelectQueryBuilder<Database, T, object>;
}

function mayRead(scope: Scope, table: TenantTable): RawBuilder<boolean> {
  const { unit, restricted } = tenantTables[table];
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const conditions = [sql`${column("agency_id")} = any(${scope.agencies}::uuid[])`];
  if (unit && scope.units !== "all") conditions.push(sql`${column("unit_id")} = any(${scope.units}::uuid[])`);
  if (restricted && !scope.restricted) conditions.push(sql`not ${column("restricted")}`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
