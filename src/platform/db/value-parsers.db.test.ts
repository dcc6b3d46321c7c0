import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";

const { db } = await databaseOfTest();

describe("values from the database", () => {
  it.each([
    ["count(*)", 1],
    ["9007199254740993::bigint", 9007199254740993n],
    ["12.5::numeric", 12.5],
    ["date '2026-03-02'", "2026-03-02"],
    ["timestamptz '2026-03-02 09:00+07'", new Date("2026-03-02T02:00:00Z")],
    ["array[1, 2]::bigint[]", [1, 2]],
    ["array[date '2026-03-02', null]", ["2026-03-02", null]],
    ["array[1.5, null]::numeric[]", [1.5, null]],
    ["interval '36 hours'", "36:00:00"],
    ["daterange('2026-01-01', null)", "[2026-01-01,)"],
    [`'{"n": 1}'::jsonb`, { n: 1 }],
    ["current_setting('timezone')", "UTC"],
  ])("%s is %o", async (expression, value) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db);
    expect(rows[0]?.value).toEqual(value);
  });

  it("are bigint where they are money, in sums too", async () => {
    const { rows } = await sql`
      select 1500::bigint as cost_rupiah, sum(n) as "totalRupiah", null as paid_rupiah, sum(n) as n
      from generate_series(1, 3) as n`.execute(db);
    expect(rows).toEqual([{ cost_rupiah: 1500n, totalRupiah: 6n, paid_rupiah: null, n: 6 }]);
  });

  it("are written as bigint without losing a rupiah", async () => {
    const amount = 9_007_199_254_740_993n;
    const { rows } = await sql`select ${amount}::bigint as cost_rupiah`.execute(db);
    expect(rows).toEqual([{ cost_rupiah: amount }]);
  });
});
