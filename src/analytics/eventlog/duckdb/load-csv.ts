import { type Database, quoted } from "./database.ts";
import { eventsFrom, type FieldColumns } from "./incoming.ts";

export type CsvFile = {
  readonly path: string;
  readonly columns: readonly string[];
  readonly delimiter: string;
};

/**
 * Fills `incoming` from a CSV file with the engine's own reader.
 * @returns false when some row has not the shape of the table, or a byte is not UTF-8; then nothing is kept
 */
export async function loadCsv(
  database: Database,
  { path, columns, delimiter }: CsvFile,
  chosen: FieldColumns,
  attributes: number,
): Promise<boolean> {
  // Names of the file stay out of the SQL: they may be empty, or stand there twice.
  const shape = columns.map((_, at) => `'c${at}': 'VARCHAR'`).join(", ");
  const relation = `read_csv(${quoted(path)}, auto_detect = false, header = true, columns = {${shape}},
      delim = ${quoted(delimiter)}, quote = '"', escape = '"')`;
  const events = eventsFrom(relation, attributes, (field) => {
    const column = chosen.get(field);
    return column ? `c${column.position}` : null;
  });
  try {
    await database.run(`create table incoming as ${events}`);
    return true;
  } catch (error) {
    if (error instanceof Error && /^(Invalid Input|Conversion) Error/.test(error.message)) return false;
    throw error;
  }
}
