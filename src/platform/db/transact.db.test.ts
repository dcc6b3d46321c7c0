import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { testContext } from "../../../test/builders/context.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Db } from "./database.ts";
import { transact } from "./transact.ts";

const { db } = await databaseOfTest();
beforeAll(() => sql`create table thing (id integer primary key, n integer not null)`.execute(db));

const write = (to: Db, id: number) => sql`insert into thing values (${id}, 0)`.execute(to);
async function has(id: number): Promise<boolean> {
  return (await sql`select from thing where id = ${id}`.execute(db)).rows.length === 1;
}

describe("transaction of a verb (REL-01)", () => {
  it("is committed when its answer is there", async () => {
    const answer = await transact(testContext(db), async (ctx) => {
      await write(ctx.tx, 1);
      expect(await has(1)).toBe(false);
      return "receipt";
    });
    expect(answer).toBe("receipt");
    expect(await has(1)).toBe(true);
  });

  it("leaves nothing of work that failed", async () => {
    const failing = transact(testContext(db), async (ctx) => {
      await write(ctx.tx, 2);
      throw new Error("rule broken");
    });
    await expect(failing).rejects.toThrow("rule broken");
    expect(await has(2)).toBe(false);
  });

  it("is joined by work inside it, which is undone with it", async () => {
    const failing = transact(testContext(db), async (ctx) => {
      await transact(ctx, (inner) => write(inner.tx, 3));
      throw new Error("rule broken");
    });
    await expect(failing).rejects.toThrow("rule broken");
    expect(await has(3)).toBe(false);
  });

  it("never answers when the database rolled back what looked fine", async () => {
    const swallowing = transact(testContext(db), async (ctx) => {
      await write(ctx.tx, 4);
      await write(ctx.tx, 4).catch(() => "swallowed");
      return "receipt";
    });
    await expect(swallowing).rejects.toThrow();
    expect(await has(4)).toBe(false);
  });

  it("runs again after a deadlock, so that both come through", async () => {
    await write(db, 10);
    await write(db, 11);
    const raise = (to: Db, id: number) => sql`update thing set n = n + 1 where id = ${id}`.execute(to);
    let waiting = 2;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const inOrder = (first: number, second: number) =>
      transact(testContext(db), async (ctx) => {
        await raise(ctx.tx, first);
        waiting -= 1;
        if (waiting <= 0) meet();
        await both;
        await raise(ctx.tx, second);
      });
    await Promise.all([inOrder(10, 11), inOrder(11, 10)]);
    const { rows } = await sql`select n from thing where id in (10, 11)`.execute(db);
    expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it("gives up after five tries and says that the database is busy", async () => {
    let tries = 0;
    const always = transact(testContext(db), async (ctx) => {
      tries += 1;
      await sql`do $$ begin raise exception 'again' using errcode = 'serialization_failure'; end $$`.execute(
        ctx.tx,
      );
    });
    await expect(always).rejects.toMatchObject({ code: "unavailable", key: "database.busy" });
    expect(tries).toBe(5);
  });
});
