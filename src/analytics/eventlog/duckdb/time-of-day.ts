import type { LogTables } from "./log-tables.ts";

/** From so many events on it is no accident that all share a time of day. */
const FEWEST = 20;

/**
 * SQL of the ids of activities that are written down by the day only: all their events, whatever the zone, stand at one
 * time of day, or at two where summer time moves midnight.
 */
export function activitiesByDay(log: LogTables): string {
  return `select activity from ${log.schema}.step group by activity
    having count(*) >= ${FEWEST} and count(distinct epoch_us(moment) % 86400000000) <= 2`;
}
