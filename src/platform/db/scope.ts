import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Context, Scope } from "../context.ts";
import { type Database, tenantTables } from "./schema.ts";
import { within } from "./wall/under-scope.ts";

/** A table whose rows belong to an agency. */
export type TenantTable = keyof typeof tenantTables;

type Seen = {
  readonly unit: boolean;
  readonly restricted: boolean;
  readonly partOf: readonly Part[];
};
export type Part = { readonly table: TenantTable; readonly key: readonly (readonly [string, string])[] };

/**
 * Where every read of a tenant table begins: rows of the agencies that the actor may see; of their units where rows
 * belong to a unit; and rows marked restricted only with that scope. Rows without a unit of their own, such as the clocks
 * of a complaint, are seen with what they are part of. What lies outside is as if it did not exist, and an empty scope
 * sees nothing.
 */
export function scoped<T extends TenantTable>(
  ctx: Pick<Context, "db" | "actor">,
  table: T,
): SelectQueryBuilder<Database, T, object> {
  const rows = within(ctx.db, ctx.actor.scope)
    .selectFrom<TenantTable>(table)
    .where(mayRead(ctx.actor.scope, table));
  // The builder cannot tell that one table of many is the one table T.
  return rows as unknown as SelectQueryBuilder<Database, T, object>;
}

function mayRead(scope: Scope, table: TenantTable): RawBuilder<boolean> {
  const { unit, restricted, partOf } = seen(table);
  const conditions = [sql`${column(table, "agency_id")} = any(${scope.agencies}::uuid[])`];
  if (unit && scope.units !== "all")
    conditions.push(sql`${column(table, "unit_id")} = any(${scope.units}::uuid[])`);
  if (restricted && !scope.restricted) conditions.push(sql`not ${column(table, "restricted")}`);
  for (const part of partOf) {
    if (isLimited(scope, part.table)) conditions.push(whole(scope, table, part));
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** The row that a row is part of may be read too. */
function whole(scope: Scope, table: TenantTable, part: Part): RawBuilder<unknown> {
  const pairs = [["agency_id", "agency_id"] as const, ...part.key].map(
    ([mine, theirs]) => sql`${column(part.table, theirs)} = ${column(table, mine)}`,
  );
  return sql`exists (select from ${sql.table(part.table)} where ${sql.join(pairs, sql` and `)}
    and ${mayRead(scope, part.table)})`;
}

/** Whether this scope leaves out rows of the table within its agencies. */
function isLimited(scope: Scope, table: TenantTable): boolean {
  const { unit, restricted, partOf } = seen(table);
  const byItself = (unit && scope.units !== "all") || (restricted && !scope.restricted);
  return byItself || partOf.some((part) => isLimited(scope, part.table));
}

/** What decides who sees a row of a table within its agency. */
export function seen(table: TenantTable): Seen {
  return tenantTables[table];
}

function column(table: TenantTable, name: string): RawBuilder<unknown> {
  return sql.ref(`${table}.${name}`);
}
