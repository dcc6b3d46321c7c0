import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import { Pool, type PoolClient } from "pg";
import { MutuError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Db } from "./database.ts";
import { rupiahAsBigint } from "./rupiah.ts";
import type { Database } from "./schema.ts";
import { withTroubleNamed } from "./trouble.ts";
import { valueParsers } from "./value-parsers.ts";
import { tellScopes, underNothing } from "./wall/under-scope.ts";
import { wallRole } from "./wall/wall-role.ts";

export type PoolSettings = {
  readonly url: string;
  /** Shown by the server beside each connection, so that an operator sees whose it is. */
  readonly name: string;
  readonly connections: number;
  /** 10 for requests; jobs may take longer. 0 is without end. */
  readonly statementSeconds?: number;
  readonly lockSeconds?: number;
  /** Whether row policies hold for its connections. */
  readonly isWalled?: boolean;
};

/** Opens no connection yet. Waiting longer than 2 s for one is the `unavailable` error. */
export function openPool(settings: PoolSettings, log: Log): Pool {
  const { url, name, connections, statementSeconds = 10, lockSeconds = 5, isWalled = false } = settings;
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    types: valueParsers,
    options: isWalled ? `-c timezone=UTC ${inWallRole}` : "-c timezone=UTC",
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementSeconds * 1000,
    lock_timeout: lockSeconds * 1000,
    idle_in_transaction_session_timeout: 15_000,
  });
  // Without both listeners a lost database would end the process. The client's one also hears it in mid-use.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", (error) => {
      if (!pool.ending) log("warn", "database connection lost", { reason: error.message });
    });
  });
  return pool;
}

/** The query builder over a pool. Closing it closes the pool. */
export function databaseOf(pool: Pool): Db {
  const named = namingTrouble(pool);
  if (!pool.options.options?.includes(inWallRole))
    return new Kysely<Database>({
      dialect: new PostgresDialect({ pool: named }),
      plugins: [rupiahAsBigint],
    });
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: named, onCreateConnection: tellScopes }),
    plugins: [rupiahAsBigint, underNothing],
  });
}

const inWallRole = `-c role=${wallRole}`;

function namingTrouble(pool: Pool): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw withTroubleNamed(error);
      });
      const known = clients.get(client) ?? namingTroubleOf(client);
      clients.set(client, known);
      return known;
    },
  };
}

function namingTroubleOf(client: PoolClient): PostgresPoolClient {
  let isLost = false;
  const query = async (sql: string, parameters: readonly unknown[]) => {
    try {
      return await client.query(sql, [...parameters]);
    } catch (error) {
      const trouble = withTroubleNamed(error);
      isLost ||= trouble instanceof MutuError && trouble.key === "database.away";
      throw trouble;
    }
  };
  return {
    // Kysely's other form of `query` takes a cursor, which this dialect is not given.
    query: query as unknown as PostgresPoolClient["query"],
    // The driver may not have noticed yet that the connection is gone, and would lend it to the next one.
    release: (destroy) => client.release(destroy === true || isLost),
  };
}
