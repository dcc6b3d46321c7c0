import type { Closing, Durations } from "../event-log.ts";
import { moment, quoted } from "./database.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { isoMoment } from "./moments.ts";

/**
 * How long cases took until they ended, and how long open ones have lasted at the cut-off: what survival analysis
 * needs. A case that ended after the cut-off was open at it.
 */
export async function durations(log: LogTables, closing: Closing): Promise<Durations> {
  const asOf = closing.asOf ?? (await lastMoment(log));
  const rows = await log.database.rows<{
    seconds: number | null;
    ended: number;
    open: number;
    cases: number;
  }>(`
    select case when not unusable then (epoch_us(coalesce(ended_by, as_of)) - epoch_us(began)) / 1e6 end as seconds,
      count(ended_by) as ended, count(*) - count(ended_by) as open, count(*) as cases
    from (
      select began, as_of, case when ended_at <= as_of then ended_at end as ended_by,
        unreadable or began > as_of or coalesce(ended_at < began, false) as unusable
      from (
        select min(moment) as began, ${moment(asOf)} as as_of, ${endOf(log, closing)}
        from ${log.schema}.step group by trace))
    group by seconds
    order by seconds nulls last`);
  const usable = rows.filter((row) => row.seconds !== null);
  return {
    seconds: usable.map((row) => row.seconds ?? 0),
    ended: usable.map((row) => row.ended),
    open: usable.map((row) => row.open),
    asOf,
    excluded: rows.reduce((cases, row) => cases + (row.seconds === null ? row.cases : 0), 0),
  };
}

/** When the last event happened. @throws RangeError without events */
export async function lastMoment(log: LogTables): Promise<Date> {
  const [row] = await log.database.rows<{ last: Date | null }>(
    `select max(moment) as last from ${log.schema}.step`,
  );
  if (!row?.last) throw new RangeError("a log without events has no durations");
  return row.last;
}

/** The moment a case ended, and whether what should say it is unreadable, as columns over the steps of a case. */
export function endOf(log: LogTables, closing: Closing): string {
  if (closing.by === "activities") {
    const ending = closing.activities.map(quoted).join(", ");
    return `max(moment) filter (activity in (
        select id from ${log.dictionary}.activity where name in (${ending}))) as ended_at, false as unreadable`;
  }
  const column = attributeColumn(log, closing.attribute);
  return `max(${isoMoment(column)}) as ended_at,
    coalesce(bool_or(${column} <> '' and ${isoMoment(column)} is null), false) as unreadable`;
}
