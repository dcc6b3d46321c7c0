import type { CompiledQuery, DatabaseConnection, KyselyPlugin, QueryId, RootOperationNode } from "kysely";
import type { Scope } from "../../context.ts";
import type { Db } from "../database.ts";

/** Under which scope, as the policies read it, a statement runs. A statement that nothing is known of sees nothing. */
const scopeOf = new WeakMap<QueryId, string>();
const nothing = "";
const whole = JSON.stringify({ whole: true });

/** Plugins of ours, each with the scope under which it puts every statement; null for none. */
const scopes = new WeakMap<KyselyPlugin, Scope | null>();

/** What is put into a database behind the wall: without a scope its statements see no row of an agency. */
export const underNothing: KyselyPlugin = underScope(null, nothing, nothing);

/** The database with the scope of an actor for whatever is asked of it. The same database where there is no wall. */
export function within<D extends Db>(db: D, scope: Scope): D {
  const current = scopeNow(db);
  if (current === undefined || current === scope) return db;
  return db.withPlugin(underScope(scope, read(scope), write(scope))) as D;
}

/** The database without the wall, for what is told of a whole instance and shows no row. */
export function beyondScope(db: Db): Db {
  return scopeNow(db) === undefined ? db : db.withPlugin(underScope(null, whole, whole));
}

/** The scope that the last plugin put; undefined where there is no wall. */
function scopeNow(db: Db): Scope | null | undefined {
  const plugin = db.getExecutor().plugins.findLast((plugin) => scopes.has(plugin));
  return plugin && scopes.get(plugin);
}

function underScope(scope: Scope | null, reading: string, writing: string): KyselyPlugin {
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      scopeOf.set(queryId, isWrite(node) ? writing : reading);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  scopes.set(plugin, scope);
  return plugin;
}

function read({ agencies, units, restricted }: Scope): string {
  return JSON.stringify({ agencies, ...unitsOf(units), restricted });
}

/**
 * A write is held to the agencies and not to the units: PostgreSQL asks that a changed row can still be seen, and whoever
 * passes a report on to another unit, or marks it restricted, cannot see it any more. The row was read within the scope.
 */
function write({ agencies }: Scope): string {
  return JSON.stringify({ agencies, ...unitsOf("all"), restricted: true });
}

function unitsOf(units: Scope["units"]) {
  return units === "all" ? { everyUnit: true } : { units };
}

function isWrite(node: RootOperationNode): boolean {
  if (node.kind === "RawNode") return /^\s*(insert|update|delete)\b/i.test(node.sqlFragments[0] ?? "");
  return ["InsertQueryNode", "UpdateQueryNode", "DeleteQueryNode"].includes(node.kind);
}

/**
 * Makes a new connection tell the server the scope of each statement before it. It is told only when it is another one
 * than that of the statement before, so most statements cost no second trip.
 */
export async function tellScopes(connection: DatabaseConnection): Promise<void> {
  const send = connection.executeQuery.bind(connection);
  let told: string | null = null;
  const tell = async (scope: string, of: CompiledQuery) => {
    if (scope === told) return;
    told = null;
    await send(telling(scope, of));
    told = scope;
  };
  connection.executeQuery = async (query, ...more) => {
    if (!isOfTransaction(query.sql)) await tell(scopeOf.get(query.queryId) ?? nothing, query);
    // Constraints that are looked at when the work is done hold for all rows, not for those that somebody sees.
    if (query.sql === "commit") await tell(whole, query);
    // What was told in a transaction is taken back with it.
    if (query.sql.startsWith("rollback")) told = null;
    return await send(query, ...more);
  };
}

function isOfTransaction(statement: string): boolean {
  return /^(begin|start transaction|commit|rollback|savepoint|release)\b/.test(statement);
}

function telling(scope: string, { queryId, query }: CompiledQuery): CompiledQuery {
  return { queryId, query, sql: "select set_config('mutu.scope', $1, false)", parameters: [scope] };
}
