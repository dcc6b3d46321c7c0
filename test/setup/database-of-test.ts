import { randomUUID } from "node:crypto";
import { Client, type Pool } from "pg";
import { afterAll, inject } from "vitest";
import type { Db } from "../../src/platform/db/database.ts";
import { urlOfDatabase } from "../../src/platform/db/database-url.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
import { buildWall } from "../../src/platform/db/wall/build-wall.ts";
import { type Log, silentLog } from "../../src/platform/log.ts";

export type DatabaseOfTest = { readonly url: string; readonly db: Db; readonly pool: Pool };

/**
 * A migrated, empty database for this test file, dropped after its last test. Call it once at the top of the file:
 * `const { db } = await databaseOfTest();`
 */
export async function databaseOfTest({
  connections = 5,
  log = silentLog as Log,
} = {}): Promise<DatabaseOfTest> {
  const server = inject("serverUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await run(server, `create database ${name} template ${inject("template")}`);
  const url = urlOfDatabase(server, name);
  const pool = openPool({ url, name: "mutu test", connections }, log);
  const db = databaseOf(pool);
  const walled = inject("isWalled")
    ? databaseOf(openPool({ url, name: "mutu test, walled", connections, isWalled: true }, log))
    : null;
  if (walled !== null) behind.set(db, walled);
  afterAll(async () => {
    await db.destroy();
    await walled?.destroy();
    await run(server, `drop database ${name} with (force)`);
  });
  return { url, db, pool };
}

/** A database as `databaseOfTest` makes it, with row policies in every run, and the same as those meet it who act in it. */
export async function databaseBehindWall(): Promise<DatabaseOfTest & { readonly walled: Db }> {
  const made = await databaseOfTest();
  await buildWall(made.url, true, silentLog);
  const pool = openPool(
    { url: made.url, name: "mutu test, walled", connections: 1, isWalled: true },
    silentLog,
  );
  const walled = databaseOf(pool);
  afterAll(() => walled.destroy());
  return { ...made, walled };
}

/** The same database behind row policies, by the one in front of them, where a run has them. */
const behind = new WeakMap<Db, Db>();

/** The database of a test as whoever acts in it reaches it: behind row policies where the run has them. */
export function asReached(db: Db): Db {
  return behind.get(db) ?? db;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
