import { Client, type Pool } from "pg";
import { afterAll } from "vitest";
import type { Db } from "../../src/platform/db/database.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
import { silentLog } from "../../src/platform/log.ts";

/** Where a connection is lost: before a statement reaches the server, or after it ran and before its answer is heard. */
export type Cut = { readonly when: "before" | "after"; readonly statement: number };

export type CutDatabase = {
  readonly db: Db;
  /** Statements that were sent since the last cut was set. */
  sent(): number;
  /** Sets the next cut; null lets everything through. */
  cut(at: Cut | null): void;
};

type Query = (text: string, values?: readonly unknown[]) => Promise<unknown>;

/**
 * The same database over connections that the server ends at a statement of the test's choice, as a crash or a torn
 * cable would. Statements are counted from 1 over all connections.
 */
export function cutDatabase(url: string): CutDatabase {
  let next: Cut | null = null;
  let count = 0;
  const pool: Pool = openPool({ url, name: "mutu test, to be cut", connections: 2 }, silentLog);
  const db = databaseOf(pool);
  afterAll(() => db.destroy());
  pool.on("connect", (client) => {
    const send: Query = client.query.bind(client);
    const sendOrCut: Query = async (text, values) => {
      count += 1;
      const at = next;
      if (at?.statement !== count) return await send(text, values);
      const pid = await backendOf(send);
      if (at.when === "after") await send(text, values);
      await end(url, pid);
      if (at.when === "before") return await send(text, values);
      throw Object.assign(new Error("the answer was lost"), { code: "ECONNRESET" });
    };
    Object.assign(client, { query: sendOrCut });
  });
  return {
    db,
    sent: () => count,
    cut: (at) => {
      next = at;
      count = 0;
    },
  };
}

/** Each place where a piece of work of so many statements can be cut. */
export function everyCut(statements: number): readonly Cut[] {
  return Array.from({ length: statements }, (_, i) => i + 1).flatMap((statement): Cut[] => [
    { when: "before", statement },
    { when: "after", statement },
  ]);
}

async function backendOf(send: Query): Promise<number> {
  const answer = (await send("select pg_backend_pid() as pid")) as { readonly rows: { pid: number }[] };
  return answer.rows[0]?.pid ?? 0;
}

async function end(url: string, pid: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_terminate_backend($1, 1000)", [pid]);
  await client.end();
}
