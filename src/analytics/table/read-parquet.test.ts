import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { optional, rawCell, textCell } from "./cell.ts";
import { readTable } from "./read-table.ts";
import { records } from "./records.ts";
import { instantCell } from "./time-cell.ts";

const folder = mkdtempSync(join(tmpdir(), "mutu-parquet-"));
const file = join(folder, "o'clock.parquet");

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `copy (select 'P-' || i as "no ""x""", timestamptz '2026-01-05 08:00:00+07' as at, timestamp '2026-01-05 08:00' as naive,
       case when i = 1 then null else i * 1.5 end as amount from range(3000) t(i))
     to '${file.replaceAll("'", "''")}' (format parquet)`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function open(path: string) {
  return readTable(createReadStream(path), { delimiter: null, encoding: null, path });
}

describe("table in a Parquet file", () => {
  it("reads the same columns as any other table, an absent value as an empty cell", async () => {
    const table = await open(file);
    expect(table.columns).toEqual(['no "x"', "at", "naive", "amount"]);
    const column = (position: number) => ({ position, name: "", by: "asked" }) as const;
    const time = instantCell({ zone: "Asia/Jakarta", pattern: null });
    const wanted = {
      id: { column: column(0), kind: textCell },
      at: { column: column(1), kind: time },
      naive: { column: column(2), kind: time },
      amount: { column: column(3), kind: optional(rawCell) },
    };
    const rows = [];
    for await (const batch of records(table, wanted, () => undefined)) rows.push(...batch);
    expect(rows).toHaveLength(3000);
    const at = new Date("2026-01-05T01:00:00Z");
    expect(rows[0]).toEqual({ row: 2, id: "P-0", at, naive: at, amount: "0.0" });
    expect(rows[1]?.amount).toBeNull();
  });

  it("is told to be damaged when it is", async () => {
    const damaged = join(folder, "damaged.parquet");
    writeFileSync(damaged, "PAR1 and then nothing");
    await expect(open(damaged)).rejects.toMatchObject({ problem: "parquet" });
  });
});
