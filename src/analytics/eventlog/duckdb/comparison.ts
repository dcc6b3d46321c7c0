import { twoSidedZ } from "../../statistics/intervals/interval.ts";
import type {
  Both,
  CaseValues,
  ComparedGroups,
  ComparedTimes,
  ComparisonQuestion,
  Parting,
  Period,
} from "../questions/comparison.ts";
import { casesNamed } from "./cases-kept.ts";
import { moment, quoted } from "./database.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { prepareOutlines } from "./outlines.ts";
import { paths } from "./variants.ts";

/** The values of an attribute over cases, the most frequent first. */
export async function caseValues(log: LogTables, attribute: string, most: number): Promise<CaseValues> {
  const rows = await log.database.rows<{ value: string | null; several: boolean; cases: number }>(`
    select case when not several then value end as value, several, count(*) as cases
    from (${valueOfCases(log, attribute)})
    group by all
    order by cases desc, value`);
  const countOf = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(wanted).reduce((sum, { cases }) => sum + cases, 0);
  return {
    values: rows.flatMap(({ value, cases }) => (value === null ? [] : [{ value, cases }])).slice(0, most),
    withoutValue: countOf(({ value, several }) => value === null && !several),
    withSeveral: countOf(({ several }) => several),
  };
}

function valueOfCases(log: LogTables, attribute: string): string {
  const value = `nullif(trim(${attributeColumn(log, attribute)}), '')`;
  return `
    select trace, min(${value}) as value, coalesce(min(${value}) <> max(${value}), false) as several,
      min(moment) as began
    from ${log.schema}.step group by trace`;
}

/**
 * What two groups of cases do: who has which step, pair and path, and how long things took, as ranks over both.
 * @param schema a name that is free; it holds tables only while the question is answered
 */
export async function compared(
  log: LogTables,
  { parting, fewest, paths: most }: ComparisonQuestion,
  schema: string,
): Promise<ComparedGroups> {
  const { database } = log;
  const side = `${schema}.side`;
  await database.run(`create schema ${schema}; create table ${side} as ${sides(log, parting)}`);
  try {
    await database.run(`create table ${schema}.passage as ${passages(log, side)}`);
    const times = await timesOf(log, schema, fewest);
    return {
      ...(await sizes(log, side)),
      steps: await stepsOf(log, side),
      pairs: await pairsOf(log, schema),
      paths: await pathsOf(log, side, most),
      times: times.flatMap(({ from, to, ...time }) =>
        from === null || to === null ? [] : [{ from, to, ...time }],
      ),
      lengths: times.find(({ from }) => from === null) ?? null,
    };
  } finally {
    await database.run(`drop schema ${schema} cascade`);
  }
}

/** A log of the cases of one group; their events stay where they are. */
export async function groupOf(
  log: LogTables,
  parting: Parting,
  side: 0 | 1,
  schema: string,
): Promise<LogTables> {
  const kept = `where trace in (from ${schema}.kept)`;
  await log.database.run(`
    create schema ${schema};
    create table ${schema}.kept as select trace from (${sides(log, parting)}) where side = ${side};
    create view ${schema}.step as select * from ${log.source}.step ${kept};
    create view ${schema}.open_work as select * from ${log.source}.open_work ${kept}`);
  return { ...log, schema };
}

/** SQL of the cases of both groups: trace, began and side, 0 or 1. */
function sides(log: LogTables, parting: Parting): string {
  const [first, second] = conditions(log, parting);
  const cases =
    parting.by === "attribute"
      ? valueOfCases(log, parting.attribute)
      : `select trace, min(moment) as began from ${log.schema}.step group by trace`;
  return `
    select * from (
      select trace, began, case when ${first} then 0 when ${second} then 1 end as side from (${cases}))
    where side is not null`;
}

function conditions(log: LogTables, parting: Parting): Both<string> {
  if (parting.by === "name") return [`trace in (${casesNamed(log, parting.cases)})`, "true"];
  if (parting.by === "start") return [within(parting.periods[0]), within(parting.periods[1])];
  const [first, second] = parting.values;
  return [`not several and value = ${quoted(first)}`, `not several and value = ${quoted(second)}`];
}

function within({ from, before }: Period): string {
  const bounds = [from && `began >= ${moment(from)}`, before && `began < ${moment(before)}`];
  return bounds.filter((bound) => bound !== null).join(" and ") || "true";
}

async function sizes(
  log: LogTables,
  side: string,
): Promise<Pick<ComparedGroups, "cases" | "leftOut" | "began">> {
  const rows = await log.database.rows<{ side: number; cases: number; first: Date; last: Date }>(
    `select side, count(*) as cases, min(began) as first, max(began) as last from ${side} group by side`,
  );
  const [all] = await log.database.rows<{ cases: number }>(
    `select count(distinct trace) as cases from ${log.schema}.step`,
  );
  const of = (wanted: number) => rows.find((row) => row.side === wanted) ?? null;
  const [first, second] = [of(0), of(1)];
  const cases: Both<number> = [first?.cases ?? 0, second?.cases ?? 0];
  return {
    cases,
    leftOut: (all?.cases ?? 0) - cases[0] - cases[1],
    began: [
      first && { first: first.first, last: first.last },
      second && { first: second.first, last: second.last },
    ],
  };
}

type Counts = { a: number; b: number };

const countSides = "count(*) filter (side = 0) as a, count(*) filter (side = 1) as b";

async function stepsOf(log: LogTables, side: string): Promise<ComparedGroups["steps"]> {
  const rows = await log.database.rows<Counts & { name: string }>(`
    select name, a, b
    from (
      select activity, ${countSides}
      from (select distinct trace, side, activity from ${log.schema}.step join ${side} using (trace))
      group by activity)
    join ${log.dictionary}.activity on id = activity
    order by a + b desc, name`);
  return rows.map(({ name, a, b }) => ({ name, cases: [a, b] as const }));
}

/** SQL of the time of each pair in each case, and of the whole case, as a pair without names. */
function passages(log: LogTables, side: string): string {
  return `
    select side, previous, activity, avg(elapsed) as took
    from ${log.schema}.step join ${side} using (trace)
    where previous is not null
    group by side, trace, previous, activity
    union all
    select side, null, null, epoch_us(max(moment)) - epoch_us(min(moment))
    from ${log.schema}.step join ${side} using (trace)
    group by side, trace`;
}

async function pairsOf(log: LogTables, schema: string): Promise<ComparedGroups["pairs"]> {
  const rows = await log.database.rows<Counts & { from: string; to: string }>(`
    select source.name as "from", target.name as "to", a, b
    from (
      select previous, activity, ${countSides} from ${schema}.passage
      where previous is not null group by previous, activity)
    join ${log.dictionary}.activity as source on source.id = previous
    join ${log.dictionary}.activity as target on target.id = activity
    order by a + b desc, source.name, target.name`);
  return rows.map(({ from, to, a, b }) => ({ from, to, cases: [a, b] as const }));
}

async function pathsOf(log: LogTables, side: string, most: number): Promise<ComparedGroups["paths"]> {
  await prepareOutlines(log);
  const rows = await log.database.rows<Counts & { path: number[] }>(`
    select path, ${countSides}
    from (${paths(log)}) join ${side} using (trace)
    group by path
    order by count(*) desc, path
    limit ${most}`);
  const names = await log.database.rows<{ id: number; name: string }>(
    `select id, name from ${log.dictionary}.activity`,
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows.map(({ path, a, b }) => ({
    path: path.map((id) => nameOf.get(id) ?? ""),
    cases: [a, b] as const,
  }));
}

type Figure = "n" | "lower" | "upper" | "low" | "high";
type TimesRow = Record<`${Figure}_${"a" | "b"}`, number> & {
  from: string | null;
  to: string | null;
  wins: number;
  ties: number;
};

/**
 * Of each pair: equal times counted together and put in order, so that one pass gives ranks, ties, medians and their
 * bounds.
 */
async function timesOf(
  log: LogTables,
  schema: string,
  fewest: number,
): Promise<(ComparedTimes & { from: string | null; to: string | null })[]> {
  const rows = await log.database.rows<TimesRow>(`
    with tally as (
      select previous, activity, took, ${countSides} from ${schema}.passage group by previous, activity, took),
    placed as (
      select *, sum(a) over so_far as upto_a, sum(b) over so_far as upto_b,
        sum(a) over whole as n_a, sum(b) over whole as n_b
      from tally
      window so_far as (partition by previous, activity order by took rows unbounded preceding),
        whole as (partition by previous, activity)
      qualify n_a >= ${fewest} and n_b >= ${fewest}),
    summed as (
      select previous, activity, sum(a * (upto_b - b / 2)) as wins,
        sum((a + b)::double ** 3 - (a + b)) as ties, ${figuresOf("a")}, ${figuresOf("b")}
      from placed group by previous, activity)
    select source.name as "from", target.name as "to", summed.* exclude (previous, activity)
    from summed
    left join ${log.dictionary}.activity as source on source.id = previous
    left join ${log.dictionary}.activity as target on target.id = activity
    order by n_a + n_b desc, source.name, target.name`);
  return rows.map((row) => ({
    from: row.from,
    to: row.to,
    groups: [group(row, "a"), group(row, "b")],
    wins: row.wins,
    ties: row.ties,
  }));
}

/** The same rank as `medianRank` of statistics, in the engine. */
function figuresOf(side: "a" | "b"): string {
  const n = `n_${side}`;
  const rank = `greatest(1, floor((${n} + 1 - ${twoSidedZ(0.95)} * sqrt(${n})) / 2))`;
  const valueAt = (place: string) => `min(took) filter (upto_${side} >= ${place}) / 1e6`;
  return `any_value(${n})::double as ${n}, ${valueAt(`(${n} + 1) // 2`)} as lower_${side},
    ${valueAt(`${n} // 2 + 1`)} as upper_${side}, ${valueAt(rank)} as low_${side},
    ${valueAt(`${n} + 1 - ${rank}`)} as high_${side}`;
}

function group(row: TimesRow, side: "a" | "b") {
  return {
    n: row[`n_${side}`],
    value: (row[`lower_${side}`] + row[`upper_${side}`]) / 2,
    low: row[`low_${side}`],
    high: row[`high_${side}`],
  };
}
