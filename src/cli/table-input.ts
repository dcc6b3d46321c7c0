import type { Day } from "../analytics/calendar/day.ts";
import { type CellKind, numberCell, textCell, within, yesNoCell } from "../analytics/table/cell.ts";
import { type FoundColumn, findColumn, listed } from "../analytics/table/find-column.ts";
import { readTable } from "../analytics/table/read-table.ts";
import { type RecordOf, records, type WantedColumns } from "../analytics/table/records.ts";
import { type RejectedRow, rejectionList } from "../analytics/table/rejection.ts";
import type { Table } from "../analytics/table/table.ts";
import { TableError, type TableProblem } from "../analytics/table/table-error.ts";
import { dayCell, instantCell } from "../analytics/table/time-cell.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UnreadableError, UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import type { Rejections } from "./rejections.ts";
import { problems, rejections as reasons } from "./table-messages.ts";
import type { TableInputOptions } from "./table-options.ts";

/** A file of rows, opened for one command: its columns are chosen, then its rows are read once. */
export type TableInput = {
  /** What a message calls the file. */
  readonly name: string;
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
  /** Leaves out a row for a reason that no cell shows by itself. */
  reject(row: RejectedRow): void;
  /** The rows left out so far. */
  rejected(): Rejections;
};

/** Opens a table file, `-` for standard input. @throws UnreadableError that says what it is instead of a table */
export async function openTable(io: Io, file: string, options: TableInputOptions): Promise<TableInput> {
  const { delimiter, encoding, decimalComma, dateFormat, zone } = options;
  const path = file === "-" ? null : file;
  const explain = explainer(io, file);
  const name = nameOf(io, file);
  const table = await readTable(io.read(file), { delimiter, encoding, path }).catch(explain);
  const list = rejectionList();
  const time = { zone, pattern: dateFormat };
  const batches = <const C extends WantedColumns>(wanted: C) =>
    readBatches({ io, table, list, explain }, wanted);
  const find: TableInput["find"] = async (role, asked, usual) => {
    try {
      return await told(io, role, findColumn(table.columns, asked, usual));
    } catch (error) {
      return explain(error);
    }
  };
  return {
    name,
    columns: table.columns,
    cells: {
      text: textCell,
      number: within(numberCell(decimalComma), isFigure, `-${LARGEST} ... ${LARGEST}`),
      yesNo: yesNoCell,
      instant: instantCell(time),
      day: dayCell(time),
    },
    find,
    need: async (role, asked, usual) =>
      (await find(role, asked, usual)) ?? explain(noColumn(io, role, usual, table)),
    batches,
    async all(wanted) {
      const rows = [];
      for await (const batch of batches(wanted)) for (const row of batch) rows.push(row);
      return rows;
    },
    reject: list.add,
    rejected: () => ({ count: list.count(), rows: list.rows().map((row) => withMessage(io, row)) }),
  };
}

/** No figure of a service comes near; beyond, sums of powers would end in infinity. */
const LARGEST = 1e50;

function isFigure(value: number): boolean {
  return Math.abs(value) <= LARGEST;
}

const taken: Text = {
  id: 'Kolom {role}: "{name}" (nama yang lazim)',
  en: 'Column of {role}: "{name}" (a usual name)',
};

async function told(io: Io, role: Text, found: FoundColumn | null): Promise<FoundColumn | null> {
  if (found?.by === "usual") await io.note(taken, { role: io.say(role), name: found.name });
  return found;
}

const NAMES_SHOWN = 6;

function noColumn(io: Io, role: Text, usual: readonly string[], { columns }: Table): TableError {
  const names = usual.slice(0, NAMES_SHOWN).join(", ");
  return new TableError("no-usual-column", { role: io.say(role), usual: names, columns: listed(columns) });
}

type Opened = {
  readonly io: Io;
  readonly table: Table;
  readonly list: ReturnType<typeof rejectionList>;
  readonly explain: (error: unknown) => never;
};

async function* readBatches<const C extends WantedColumns>(
  { io, table, list, explain }: Opened,
  wanted: C,
): AsyncGenerator<readonly RecordOf<C>[]> {
  let read = 0;
  try {
    for await (const batch of records(table, wanted, list.add)) {
      read += batch.length;
      yield batch;
    }
  } catch (error) {
    explain(error);
  }
  const first = list.rows()[0];
  if (read > 0 || !first) return;
  const { row, column, message } = withMessage(io, first);
  const place = column === null ? row : io.say(cellPlace, { row, column });
  explain(new TableError("nothing-readable", { count: list.count(), place, message }));
}

const cellPlace: Text = { id: "{row}, kolom {column}", en: "{row}, column {column}" };

/** A rejected row with its reason in the person's language. */
export function withMessage(io: Io, row: RejectedRow) {
  const { facts, ...rest } = row;
  return { ...rest, message: io.say(reasons[row.reason], { value: row.value ?? "", ...facts }) };
}

function nameOf(io: Io, file: string): string {
  return file === "-" ? io.say({ id: "masukan standar", en: "standard input" }) : file;
}

/** Problems that another call of the command solves; the others lie in the file. */
const wrongCalls: ReadonlySet<TableProblem> = new Set([
  "no-column",
  "no-usual-column",
  "duplicate-column",
  "wrong-delimiter",
  "unusual-delimiter",
]);

/** Throws an error of tables in words that name the file and what to do; any other as it is. */
export function explainer(io: Io, file: string): (error: unknown) => never {
  const name = nameOf(io, file);
  return (error) => {
    if (!(error instanceof TableError)) throw error;
    const { id, en } = problems[error.problem];
    const text = { id: `{file}: ${id}`, en: `{file}: ${en}` };
    const facts = { ...error.facts, file: name };
    if (wrongCalls.has(error.problem)) throw new UsageError(text, facts);
    throw new UnreadableError(text, facts, { cause: error });
  };
}
