import { type Database, quoted } from "./database.ts";
import { eventsFrom, fields } from "./incoming.ts";
import { type TextRow, textTable } from "./text-table.ts";

/** Rows that are held in memory at a time; whoever brings fewer needs no file. */
const HELD = 100_000;

/**
 * Fills `incoming` from rows of text in the order of `fields`; an empty text is no value. What is read goes to files, some
 * rows at a time, so that memory does not grow with the log; `incoming` is a view of them then.
 * @param newFile makes a file that the engine may write to, and gives its path; null when all rows are held anyway
 */
export async function loadRows(
  database: Database,
  batches: AsyncIterable<readonly TextRow[]>,
  attributes: number,
  newFile: (() => Promise<string>) | null,
): Promise<void> {
  const events = eventsFrom("appended", attributes, (field) => field);
  const appended = () => textTable(database, "appended", fields(attributes));
  const files: string[] = [];
  let table = await appended();
  let rows = 0;
  let before = 0;
  const write = async (path: string) => {
    table.close();
    await database.run(`
      copy (select *, ${before} + row_number() over () - 1 as place from (${events})) to ${quoted(path)} (format parquet);
      drop table appended`);
    files.push(path);
    before += rows;
    rows = 0;
  };
  for await (const batch of batches) {
    for (const row of batch) table.add(row);
    rows += batch.length;
    if (newFile === null || rows < HELD) continue;
    await write(await newFile());
    table = await appended();
  }
  if (newFile === null || files.length === 0) {
    table.close();
    return await database.run(`create table incoming as ${events}; drop table appended`);
  }
  await write(await newFile());
  const list = files.map(quoted).join(", ");
  await database.run(`
    create view incoming as select * exclude (place), place as rowid from read_parquet([${list}])`);
}
