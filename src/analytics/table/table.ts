import type { Reject } from "./rejection.ts";

/** One row: its number in the file (the header is 1) and the cells of the columns that were asked for, in that order. */
export type Row = { readonly number: number; readonly cells: readonly string[] };

/** What was found by looking at the file. */
type TableForm = {
  readonly format: "csv" | "json-lines" | "parquet";
  /** `null` where the format has none. */
  readonly delimiter: string | null;
  readonly isPacked: boolean;
};

/** A file with rows and named columns. Rows come in batches and once only; memory does not grow with the file. */
export type Table = {
  readonly columns: readonly string[];
  readonly form: TableForm;
  /**
   * @param columns positions in `columns` of the cells wanted
   * @param reject is told of every row that has not the shape of the table
   * @throws TableError when the rest of the file cannot be read
   */
  rows(columns: readonly number[], reject: Reject): AsyncIterable<readonly Row[]>;
  /** Lets go of a file whose rows are not read to the end. */
  close(): Promise<void>;
};
