import type { SamePerson, StepPair } from "../questions/same-person.ts";
import { quoted } from "./database.ts";
import { holders } from "./holder.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";

/** How often one person did both steps of a pair. */
export async function samePerson(
  log: LogTables,
  attribute: string,
  pairs: readonly StepPair[],
): Promise<SamePerson[]> {
  if (pairs.length === 0) return [];
  const rows = await log.database.rows<Omit<SamePerson, keyof StepPair> & { place: number }>(`
    with ${bothDone(log, attribute, pairs)}
    select place, count(distinct trace) as cases, count(distinct trace) filter (same) as same
    from both_done group by place`);
  const found = new Map(rows.map(({ place, ...counts }) => [place, counts]));
  return pairs.map((pair, place) => ({ ...pair, ...(found.get(place) ?? { cases: 0, same: 0 }) }));
}

/** Cases in which one person did both. */
export async function samePersonCases(
  log: LogTables,
  attribute: string,
  pair: StepPair,
  most: number,
): Promise<string[]> {
  const rows = await log.database.rows<{ name: string }>(`
    with ${bothDone(log, attribute, [pair])}
    select name from ${log.dictionary}.trace
    where id in (select trace from both_done where same) order by id limit ${most}`);
  return rows.map(({ name }) => name);
}

/** SQL of every way in which both steps of a pair were done in a case: place of the pair, trace, same. */
function bothDone(log: LogTables, attribute: string, pairs: readonly StepPair[]): string {
  const list = pairs.map(({ one, other }, place) => `(${place}, ${quoted(one)}, ${quoted(other)})`);
  return `
    pair (place, one, other) as (values ${list.join(", ")}),
    done as (
      select distinct trace, name, holder
      from ${log.schema}.step join ${log.dictionary}.activity on activity.id = step.activity
      join (${holders(log, attribute)}) on value = ${attributeColumn(log, attribute)}
      where name in (select one from pair) or name in (select other from pair)),
    both_done as (
      select place, first.trace as trace, first.holder = second.holder as same
      from pair join done as first on first.name = one
      join done as second on second.name = other and second.trace = first.trace)`;
}
