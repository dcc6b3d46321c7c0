import { type SelectQueryBuilder, sql } from "kysely";
import type { Context, Scope } from "../context.ts";
import type { Database } from "./schema.ts";

/** Tables whose rows belong to an agency. */
export type TenantTable = {
  [T in keyof Database]: "agency_id" extends keyof Database[T] ? T : never;
}[keyof Database];

/** Of those, tables whose rows also belong to a unit. */
const unitTables: ReadonlySet<TenantTable> = new Set<TenantTable>([
  "complaint",
  "event_log",
  "finding",
  "programme",
  "proposal",
  "publication",
  "request",
  "response",
  "service",
  "signal",
  "survey_wave",
]);

/**
 * Where every read of a tenant table begins: only rows of the agencies, and where rows belong to a unit only of the
 * units, that the actor may see. An empty scope sees nothing.
 */
export function scoped<T extends TenantTable>(
  ctx: Pick<Context, "db" | "actor">,
  table: T,
): SelectQueryBuilder<Database, T, object> {
  // Kysely cannot know that a table chosen by a type parameter has these columns; TenantTable does.
  const query = ctx.db.selectFrom(table as TenantTable).where(within(ctx.actor.scope, table));
  return query as unknown as SelectQueryBuilder<Database, T, object>;
}

function within(scope: Scope, table: TenantTable) {
  const agency = sql<boolean>`${sql.ref(`${table}.agency_id`)} = any(${scope.agencies}::uuid[])`;
  if (scope.units === "all" || !unitTables.has(table)) return agency;
  return sql<boolean>`(${agency} and ${sql.ref(`${table}.unit_id`)} = any(${scope.units}::uuid[]))`;
}
