import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { openPool } from "../db/pool.ts";
import { dropPolicies } from "../db/wall/build-wall.ts";
import { MutuError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Migration } from "./index.ts";

/** Any number, the same in every version of Mutu: of many processes that start together, one migrates. */
const LOCK = 7_105_413;
const OLDEST_SERVER = 15;

/**
 * Brings a database to the state that this version of Mutu needs, each migration in a transaction of its own. Other
 * processes that start meanwhile wait.
 * @param migrations all of them, in order; those that the database knows already are skipped
 * @returns the names of those that ran now
 * @throws MutuError `wrong-state` when the server is too old or the database was migrated by a newer version of Mutu
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[],
  log: Log,
): Promise<readonly string[]> {
  const pool = openPool(
    { url, name: "mutu migrate", connections: 1, statementSeconds: 0, lockSeconds: 0 },
    log,
  );
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOldServer(db);
    await sql`select pg_advisory_lock(${LOCK})`.execute(db);
    await sql`
      create table if not exists schema_migration (
        name   text primary key,
        ran_at timestamptz not null default now()
      )`.execute(db);
    const missing = stillMissing(await ranBefore(db), migrations);
    if (missing.length > 0) await db.transaction().execute(dropPolicies);
    for (const migration of missing) {
      await db.transaction().execute((tx) => run(tx, migration));
      log("info", "migrated", { name: migration.name });
    }
    return missing.map(({ name }) => name);
  } finally {
    await db.destroy();
  }
}

async function run(tx: Transaction<unknown>, { name, up }: Migration): Promise<void> {
  await up(tx);
  await sql`insert into schema_migration (name) values (${name})`.execute(tx);
}

async function ranBefore(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from schema_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** What ran is always the beginning of the list; otherwise the list is not the one that made this database. */
function stillMissing(ran: readonly string[], migrations: readonly Migration[]): readonly Migration[] {
  const stranger = ran.find((name, i) => migrations[i]?.name !== name);
  if (stranger !== undefined)
    throw new MutuError("wrong-state", "start.newer-database", { migration: stranger });
  return migrations.slice(ran.length);
}

async function refuseOldServer(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version') as version`.execute(db);
  refuseOld(rows[0]?.version ?? "");
}

/** @param version as the server tells it, such as "15.20 (Debian 15.20-0+deb12u1)" */
export function refuseOld(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_SERVER) return;
  throw new MutuError("wrong-state", "start.server-too-old", { version, oldest: OLDEST_SERVER });
}
