import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { silentLog } from "../log.ts";
import { type Migration, migrations } from "./index.ts";
import { migrate } from "./migrate.ts";

const { url, db } = await databaseOfTest();

const adds = (name: string, statement: string): Migration => ({
  name,
  up: async (to) => {
    await sql.raw(statement).execute(to);
  },
});
const later = [
  adds("9001-one", "create table one (n integer)"),
  adds("9002-two", "create table two (n integer)"),
];

describe("migrations (REL-07)", () => {
  it("are named in their order, each once", () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it("run once, also when several processes start together", async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(url, [...migrations, ...later], silentLog)));
    expect(runs.flat().toSorted()).toEqual(["9001-one", "9002-two"]);
  });

  it("keep what ran before one that fails, and run it again at the next start", async () => {
    const broken = adds("9004-broken", "create table four (n integer); select 1 / 0");
    const all = [...migrations, ...later, adds("9003-three", "create table three (n integer)")];
    await expect(migrate(url, [...all, broken], silentLog)).rejects.toThrow("division by zero");
    const { rows } =
      await sql`select to_regclass('three') is not null as three, to_regclass('four') as four`.execute(db);
    expect(rows).toEqual([{ three: true, four: null }]);
    expect(await migrate(url, [...all, adds("9004-mended", "select 1")], silentLog)).toEqual(["9004-mended"]);
  });

  it("refuse a database that a newer version has migrated", async () => {
    await expect(migrate(url, migrations, silentLog)).rejects.toMatchObject({
      code: "wrong-state",
      key: "start.newer-database",
      facts: { migration: "9001-one" },
    });
  });
});
