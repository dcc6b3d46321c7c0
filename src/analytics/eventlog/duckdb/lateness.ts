import type {
  ChooseColumns,
  CountedTrait,
  LateCases,
  Lateness,
  LatenessQuestion,
  Trait,
  TraitPattern,
} from "../questions/lateness.ts";
import { moment } from "./database.ts";
import { lastMoment } from "./durations.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { casesAsOf, idsOf } from "./standing.ts";

/** Cases that are looked at: a share is then known to 0.007. */
const MOST_CASES = 20_000;
/** Values of an attribute, the most frequent. */
const MOST_VALUES = 50;
/** What so many of the ended cases do belongs to the way of all: not to have done it means not to have come so far. */
const OF_ALL = 0.8;

/** Late and kept cases by what is true of them. */
export async function lateness(
  log: LogTables,
  wanted: LatenessQuestion,
  choose: ChooseColumns,
): Promise<Lateness> {
  const asOf = wanted.asOf ?? (await lastMoment(log));
  const question = { ...wanted, asOf };
  await log.database.run(dueCases(log, question));
  await log.database.run(seenOnTheWay(log, question));
  await log.database.run(traitsOfCases(log, question));
  const found = await counted(log, asOf);
  const traits = await countedTraits(log);
  const patterns = await patternsOf(log, choose(found, traits));
  for (const table of ["due_case", "way_step", "case_trait"])
    await log.database.run(`drop table ${log.schema}.${table}`);
  return { ...found, traits, patterns };
}

type Dated = LatenessQuestion & { readonly asOf: Date };

/** The cases whose promise was due by the moment, with how many others were under way when each began. */
function dueCases(log: LogTables, { ends, promiseSeconds, asOf }: Dated): string {
  return `
    create or replace table ${log.schema}.due_case as
    with known as (
      select trace, began, ended_at, last_at, began + to_microseconds(${Math.round(promiseSeconds * 1e6)}) as due
      from (${casesAsOf(log, ends, asOf)})
      join (
        select trace, max(moment) as last_at from ${log.schema}.step
        where moment <= ${moment(asOf)} group by trace) using (trace)),
    change as (
      select began as changed, 1 as more from known
      union all select last_at, -1 from known),
    load as (select changed, sum(sum(more)) over (order by changed) as under_way from change group by changed)
    select trace, began, ended_at, due, coalesce(ended_at > due, true) as late, under_way, count(*) over () as all_due
    from known join load on changed = began
    where due <= ${moment(asOf)}
    order by hash(trace), trace limit ${MOST_CASES}`;
}

/** What happened in these cases until they ended, or until the moment. */
function seenOnTheWay(log: LogTables, { ends, holder, asOf }: Dated): string {
  const held = holder === null ? "null::varchar" : `nullif(trim(${attributeColumn(log, holder)}), '')`;
  return `
    create or replace table ${log.schema}.way_step as
    select step.trace, pos, activity, elapsed, ${held} as holder,
      ended_at is not null as ended, activity in (${idsOf(log, ends)}) as is_end
    from ${log.schema}.step join ${log.schema}.due_case using (trace)
    where moment <= coalesce(ended_at, ${moment(asOf)})`;
}

/** Which trait is true of which case: (kind, trace, activity, attribute, value, bound). */
function traitsOfCases(log: LogTables, { attributes, holder }: Dated): string {
  const way = `${log.schema}.way_step`;
  const cases = `${log.schema}.due_case`;
  const none = "null::integer as activity, null::integer as attribute, null::varchar as value";
  const parts = [
    `select 'month' as kind, trace, ${none}, month(began)::double as bound from ${cases}`,
    `select 'workload', trace, ${none}, middle::double
     from ${cases}, (select quantile_disc(under_way, 0.5) as middle from ${cases}) where under_way > middle`,
    notOfAll(way, "step", "select distinct trace, activity, ended from way where not is_end"),
    notOfAll(
      way,
      "repeat",
      "select trace, activity, ended from way where not is_end group by all having count(*) > 1",
    ),
    longWaits(way),
    ...(holder === null ? [] : [manyHandovers(way, cases, none)]),
    ...attributes.map((name, place) => valuesOf(log, name, place)),
  ];
  return `
    create or replace table ${log.schema}.case_trait as
    select dense_rank() over (order by kind, activity, attribute, value, bound)::integer as id, *
    from (${parts.join("\n union all ")})`;
}

/** What some cases do and others do not. */
function notOfAll(way: string, kind: "step" | "repeat", doing: string): string {
  return `
    select '${kind}', trace, activity, null, null, null
    from (${doing.replace("way", way)})
    qualify count(*) filter (ended) over (partition by activity)
      < ${OF_ALL} * (select count(distinct trace) from ${way} where ended)`;
}

/** Waits for a step, that which ends a case too, so that the wait that broke a promise is among them. */
function longWaits(way: string): string {
  return `
    select 'wait', trace, activity, null, null, bound
    from (
      select trace, activity, waited,
        quantile_cont(waited, 0.75) over (partition by activity) / 1e6 as bound
      from (select trace, activity, max(elapsed) as waited from ${way} where elapsed is not null group by all))
    where waited > bound * 1e6 and bound > 0`;
}

function manyHandovers(way: string, cases: string, none: string): string {
  return `
    select 'handovers', trace, ${none}, middle
    from (
      select trace, times, (quantile_disc(times, 0.5) over ())::double as middle
      from (
        select trace, count(*) filter (holder <> before) as times
        from (
          select trace, holder, lag(holder) over (partition by trace order by pos) as before
          from ${way} where holder is not null)
        right join ${cases} using (trace) group by trace))
    where times > middle`;
}

/** The first value of an attribute in each case; values beyond the most frequent are no trait. */
function valuesOf(log: LogTables, name: string, place: number): string {
  const column = attributeColumn(log, name);
  const first = `
    select trace, arg_min(trim(${column}), pos) filter (trim(${column}) <> '') as value
    from ${log.schema}.step where trace in (select trace from ${log.schema}.due_case) group by trace`;
  return `
    select 'attribute', trace, null, ${place}, value, null
    from (${first})
    where value in (
      select value from (${first}) where value is not null
      group by value order by count(*) desc, value limit ${MOST_VALUES})`;
}

async function counted(log: LogTables, asOf: Date): Promise<LateCases> {
  const [row] = await log.database.rows<Omit<LateCases, "asOf">>(`
    select coalesce(max(all_due), 0) as due, count(*) as cases, count(*) filter (late) as late
    from ${log.schema}.due_case`);
  return { asOf, due: 0, cases: 0, late: 0, ...row };
}

type TraitRow = {
  id: number;
  kind: Trait["kind"];
  name: string | null;
  attribute: number | null;
  value: string | null;
  bound: number | null;
  cases: number;
};

async function countedTraits(log: LogTables): Promise<CountedTrait[]> {
  const rows = await log.database.rows<TraitRow>(`
    select case_trait.id as id, kind, activity.name as name, attribute, value, bound, count(*) as cases
    from ${log.schema}.case_trait left join ${log.dictionary}.activity as activity on activity.id = case_trait.activity
    group by all order by 1`);
  return rows.map((row) => ({ id: row.id, cases: row.cases, trait: traitOf(row, log) }));
}

function traitOf({ kind, name, attribute, value, bound }: TraitRow, log: LogTables): Trait {
  const activity = name ?? "";
  switch (kind) {
    case "attribute":
      return { kind, attribute: log.attributes[attribute ?? -1] ?? "", value: value ?? "" };
    case "month":
      return { kind, month: bound ?? 0 };
    case "workload":
      return { kind, cases: bound ?? 0 };
    case "wait":
      return { kind, activity, seconds: bound ?? 0 };
    case "handovers":
      return { kind, times: bound ?? 0 };
    default:
      return { kind, activity };
  }
}

/** Cases put together by the columns that are true of them. */
async function patternsOf(log: LogTables, chosen: ReturnType<ChooseColumns>): Promise<TraitPattern[]> {
  const rows = chosen.map(({ trait, column }) => `(${trait}, ${column})`);
  const columns =
    rows.length === 0
      ? "select null::integer as trace, []::integer[] as columns where false"
      : `select trace, list_sort(list(distinct number)) as columns
         from ${log.schema}.case_trait join (values ${rows.join(", ")}) as chosen (id, number) using (id)
         group by trace`;
  return await log.database.rows<TraitPattern>(`
    select columns, count(*) as cases, count(*) filter (late) as late
    from (
      select coalesce(columns, []) as columns, late
      from ${log.schema}.due_case left join (${columns}) using (trace))
    group by columns order by columns`);
}
