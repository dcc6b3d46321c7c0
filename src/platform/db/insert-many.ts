import { type Insertable, sql } from "kysely";
import type { TxContext } from "../context.ts";
import type { Database } from "./schema.ts";

/** A row as it is written into a table. */
export type NewRow<Table extends keyof Database> = Insertable<Database[Table]>;

const perStatement = 4000;

/** Kilobytes that an index of words may leave to be sorted in after the transaction, instead of within it. */
const unsorted = "1000000";

/**
 * Writes many rows, all with the same columns; columns that are not named get their default. A statement may have 65,535
 * parameters, which thousands of rows exceed, so the rows of a statement go as one.
 */
export async function insertMany<Table extends keyof Database>(
  ctx: TxContext,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await sql`select set_config('gin_pending_list_limit', ${unsorted}, true)`.execute(ctx.tx);
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  for (let from = 0; from < rows.length; from += perStatement) {
    const json = JSON.stringify(rows.slice(from, from + perStatement));
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
      ctx.tx,
    );
  }
}
