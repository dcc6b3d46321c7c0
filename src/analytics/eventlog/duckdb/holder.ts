import { attributeColumn, type LogTables } from "./log-tables.ts";

/** What exports write where nobody is named. */
const nobody = ["", "-", "empty", "missing", "n/a", "none", "null", "undefined", "unknown"];

/** SQL that is true of a value that names somebody. */
export function isSomebody(value: string): string {
  return `lower(trim(${value})) not in (${nobody.map((word) => `'${word}'`).join(", ")})`;
}

/** SQL of a list of who holds steps by an attribute: `holder` numbers each `value`; nobody is left out. */
export function holders(log: LogTables, attribute: string): string {
  const column = attributeColumn(log, attribute);
  return `
    select row_number() over (order by ${column}) as holder, ${column} as value
    from (select distinct ${column} from ${log.source}.step)
    where ${isSomebody(column)}`;
}

/**
 * The events with a holder, made once: a table of trace, pos, holder, the holder before, whether it is another (`moved`;
 * null at the first), when it was `done` and since when it is here, and the microseconds `waited` on the way.
 * @returns the name of the table
 */
export async function prepareHeld(log: LogTables, attribute: string): Promise<string> {
  const column = attributeColumn(log, attribute);
  const table = `${log.schema}.held_${column}`;
  await log.database.run(`
    create table if not exists ${table} as
    select trace, pos, holder, holder_before, holder <> holder_before as moved, done, coalesce(began, done) as since,
      greatest(0, coalesce(began, done) - left_at) as waited
    from (
      select trace, pos, holder, lag(holder) over so_far as holder_before,
        epoch_us(moment) as done, epoch_us(started) as began, lag(epoch_us(moment)) over so_far as left_at
      from ${log.schema}.step join (${holders(log, attribute)}) on value = ${column}
      window so_far as (partition by trace order by pos))`);
  return table;
}
