import type { EventLog } from "../event-log.ts";
import type { ComparisonQuestions } from "../questions/comparison.ts";
import { caseValues, compared, groupOf } from "./comparison.ts";
import type { LogTables } from "./log-tables.ts";
import { lifetimes, watched } from "./watched.ts";
import { windows } from "./windows.ts";

/**
 * What a log tells of groups of its cases.
 * @param freeSchema a name that no other schema has
 * @param view the log in some tables
 */
export function comparisonQuestions(
  log: LogTables,
  freeSchema: () => string,
  view: (log: LogTables) => EventLog,
): ComparisonQuestions {
  return {
    caseValues: (attribute, most) => caseValues(log, attribute, most),
    compared: (question) => compared(log, question, freeSchema()),
    group: async (parting, side) => view(await groupOf(log, parting, side, freeSchema())),
    lifetimes: (share) => lifetimes(log, share),
    windows: (question) => windows(log, question, freeSchema()),
    watched: async (seconds, asOf) => view(await watched(log, seconds, asOf, freeSchema())),
  };
}
