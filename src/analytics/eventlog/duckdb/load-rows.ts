import { DuckDBDataChunk, VARCHAR } from "@duckdb/node-api";
import type { Database } from "./database.ts";
import { eventsFrom, fields } from "./incoming.ts";

type Row = readonly (string | null)[];

/** Most rows that the engine takes at once. */
const CHUNK = 2048;

/** Fills `incoming` from rows of text in the order of `fields`; an empty text is no value. */
export async function loadRows(
  database: Database,
  batches: AsyncIterable<readonly Row[]>,
  attributes: number,
): Promise<void> {
  const columns = fields(attributes);
  await database.run(`create table appended (${columns.map((name) => `${name} varchar`).join(", ")})`);
  await append(database, batches, columns.length);
  await database.run(`
    create table incoming as ${eventsFrom("appended", attributes, (field) => field)};
    drop table appended`);
}

async function append(
  { connection }: Database,
  batches: AsyncIterable<readonly Row[]>,
  width: number,
): Promise<void> {
  const types = Array.from({ length: width }, () => VARCHAR);
  const appender = await connection.createAppender("appended");
  let columns = emptyColumns(width);
  const flush = () => {
    const rows = columns[0]?.length ?? 0;
    if (rows === 0) return;
    const chunk = DuckDBDataChunk.create(types, rows);
    chunk.setColumns(columns);
    appender.appendDataChunk(chunk);
    columns = emptyColumns(width);
  };
  for await (const batch of batches) {
    for (const row of batch) {
      for (let at = 0; at < width; at += 1) columns[at]?.push(row[at] || null);
      if (columns[0]?.length === CHUNK) flush();
    }
  }
  flush();
  appender.closeSync();
}

function emptyColumns(width: number): (string | null)[][] {
  return Array.from({ length: width }, () => []);
}
