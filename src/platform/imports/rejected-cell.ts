import type { RejectedRow } from "../../analytics/table/rejection.ts";
import type { RejectedCell } from "./import-run.ts";

/** A row that the reader of a file refused, as an import lists it. */
export function rejectedCell({ row, column, value, reason }: RejectedRow): RejectedCell {
  return { row, column: column ?? "", value: value ?? "", reason, kept: false };
}
