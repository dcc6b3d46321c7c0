import {
  type Likeness,
  likenesses,
  type OpenCase,
  type SimilarVisits,
  type Standing,
  type StandingQuestion,
} from "../questions/standing.ts";
import { moment, quoted } from "./database.ts";
import { lastMoment } from "./durations.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { preparePrefixes } from "./prefixes.ts";

/** Rows of each sample of visits, more or less: the error of a share is then below 0.016. */
const SAMPLE = 1000;
/** Fewer visits than this are not looked at. */
const FEWEST = 30;

/** How cases stand at a moment, and what is known by then of cases that once stood alike. */
export async function standing(log: LogTables, wanted: StandingQuestion): Promise<Standing> {
  const question = { ...wanted, asOf: wanted.asOf ?? (await lastMoment(log)) };
  await preparePrefixes(log);
  await log.database.run(visitsAsOf(log, question));
  await log.database.run(openCases(log, question));
  const samples = new Map<string, number>();
  const similar: SimilarVisits[] = [];
  for (const likeness of likenesses) {
    if (likeness === "attributes" && question.alike.length === 0) continue;
    for (const { state, mark, ...visits } of await samplesOf(log, likeness)) {
      samples.set(`${likeness} ${state} ${mark}`, similar.length);
      similar.push(visits);
    }
  }
  const found = {
    asOf: question.asOf,
    ...(await counts(log, question)),
    open: await told(log, samples),
    similar,
  };
  await log.database.run(`drop table ${log.schema}.visit; drop table ${log.schema}.open_case`);
  return found;
}

/** Moments by which these shares of the cases had begun, of the cases that have begun by then. */
export async function begunBy(log: LogTables, shares: readonly number[], asOf: Date): Promise<Date[]> {
  const [row] = await log.database.rows<{ moments: Date[] | null }>(`
    select quantile_disc(began, [${shares.join(", ")}]) as moments
    from (
      select min(moment) as began from ${log.schema}.step
      where moment <= ${moment(asOf)} group by trace)`);
  return row?.moments ?? [];
}

type Dated = StandingQuestion & { readonly asOf: Date };

/** SQL of the ids of activities. */
export function idsOf(log: LogTables, names: readonly string[]): string {
  const list = names.length === 0 ? "null" : names.map(quoted).join(", ");
  return `select id from ${log.dictionary}.activity where name in (${list})`;
}

/**
 * SQL of one row for each case that had begun by a moment: trace, began, `ended_at` (null while open) and `closing`,
 * the place of the first event that ended it; from the steps, or from their prefixes where these were made.
 */
export function casesAsOf(
  log: LogTables,
  ends: readonly string[],
  asOf: Date,
  table: "step" | "prefix" = "step",
): string {
  return `
    select trace, min(moment) as began, max(moment) filter (is_end) as ended_at, min(pos) filter (is_end) as closing
    from (
      select trace, pos, moment, activity in (${idsOf(log, ends)}) as is_end
      from ${log.schema}.${table} where moment <= ${moment(asOf)})
    group by trace`;
}

/** SQL of a key of what makes two visits alike. */
function stateOf(likeness: Likeness, alike: readonly string[]): string {
  switch (likeness) {
    case "attributes":
      return alike.length === 0 ? "null" : "hash(activity, done, kept)";
    case "steps-done":
      return "hash(activity, done)";
    case "place":
      return "hash(activity, place)";
    case "step":
      return "hash(activity)";
    case "age":
      // One visit for each case: the whole of it.
      return "case when pos = 1 then 0 end";
  }
}

const stateColumn = (likeness: Likeness) => `state_${likeness.replace("-", "_")}`;

/**
 * Every stay of a case between two events while it was open, in microseconds and as known at the moment; `lot` is a
 * number 0..1 by which samples are drawn, the same each time.
 */
function visitsAsOf(log: LogTables, { ends, asOf, alike }: Dated): string {
  const states = likenesses.map((likeness) => `${stateOf(likeness, alike)} as ${stateColumn(likeness)}`);
  const now = `epoch_us(${moment(asOf)})`;
  return `
    create or replace table ${log.schema}.visit as
    select prefix.trace, pos, activity, moment as entered, prefix.began,
      coalesce(epoch_us(case when next <= ${moment(asOf)} then next end), ${now}) - epoch_us(moment) as waited,
      coalesce(epoch_us(ended_at), ${now}) - epoch_us(moment) as rest,
      ended_at is not null as ended,
      ended_at is null and (next is null or next > ${moment(asOf)}) as is_open,
      hash(prefix.trace, pos) / 18446744073709551616.0 as lot, ${states.join(", ")}
    from ${log.schema}.prefix
    join (${casesAsOf(log, ends, asOf, "prefix")}) as known on known.trace = prefix.trace
    ${alike.length === 0 ? "" : `join (${firstValues(log, alike)}) as firsts on firsts.trace = prefix.trace`}
    where moment <= ${moment(asOf)} and (closing is null or pos < closing)`;
}

/** The attributes of the first event of each case. */
function firstValues(log: LogTables, alike: readonly string[]): string {
  const values = alike.map((name) => `coalesce(trim(${attributeColumn(log, name)}), '')`);
  return `select trace, [${values.join(", ")}] as kept from ${log.schema}.step where pos = 1`;
}

/**
 * The open cases that are told, with how long they have stayed as they are, and the mark below that: samples are taken
 * of visits that lasted longer than the mark, so that cases stuck for long are compared with others stuck for long.
 */
function openCases(log: LogTables, question: Dated): string {
  const { asOf, promiseSeconds, judgedAt, most, ends } = question;
  const due = `began + to_microseconds(${microseconds(promiseSeconds)})`;
  const judged = judgedAt === null ? "null::boolean" : "late";
  const outcome =
    judgedAt === null
      ? ""
      : `join (
          select trace, coalesce(ended_at > ${due}, true) as late
          from (${casesAsOf(log, ends, judgedAt, "prefix")}) where ${due} <= ${moment(judgedAt)}) as outcome using (trace)`;
  const states = likenesses.map(stateColumn).filter((column) => column !== stateColumn("age"));
  return `
    create or replace table ${log.schema}.open_case as
    select *, ${markOf("waited")} as mark, ${markOf("age")} as mark_age
    from (
      select trace, activity, entered, began, waited, ${states.join(", ")}, 0::ubigint as ${stateColumn("age")},
        epoch_us(${moment(asOf)}) - epoch_us(began) as age, ${judged} as missed,
        hash(trace) / 18446744073709551616.0 as lot
      from ${log.schema}.visit ${outcome}
      where is_open and ${due} > ${moment(asOf)}
      order by ${judgedAt === null ? due : "hash(trace)"}, trace
      limit ${most})`;
}

function microseconds(seconds: number): number {
  return Math.round(seconds * 1e6);
}

const HOUR = 3_600_000_000;

/** SQL of the largest mark below a length of time: 0, then hours that grow by the root of two. */
function markOf(length: string): string {
  return `case when ${length} < ${HOUR} then 0
    else floor(${HOUR} * pow(2, floor(2 * log2(${length} / ${HOUR})) / 2))::bigint end`;
}

type Sample = SimilarVisits & { readonly state: string; readonly mark: number };

/** For each state and mark of the open cases, visits in that state that lasted longer than the mark. */
function samplesOf(log: LogTables, likeness: Likeness): Promise<Sample[]> {
  const state = stateColumn(likeness);
  const isAge = likeness === "age";
  const waited = isAge ? "rest" : "waited";
  return log.database.rows<Sample>(`
    with needed as (
      select distinct ${state}, ${isAge ? "mark_age" : "mark"} as mark
      from ${log.schema}.open_case where ${state} is not null),
    beyond as (
      select ${state}, mark, count(*) as visits
      from needed join ${log.schema}.visit using (${state}) where ${waited} > mark
      group by ${state}, mark having visits >= ${FEWEST}),
    chosen as (
      select ${state} as state, mark, trace, ${waited} / 1e6 as waited, rest / 1e6 as rest, ended
      from beyond join ${log.schema}.visit using (${state})
      where ${waited} > mark and lot * visits <= ${SAMPLE})
    select state::varchar as state, mark, list(waited order by rest, trace) as waited,
      list(rest order by rest, trace) as rest, list(ended::integer order by rest, trace) as ended,
      list(trace order by rest, trace) as cases
    from chosen group by state, mark
    order by state, mark`);
}

type OpenRow = Omit<OpenCase, "similar"> & { mark: number; mark_age: number } & Record<
    `state_${string}`,
    string | null
  >;

async function told(log: LogTables, samples: ReadonlyMap<string, number>): Promise<OpenCase[]> {
  const states = likenesses.map(
    (likeness) => `${stateColumn(likeness)}::varchar as ${stateColumn(likeness)}`,
  );
  const rows = await log.database.rows<OpenRow>(`
    select trace.name as name, activity.name as step, began, entered, lot, missed, mark, mark_age, ${states.join(", ")}
    from ${log.schema}.open_case
    join ${log.dictionary}.trace as trace on trace.id = trace
    join ${log.dictionary}.activity as activity on activity.id = activity
    order by began, open_case.trace`);
  return rows.map((row) => {
    const place = (likeness: Likeness) => {
      const mark = likeness === "age" ? row.mark_age : row.mark;
      return samples.get(`${likeness} ${row[`state_${likeness.replace("-", "_")}`]} ${mark}`) ?? null;
    };
    const { name, step, began, entered, lot, missed } = row;
    const similar = Object.fromEntries(likenesses.map((likeness) => [likeness, place(likeness)]));
    return { name, step, began, entered, lot, missed, similar: similar as OpenCase["similar"] };
  });
}

async function counts(
  log: LogTables,
  { ends, asOf, promiseSeconds }: Dated,
): Promise<Pick<Standing, "cases" | "ended" | "overdue" | "leftOut">> {
  const [row] = await log.database.rows<{ cases: number; ended: number; overdue: number; told: number }>(`
    select count(*) as cases, count(ended_at) as ended,
      count(*) filter (
        ended_at is null and began + to_microseconds(${microseconds(promiseSeconds)}) <= ${moment(asOf)}) as overdue,
      (select count(*) from ${log.schema}.open_case) as told
    from (${casesAsOf(log, ends, asOf, "prefix")})`);
  const { cases = 0, ended = 0, overdue = 0, told = 0 } = row ?? {};
  return { cases, ended, overdue, leftOut: cases - ended - overdue - told };
}
