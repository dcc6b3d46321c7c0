import type { CaseWindows, RanksInWindows, WindowsQuestion } from "../questions/windows.ts";
import type { LogTables } from "./log-tables.ts";

/**
 * Who did what in which window of cases.
 * @param schema a name that is free; it holds tables only while the question is answered
 */
export async function windows(
  log: LogTables,
  { windows: count, fewest }: WindowsQuestion,
  schema: string,
): Promise<CaseWindows> {
  const { database } = log;
  await database.run(`
    create schema ${schema};
    create table ${schema}.place as
      select trace, began, ((row_number() over (order by began, trace) - 1) * ${count} // count(*) over ())::integer as place
      from (select trace, min(moment) as began from ${log.schema}.step group by trace);
    create table ${schema}.passage as ${passages(log, schema)}`);
  try {
    const times = await timesOf(log, schema, count, fewest);
    return {
      windows: await database.rows<CaseWindows["windows"][number]>(`
        select count(*) as cases, min(began) as "first", max(began) as "last"
        from ${schema}.place group by place order by place`),
      steps: await stepsOf(log, schema, count, fewest),
      ...(await placesOf(log, schema, count, fewest)),
      pairs: await pairsOf(log, schema, count, fewest),
      times: times.flatMap(({ from, to, ranks }) =>
        from === null || to === null ? [] : [{ from, to, ...ranks }],
      ),
      lengths: times.find(({ from }) => from === null)?.ranks ?? { cases: [], sums: [], medians: [] },
    };
  } finally {
    await database.run(`drop schema ${schema} cascade`);
  }
}

/** SQL of the time of each pair in each case, and of the whole case, as a pair without names. */
function passages(log: LogTables, schema: string): string {
  return `
    select place, previous, activity, avg(elapsed) as took
    from ${log.schema}.step join ${schema}.place using (trace)
    where previous is not null
    group by trace, place, previous, activity
    union all
    select place, null, null, epoch_us(max(moment)) - epoch_us(min(moment))
    from ${log.schema}.step join ${schema}.place using (trace)
    group by trace, place`;
}

/** What happened in which windows, and in how many cases; windows without any are left out. */
type Sparse = { places: number[]; cases: number[] };

async function stepsOf(
  log: LogTables,
  schema: string,
  count: number,
  fewest: number,
): Promise<CaseWindows["steps"]> {
  const rows = await log.database.rows<Sparse & { name: string }>(`
    select name, list(place order by place) as places, list(cases order by place) as cases
    from (
      select activity, place, count(*)::double as cases
      from (select distinct trace, place, activity from ${log.schema}.step join ${schema}.place using (trace))
      group by activity, place)
    join ${log.dictionary}.activity on id = activity
    group by name
    having sum(cases) >= ${fewest}
    order by sum(cases) desc, name`);
  return rows.map(({ name, places, cases }) => ({ name, cases: dense(places, cases, count) }));
}

const kinds = ["starts", "ends", "repeats"] as const;

/** Where cases begin and end, and what they do again. */
async function placesOf(
  log: LogTables,
  schema: string,
  count: number,
  fewest: number,
): Promise<Pick<CaseWindows, (typeof kinds)[number]>> {
  const rows = await log.database.rows<Sparse & { kind: string; name: string }>(`
    with placed as (select trace, place, pos, activity from ${log.schema}.step join ${schema}.place using (trace)),
    found as (
      select 'starts' as kind, place, arg_min(activity, pos) as activity from placed group by trace, place
      union all
      select 'ends', place, arg_max(activity, pos) from placed group by trace, place
      union all
      select 'repeats', place, activity from placed group by trace, place, activity having count(*) > 1)
    select kind, name, list(place order by place) as places, list(cases order by place) as cases
    from (select kind, activity, place, count(*)::double as cases from found group by all)
    join ${log.dictionary}.activity on id = activity
    group by kind, name
    having sum(cases) >= ${fewest}
    order by sum(cases) desc, name`);
  const of = (wanted: (typeof kinds)[number]) =>
    rows
      .filter(({ kind }) => kind === wanted)
      .map(({ name, places, cases }) => ({ name, cases: dense(places, cases, count) }));
  return { starts: of("starts"), ends: of("ends"), repeats: of("repeats") };
}

async function pairsOf(
  log: LogTables,
  schema: string,
  count: number,
  fewest: number,
): Promise<CaseWindows["pairs"]> {
  const rows = await log.database.rows<Sparse & { from: string; to: string }>(`
    select source.name as "from", target.name as "to", list(place order by place) as places, list(cases order by place) as cases
    from (
      select previous, activity, place, count(*)::double as cases from ${schema}.passage
      where previous is not null group by previous, activity, place)
    join ${log.dictionary}.activity as source on source.id = previous
    join ${log.dictionary}.activity as target on target.id = activity
    group by source.name, target.name
    having sum(cases) >= ${fewest}
    order by sum(cases) desc, source.name, target.name`);
  return rows.map(({ from, to, places, cases }) => ({ from, to, cases: dense(places, cases, count) }));
}

type Ranked = { readonly from: string | null; readonly to: string | null; readonly ranks: RanksInWindows };

async function timesOf(log: LogTables, schema: string, count: number, fewest: number): Promise<Ranked[]> {
  const rows = await log.database.rows<
    Sparse & { sums: number[]; medians: number[]; from: string | null; to: string | null }
  >(`
    with ranked as (
      select previous, activity, place, took,
        rank() over up_to as before_equals, count(*) over up_to as with_equals, count(*) over pair as n
      from ${schema}.passage
      window pair as (partition by previous, activity),
        up_to as (partition by previous, activity order by took)
      qualify n >= ${fewest} or previous is null),
    summed as (
      select previous, activity, place, count(*)::double as cases,
        sum((before_equals + with_equals - n - 1) / (2 * n)) as sums, quantile_cont(took, 0.5) / 1e6 as median
      from ranked group by previous, activity, place)
    select source.name as "from", target.name as "to",
      list(place order by place) as places, list(cases order by place) as cases, list(sums order by place) as sums,
      list(median order by place) as medians
    from summed
    left join ${log.dictionary}.activity as source on source.id = previous
    left join ${log.dictionary}.activity as target on target.id = activity
    group by source.name, target.name
    order by sum(cases) desc, source.name, target.name`);
  return rows.map(({ from, to, places, cases, sums, medians }) => ({
    from,
    to,
    ranks: {
      cases: dense(places, cases, count),
      sums: dense(places, sums, count),
      medians: known(places, medians, count),
    },
  }));
}

function dense(places: readonly number[], values: readonly number[], count: number): number[] {
  const found = new Array<number>(count).fill(0);
  for (const [at, place] of places.entries()) found[place] = values[at] ?? 0;
  return found;
}

function known(places: readonly number[], values: readonly number[], count: number): (number | null)[] {
  const found = new Array<number | null>(count).fill(null);
  for (const [at, place] of places.entries()) found[place] = values[at] ?? null;
  return found;
}
