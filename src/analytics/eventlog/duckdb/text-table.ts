import { DuckDBDataChunk, VARCHAR } from "@duckdb/node-api";
import type { Database } from "./database.ts";

export type TextRow = readonly (string | null)[];

/** A table of text that is filled row by row; an empty text is no value. */
export type TextTable = {
  add(row: TextRow): void;
  /** Writes what is left; nothing can be added afterwards. */
  close(): void;
};

/** Most rows that the engine takes at once. */
const CHUNK = 2048;

/** Makes a table whose columns all hold text. */
export async function textTable(
  database: Database,
  name: string,
  columns: readonly string[],
): Promise<TextTable> {
  await database.run(`create table ${name} (${columns.map((column) => `${column} varchar`).join(", ")})`);
  const types = columns.map(() => VARCHAR);
  const appender = await database.connection.createAppender(name);
  const empty = () => columns.map((): (string | null)[] => []);
  let held = empty();
  const flush = () => {
    const rows = held[0]?.length ?? 0;
    if (rows === 0) return;
    const chunk = DuckDBDataChunk.create(types, rows);
    chunk.setColumns(held);
    appender.appendDataChunk(chunk);
    held = empty();
  };
  return {
    add(row) {
      for (let at = 0; at < columns.length; at += 1) held[at]?.push(row[at] || null);
      if (held[0]?.length === CHUNK) flush();
    },
    close() {
      flush();
      appender.closeSync();
    },
  };
}
