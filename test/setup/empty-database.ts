import { randomUUID } from "node:crypto";
import { Client, type Pool } from "pg";
import { afterAll, inject } from "vitest";
import type { Db } from "../../src/platform/db/database.ts";
import { urlOfDatabase } from "../../src/platform/db/database-url.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
import { silentLog } from "../../src/platform/log.ts";

/** A database without any table, dropped after the last test of the file. */
export async function emptyDatabase(): Promise<{
  readonly url: string;
  readonly db: Db;
  readonly pool: Pool;
}> {
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  const server = inject("serverUrl");
  await statement(server, `create database ${name} template template0`);
  const url = urlOfDatabase(server, name);
  const pool = openPool({ url, name: "mutu test", connections: 5 }, silentLog);
  const db = databaseOf(pool);
  afterAll(async () => {
    await db.destroy();
    await statement(server, `drop database ${name} with (force)`);
  });
  return { url, db, pool };
}

async function statement(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
