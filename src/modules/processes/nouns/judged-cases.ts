import type { EventLog } from "../../../analytics/eventlog/event-log.ts";

/** With fewer cases a version says nothing yet. */
const fewestCases = 10;

/** The cases that are held against a version of a procedure. */
export type JudgedCases = {
  readonly judged: EventLog;
  /** False when too few cases began under the version, and all of them are taken */
  readonly isUnderVersion: boolean;
};

/** Cases that began since the version is in force: older ones had another yardstick (STD-05). */
export async function judgedCases(events: EventLog, from: Date): Promise<JudgedCases> {
  const since = await events.filter({ keep: "started", from, before: null });
  const { cases } = await since.size();
  const isUnderVersion = cases >= fewestCases;
  return { judged: isUnderVersion ? since : events, isUnderVersion };
}
