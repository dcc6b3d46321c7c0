import type { TableFacts } from "./table-error.ts";

/** Why one row is left out; each has a sentence in the catalogue `table`. */
export type RejectReason =
  | "ragged"
  | "header-again"
  | "quote"
  | "unclosed-quote"
  | "not-json"
  | "empty"
  | "not-a-number"
  | "not-a-date"
  | "ambiguous-date"
  | "other-date-form"
  | "not-yes-or-no"
  | "out-of-range"
  | "closed-before-opened";

/** One row that is left out. `row` counts as a spreadsheet does: from 1, and the header is row 1. */
export type RejectedRow = {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: RejectReason;
  /** What fills the sentence: counts, the pattern that was expected. */
  readonly facts: TableFacts;
};

export type Reject = (row: RejectedRow) => void;

/** All rejected rows are counted, the first kept, so that a bad file of any size fits in memory. */
export type RejectionList = {
  readonly add: Reject;
  readonly count: () => number;
  readonly rows: () => readonly RejectedRow[];
};

const KEPT = 1000;
const LONGEST_VALUE = 200;

export function rejectionList(): RejectionList {
  const rows: RejectedRow[] = [];
  let count = 0;
  return {
    add: (row) => {
      count += 1;
      if (rows.length < KEPT) rows.push({ ...row, value: row.value?.slice(0, LONGEST_VALUE) ?? null });
    },
    count: () => count,
    rows: () => rows.toSorted((a, b) => a.row - b.row),
  };
}
