import type { Database } from "./database.ts";
import { eventsFrom, fields } from "./incoming.ts";
import { type TextRow, textTable } from "./text-table.ts";

/** Fills `incoming` from rows of text in the order of `fields`; an empty text is no value. */
export async function loadRows(
  database: Database,
  batches: AsyncIterable<readonly TextRow[]>,
  attributes: number,
): Promise<void> {
  const table = await textTable(database, "appended", fields(attributes));
  for await (const batch of batches) for (const row of batch) table.add(row);
  table.close();
  await database.run(`
    create table incoming as ${eventsFrom("appended", attributes, (field) => field)};
    drop table appended`);
}
