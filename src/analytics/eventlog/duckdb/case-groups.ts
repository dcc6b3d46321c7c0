import type {
  CaseGroup,
  CaseGroupFigures,
  CaseGroupsQuestion,
  CaseInGroup,
  CasesQuestion,
  Part,
} from "../questions/case-groups.ts";
import { durationsOfGroups } from "./group-durations.ts";
import { type GroupTables, prepareGroups, sqlOfGroup } from "./group-members.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";

/**
 * Figures of groups of cases: how many, how long they take, when they began, which values they have.
 * @param schema a name that is free; it holds tables only while the question is answered
 */
export async function caseGroups(
  log: LogTables,
  question: CaseGroupsQuestion,
  schema: string,
): Promise<CaseGroupFigures[]> {
  const tables: GroupTables = { log, schema, calendar: question.calendar };
  await log.database.run(`create schema ${schema}`);
  try {
    await prepareGroups(
      tables,
      question.groups.flatMap(({ cases, among }) => [cases, among]),
    );
    const { pairs, excesses } = await fillMembers(tables, question);
    const durations = await durationsOfGroups(tables, question.closing);
    const sizes = await sizesOf(tables);
    const periods = await partsBy(tables, periodOf(log, question.every), null);
    const parts = new Map<string, Map<number, Part[]>>();
    for (const attribute of question.attributes)
      parts.set(attribute, await partsBy(tables, firstValueOf(log, attribute), question.values));
    return pairs.map(({ cases, among }, at) => ({
      cases: sizes.get(cases) ?? 0,
      among: sizes.get(among) ?? 0,
      duration: durations.get(cases) ?? { n: 0, ended: 0, median: null, low: null, high: null },
      medianExcess: excesses[at] ?? null,
      periods: (periods.get(at) ?? []).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      parts: Object.fromEntries([...parts].map(([attribute, found]) => [attribute, found.get(at) ?? []])),
    }));
  } finally {
    await log.database.run(`drop schema ${schema} cascade`);
  }
}

/** Cases of one group, the newest first. */
export async function casesOf(
  log: LogTables,
  { group, calendar, most }: CasesQuestion,
  schema: string,
): Promise<CaseInGroup[]> {
  const tables: GroupTables = { log, schema, calendar };
  await log.database.run(`create schema ${schema}`);
  try {
    await prepareGroups(tables, [group]);
    return await log.database.rows<CaseInGroup>(`
      select name, began, seconds from (
        select trace, min(moment) as began, (epoch_us(max(moment)) - epoch_us(min(moment))) / 1e6 as seconds
        from ${log.schema}.step
        where trace in (select trace from (${sqlOfGroup(tables, group)}))
        group by trace)
      join ${log.dictionary}.trace on id = trace
      order by began desc, name
      limit ${most}`);
  } finally {
    await log.database.run(`drop schema ${schema} cascade`);
  }
}

/** Numbers of a group and of the one that it is among, in the table of members. */
type Pair = { readonly cases: number; readonly among: number };

/** The table `member` (grp, trace), each different group once, and `pair` (place, cases, among) of the question. */
async function fillMembers(
  tables: GroupTables,
  { groups }: CaseGroupsQuestion,
): Promise<{ readonly pairs: readonly Pair[]; readonly excesses: readonly (number | null)[] }> {
  const { log, schema } = tables;
  await log.database.run(`
    create table ${schema}.member (grp integer, trace integer);
    create table ${schema}.pair (place integer, cases integer, among integer)`);
  const numbers = new Map<string, number>();
  const excesses: (number | null)[] = [];
  const numberOf = async (group: CaseGroup): Promise<number> => {
    const key = JSON.stringify(group);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    await log.database.run(`
      insert into ${schema}.member select distinct ${number}, trace from (${sqlOfGroup(tables, group)})`);
    return number;
  };
  const pairs: Pair[] = [];
  for (const [place, { cases, among }] of groups.entries()) {
    const pair = { cases: await numberOf(cases), among: await numberOf(among) };
    excesses.push(await medianExcess(tables, cases));
    pairs.push(pair);
    await log.database.run(`insert into ${schema}.pair values (${place}, ${pair.cases}, ${pair.among})`);
  }
  return { pairs, excesses };
}

async function medianExcess(tables: GroupTables, group: CaseGroup): Promise<number | null> {
  if (group.by !== "took" || group.longerThan === null) return null;
  const [row] = await tables.log.database.rows<{ excess: number | null }>(`
    select quantile_cont(took - ${group.longerThan}, 0.5) as excess from (${sqlOfGroup(tables, group)})`);
  return row?.excess ?? null;
}

async function sizesOf({ log, schema }: GroupTables): Promise<ReadonlyMap<number, number>> {
  const rows = await log.database.rows<{ grp: number; n: number }>(
    `select grp, count(*) as n from ${schema}.member group by grp`,
  );
  return new Map(rows.map(({ grp, n }) => [grp, n]));
}

/** SQL of the period in which each case began. */
function periodOf(log: LogTables, every: "week" | "month"): string {
  return `select trace, strftime(date_trunc('${every}', min(moment)), '%Y-%m-%d') as "key"
    from ${log.schema}.step group by trace`;
}

/** SQL of the first value of an attribute in each case. */
function firstValueOf(log: LogTables, attribute: string): string {
  const value = `nullif(trim(${attributeColumn(log, attribute)}), '')`;
  return `select trace, first(${value} order by pos) filter (${value} is not null) as "key"
    from ${log.schema}.step group by trace`;
}

/** The cases of each pair by a key of cases, keys with the most cases first. @param most keys of each pair, null for all */
async function partsBy(
  { log, schema }: GroupTables,
  keys: string,
  most: number | null,
): Promise<Map<number, Part[]>> {
  const rows = await log.database.rows<Part & { place: number }>(`
    with keyed as (
      select grp, "key", count(*) as n from ${schema}.member join (${keys}) using (trace)
      where "key" is not null group by all)
    select place, whole."key" as "key", coalesce(deviating.n, 0) as cases, whole.n as among
    from ${schema}.pair
    join keyed as whole on whole.grp = pair.among
    left join keyed as deviating on deviating.grp = pair.cases and deviating."key" = whole."key"
    ${most === null ? "" : `qualify row_number() over (partition by place order by whole.n desc, whole."key") <= ${most}`}
    order by place, whole.n desc, whole."key"`);
  const found = new Map<number, Part[]>();
  for (const { place, ...part } of rows) {
    const parts = found.get(place) ?? [];
    parts.push(part);
    found.set(place, parts);
  }
  return found;
}
