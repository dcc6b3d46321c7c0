import type { Text } from "../platform/i18n/text.ts";
import type { Io } from "./io.ts";

/** One row that was left out, and why. `row` counts from 1, the header is row 1. */
export type RejectedRow = {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  /** A word that programs can rely on. */
  readonly reason: string;
  /** The same in words, in the person's language. */
  readonly message: string;
};

/** All rejected rows are counted; only the first are kept, so that a bad file of any size fits in memory. */
export type Rejections = { readonly count: number; readonly rows: readonly RejectedRow[] };

const SHOWN = 10;

const heading: Text = {
  id: "{count} baris ditolak dan tidak ikut dihitung:",
  en: {
    one: "{count} row was rejected and not counted:",
    other: "{count} rows were rejected and not counted:",
  },
};
const place: Text = {
  id: "  baris {row}{column}: {message}",
  en: "  row {row}{column}: {message}",
};
const columnPart: Text = { id: ", kolom {column}", en: ", column {column}" };
const more: Text = {
  id: "  ... dan {count} baris lain; daftar ada di keluaran --json.",
  en: "  ... and {count} more; the list is in the output of --json.",
};

/** Says on standard error how many rows were rejected, and shows the first of them. */
export async function tellRejections(io: Io, rejected: Rejections): Promise<void> {
  if (rejected.count === 0) return;
  await io.note(heading, { n: rejected.count, count: io.format.count(rejected.count) });
  for (const { row, column, message } of rejected.rows.slice(0, SHOWN))
    await io.note(place, {
      row,
      column: column === null ? "" : io.say(columnPart, { column }),
      message,
    });
  if (rejected.count > SHOWN) await io.note(more, { count: io.format.count(rejected.count - SHOWN) });
}
