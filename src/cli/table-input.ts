import type { Day } from "../analytics/calendar/day.ts";
import { type CellKind, numberCell, textCell, yesNoCell } from "../analytics/table/cell.ts";
import { type FoundColumn, findColumn, needColumn } from "../analytics/table/find-column.ts";
import { readTable } from "../analytics/table/read-table.ts";
import { type RecordOf, records, type WantedColumns } from "../analytics/table/records.ts";
import { type RejectedRow, rejectionList } from "../analytics/table/rejection.ts";
import type { Table } from "../analytics/table/table.ts";
import { TableError } from "../analytics/table/table-error.ts";
import { dayCell, instantCell } from "../analytics/table/time-cell.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UnreadableError } from "./failure.ts";
import type { Io } from "./io.ts";
import type { Rejections } from "./rejections.ts";
import { problems, rejections as reasons } from "./table-messages.ts";
import type { TableInputOptions } from "./table-options.ts";

/** A file of rows, opened for one command: its columns are chosen, then its rows are read once. */
export type TableInput = {
  readonly columns: readonly string[];
  /** What cells are, as the options say. `optional(...)` and `within(...)` change any of them. */
  readonly cells: {
    readonly text: CellKind<string>;
    readonly number: CellKind<number>;
    readonly yesNo: CellKind<boolean>;
    readonly instant: CellKind<Date>;
    readonly day: CellKind<Day>;
  };
  /** The column that was asked for, or the first with a usual name, which is then told. @throws UnreadableError */
  need(role: Text, asked: string | null, usual: readonly string[]): Promise<FoundColumn>;
  /** The same, `null` when none was asked for and none is usual. */
  find(role: Text, asked: string | null, usual: readonly string[]): Promise<FoundColumn | null>;
  /** The rows in batches, with memory that does not grow. @throws UnreadableError when none could be read */
  batches<const C extends WantedColumns>(wanted: C): AsyncGenerator<readonly RecordOf<C>[]>;
  /** All rows at once. */
  all<const C extends WantedColumns>(wanted: C): Promise<readonly RecordOf<C>[]>;
  /** The rows left out so far. */
  rejected(): Rejections;
};

/** Opens a table file, `-` for standard input. @throws UnreadableError that says what it is instead of a table */
export async function openTable(io: Io, file: string, options: TableInputOptions): Promise<TableInput> {
  const { delimiter, encoding, decimalComma, dateFormat, zone } = options;
  const path = file === "-" ? null : file;
  const table = await inWordsOf(file, () => readTable(io.read(file), { delimiter, encoding, path }));
  const list = rejectionList();
  const time = { zone, pattern: dateFormat };
  const batches = <const C extends WantedColumns>(wanted: C) =>
    readBatches({ io, file, table, list }, wanted);
  return {
    columns: table.columns,
    cells: {
      text: textCell,
      number: numberCell(decimalComma),
      yesNo: yesNoCell,
      instant: instantCell(time),
      day: dayCell(time),
    },
    need: async (role, asked, usual) => {
      const found = await inWordsOf(file, async () => needColumn(table.columns, asked, usual));
      return await told(io, role, found);
    },
    find: async (role, asked, usual) => {
      const found = await inWordsOf(file, async () => findColumn(table.columns, asked, usual));
      return found && (await told(io, role, found));
    },
    batches,
    async all(wanted) {
      const rows = [];
      for await (const batch of batches(wanted)) for (const row of batch) rows.push(row);
      return rows;
    },
    rejected: () => ({ count: list.count(), rows: list.rows().map((row) => withMessage(io, row)) }),
  };
}

type Opened = {
  readonly io: Io;
  readonly file: string;
  readonly table: Table;
  readonly list: ReturnType<typeof rejectionList>;
};

async function* readBatches<const C extends WantedColumns>(
  { io, file, table, list }: Opened,
  wanted: C,
): AsyncGenerator<readonly RecordOf<C>[]> {
  let read = 0;
  try {
    for await (const batch of records(table, wanted, list.add)) {
      read += batch.length;
      yield batch;
    }
  } catch (error) {
    throw inWords(error, file);
  }
  const first = list.rows()[0];
  if (read > 0 || !first) return;
  const facts = { file, count: list.count(), row: first.row, message: withMessage(io, first).message };
  throw inWords(new TableError("nothing-readable", facts), file);
}

function withMessage(io: Io, row: RejectedRow) {
  const { facts, ...rest } = row;
  return { ...rest, message: io.say(reasons[row.reason], { value: row.value ?? "", ...facts }) };
}

async function inWordsOf<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inWords(error, file);
  }
}

function inWords(error: unknown, file: string): unknown {
  if (!(error instanceof TableError)) return error;
  const { id, en } = problems[error.problem];
  const facts = { ...error.facts, file };
  return new UnreadableError({ id: `{file}: ${id}`, en: `{file}: ${en}` }, facts, { cause: error });
}

async function told(io: Io, role: Text, found: FoundColumn): Promise<FoundColumn> {
  if (found.by === "usual")
    await io.note(
      { id: 'Kolom {role}: "{name}" (nama yang lazim)', en: 'Column of {role}: "{name}" (a usual name)' },
      { role: io.say(role), name: found.name },
    );
  return found;
}
