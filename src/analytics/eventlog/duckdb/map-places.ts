import type {
  CaseAtPlace,
  HandsAtPlace,
  MapPlace,
  MapQuestions,
  PlaceFigures,
  TimeClass,
  TimesInClass,
  ValueAtPlace,
} from "../questions/map-places.ts";
import { quoted } from "./database.ts";
import { holders } from "./holder.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { longestCases } from "./longest-cases.ts";
import { type MeasuredRow, measured, measuredOf } from "./measured.ts";
import { service, waiting } from "./step-times.ts";

/** Answers about the places of a process map. */
export function mapQuestions(log: LogTables): MapQuestions {
  return {
    mapPlaces: () => mapPlaces(log),
    timesAt: (place, classes) => timesAt(log, place, classes),
    casesAt: (place, among, most) => casesAt(log, place, among, most),
    longestCases: (most) => longestCases(log, most),
    handsAt: (place, attribute) => handsAt(log, place, attribute),
    valuesAt: (place, attribute, most) => valuesAt(log, place, attribute, most),
  };
}

type PlaceRow = Pick<PlaceFigures, "from" | "to" | "count" | "cases" | "repeats"> &
  MeasuredRow<"elapsed"> &
  MeasuredRow<"waiting"> &
  MeasuredRow<"service">;

async function mapPlaces({ database, schema, dictionary }: LogTables): Promise<PlaceFigures[]> {
  const rows = await database.rows<PlaceRow>(`
    with done as (
      select *, row_number() over (partition by trace, activity order by pos) > 1 as again
      from ${schema}.step),
    place as (
      select activity, previous, grouping(previous) = 0 as is_way, count(*) as count,
        count(distinct trace) as cases, count(*) filter (again) as repeats,
        ${measured("elapsed", "elapsed")}, ${measured("waiting", waiting)}, ${measured("service", service)}
      from done group by grouping sets ((activity), (activity, previous)))
    select source.name as "from", target.name as "to", place.* exclude (activity, previous, is_way)
    from place
    join ${dictionary}.activity as target on target.id = activity
    left join ${dictionary}.activity as source on source.id = previous
    where not is_way or previous is not null
    order by count desc, source.name nulls first, target.name`);
  return rows.map((row) => ({
    from: row.from,
    to: row.to,
    count: row.count,
    cases: row.cases,
    repeats: row.repeats,
    elapsed: measuredOf(row, "elapsed"),
    waiting: measuredOf(row, "waiting"),
    service: measuredOf(row, "service"),
  }));
}

/** SQL of whether an event is at a place. */
function isAt({ dictionary }: LogTables, { from, to }: MapPlace): string {
  const idOf = (name: string) => `(select id from ${dictionary}.activity where name = ${quoted(name)})`;
  return `activity = ${idOf(to)}${from === null ? "" : ` and previous = ${idOf(from)}`}`;
}

function within({ from, below }: TimeClass): string {
  return `elapsed >= ${from} * 1e6${below === null ? "" : ` and elapsed < ${below} * 1e6`}`;
}

async function timesAt(
  log: LogTables,
  place: MapPlace,
  classes: readonly TimeClass[],
): Promise<TimesInClass[]> {
  const columns = classes.map(
    (one, at) =>
      `count(*) filter (${within(one)}) as n${at}, count(distinct trace) filter (${within(one)}) as c${at}`,
  );
  const [row = {}] = await log.database.rows<Readonly<Record<string, number>>>(`
    select ${["0 as none", ...columns].join(", ")} from ${log.schema}.step where ${isAt(log, place)}`);
  return classes.map((one, at) => ({ ...one, count: row[`n${at}`] ?? 0, cases: row[`c${at}`] ?? 0 }));
}

function casesAt(
  log: LogTables,
  place: MapPlace,
  among: TimeClass | null,
  most: number,
): Promise<CaseAtPlace[]> {
  return log.database.rows(`
    select name, "at", seconds, times from (
      select trace, arg_max(moment, coalesce(elapsed, -1)) as "at", max(elapsed) / 1e6 as seconds,
        count(*) as times
      from ${log.schema}.step
      where ${isAt(log, place)}${among === null ? "" : ` and ${within(among)}`}
      group by trace)
    join ${log.dictionary}.trace on id = trace
    order by seconds desc nulls last, name
    limit ${most}`);
}

async function handsAt(log: LogTables, place: MapPlace, attribute: string): Promise<HandsAtPlace> {
  const column = attributeColumn(log, attribute);
  const [row] = await log.database.rows<HandsAtPlace>(`
    with held as (
      select activity, previous, holder, lag(holder) over (partition by trace order by pos) as holder_before
      from ${log.schema}.step left join (${holders(log, attribute)}) on value = ${column})
    select count(holder) as events, count(distinct holder) as holders,
      count(*) filter (holder is not null and holder_before is not null) as passed,
      count(*) filter (holder <> holder_before) as moved
    from held where ${isAt(log, place)}`);
  return row ?? { events: 0, holders: 0, passed: 0, moved: 0 };
}

function valuesAt(log: LogTables, place: MapPlace, attribute: string, most: number): Promise<ValueAtPlace[]> {
  return log.database.rows(`
    select value, count(*) as count, count(distinct trace) as cases,
      quantile_cont(elapsed, 0.5) / 1e6 as "medianSeconds"
    from ${log.schema}.step join (${holders(log, attribute)}) on value = ${attributeColumn(log, attribute)}
    where ${isAt(log, place)}
    group by value order by count desc, value limit ${most}`);
}
