import { Refusal } from "../table/cell.ts";
import type { RejectedRow } from "../table/rejection.ts";
import { instantCell } from "../table/time-cell.ts";
import type { LogColumns } from "./columns.ts";
import type { LackingEvent } from "./duckdb/incoming.ts";

/** Why events were left out, in the words in which every table says it. */
export function rejectedRows(
  events: readonly LackingEvent[],
  columns: Pick<LogColumns, "case" | "activity" | "time">,
  zone: string,
): RejectedRow[] {
  const read = instantCell({ zone, pattern: null })([]);
  return events.map(({ row, lacks, value }) => {
    const found = lacks === "time" ? read(value) : new Refusal("empty");
    const { reason, facts } = found instanceof Refusal ? found : new Refusal("not-a-date");
    return { row, column: columns[lacks].name, value, reason, facts };
  });
}
