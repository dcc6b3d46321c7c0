import type { Database } from "./database.ts";

/**
 * Where a log lives in the engine.
 *
 *   dictionary.activity (id, name)     ids in code-point order of names
 *   dictionary.trace    (id, name)     ids in the order of the file
 *   schema.step (trace, pos, activity, moment, started, previous, elapsed, overtakes, row, a0, a1, ...)
 *   schema.open_work (trace, activity, started)     starts that no completion followed
 *
 * A step knows the activity before it in its case (`previous`, null at the first) and the microseconds since
 * (`elapsed`), so that most questions are one pass without sorting. `overtakes`: it stands after the step before it
 * in time, but before it in the file. `a0, a1, ...` hold the kept attributes.
 */
export type LogTables = {
  readonly database: Database;
  /** Schema of `activity` and `trace`; a filtered log shares them with the log it came from. */
  readonly dictionary: string;
  readonly schema: string;
  /** Schema whose tables hold the events: this one, or that of the log of whose cases this one has the ids in `kept`. */
  readonly source: string;
  readonly attributes: readonly string[];
  readonly hasStarts: boolean;
  /** SQL of the outlines of the cases of the root, where its parts tell them; null where they are counted. */
  readonly told: string | null;
  /** Tables that several questions share and that were made already, of this log and those that came from it. */
  readonly made: Set<string>;
};

/** Makes a table that several questions share, unless it is there. @param rows SQL of what it holds */
export async function makeOnce(
  { database, made }: LogTables,
  table: string,
  rows: () => string,
): Promise<void> {
  if (made.has(table)) return;
  await database.run(`create table if not exists ${table} as ${rows()}`);
  made.add(table);
}

/** The column of a kept attribute. @throws RangeError when it was not kept */
export function attributeColumn(log: Pick<LogTables, "attributes">, name: string): string {
  const at = log.attributes.indexOf(name);
  if (at < 0) throw new RangeError(`the log keeps no attribute "${name}"`);
  return `a${at}`;
}

/** `, a0, a1` for a list of columns, empty without attributes. */
export function attributeColumns(log: Pick<LogTables, "attributes">): string {
  return log.attributes.map((_, at) => `, a${at}`).join("");
}
