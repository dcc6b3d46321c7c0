import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { silentLog } from "../log.ts";
import { databaseOf, openPool } from "./pool.ts";

const { url, db: other } = await databaseOfTest();
const pool = openPool(
  { url, name: "pool test", connections: 1, statementSeconds: 0.2, lockSeconds: 0.1 },
  silentLog,
);
const db = databaseOf(pool);
afterAll(() => db.destroy());

describe("pool of connections (REL-11)", () => {
  it("says that it is busy when no connection is free for 2 s", async () => {
    const started = performance.now();
    await db.connection().execute(async () => {
      await expect(sql`select 1`.execute(db)).rejects.toMatchObject({
        code: "unavailable",
        key: "database.busy",
      });
    });
    expect(performance.now() - started).toBeLessThan(3_000);
    await expect(sql`select 1`.execute(db)).resolves.toBeDefined();
  });

  it("ends a statement that takes too long", async () => {
    await expect(sql`select pg_sleep(5)`.execute(db)).rejects.toMatchObject({ key: "database.busy" });
  });

  it("does not wait long for a lock", async () => {
    await sql`create table thing (n integer)`.execute(other);
    await other.transaction().execute(async (tx) => {
      await sql`lock table thing`.execute(tx);
      await expect(sql`select * from thing`.execute(db)).rejects.toMatchObject({ key: "database.busy" });
    });
  });

  it("survives the loss of its connections, in use or not", async () => {
    const lose = sql`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pool test'`;
    await expect(
      db.connection().execute(async (connection) => {
        await sql`select 1`.execute(connection);
        await lose.execute(other);
        await sql`select 1`.execute(connection);
      }),
    ).rejects.toMatchObject({ code: "unavailable", key: "database.away" });
    await sql`select 1`.execute(db);
    await lose.execute(other);
    await expect.poll(() => pool.totalCount).toBe(0);
    await expect(sql`select 1`.execute(db)).resolves.toBeDefined();
  });
});
