import { randomUUID } from "node:crypto";
import { Client, type Pool } from "pg";
import { afterAll, inject } from "vitest";
import type { Db } from "../../src/platform/db/database.ts";
import { urlOfDatabase } from "../../src/platform/db/database-url.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
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
  afterAll(async () => {
    await db.destroy();
    await run(server, `drop database ${name} with (force)`);
  });
  return { url, db, pool };
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
