import type { LogPart } from "../log-part.ts";
import { type Database, quoted } from "./database.ts";
import type { LogTables } from "./log-tables.ts";

const ROOT = "log_root";

/**
 * The tables of a log over its parts. Only names are read at once; a question reads the columns that it needs, so that
 * attributes cost nothing until they are asked for.
 */
export async function partTables(
  database: Database,
  parts: readonly LogPart[],
  attributes: readonly string[],
): Promise<LogTables> {
  const numbered = numberedParts(parts);
  const files = `read_parquet([${parts.map(({ path }) => quoted(path)).join(", ")}], union_by_name = true)`;
  const names = numbered.map(
    ({ part, first }) => `select ${first} + trace as id, case_id as name ${ofPart(part)} where pos = 1`,
  );
  const steps = numbered.map(({ part, first }) => stepsOf(part, first, attributes.length));
  await database.run(`
    create schema ${ROOT};
    create table ${ROOT}.activity as
      select (row_number() over (order by name) - 1)::integer as id, name
      from (select distinct activity as name from ${files});
    create type ${ROOT}.activity_name as enum (select name from ${ROOT}.activity order by id);
    create table ${ROOT}.trace as ${names.join(" union all ")};
    create view ${ROOT}.step as ${steps.join(" union all ")};
    create table ${ROOT}.open_work (trace integer, activity integer, count bigint)`);
  const [found] = await database.rows<{ starts: boolean }>(`
    select coalesce(bool_or(started is not null), false) as starts from ${files}`);
  const hasStarts = found?.starts ?? false;
  return { database, dictionary: ROOT, schema: ROOT, source: ROOT, attributes, hasStarts };
}

/** Each part with the number of its first case in the log. */
function numberedParts(parts: readonly LogPart[]): { part: LogPart; first: number }[] {
  let first = 0;
  return parts.map((part) => {
    const numbered = { part, first };
    first += part.cases;
    return numbered;
  });
}

function ofPart({ path }: LogPart): string {
  return `from read_parquet(${quoted(path)})`;
}

function stepsOf(part: LogPart, first: number, attributes: number): string {
  const kept = Array.from({ length: attributes }, (_, at) =>
    at < part.attributes ? `, a${at}` : `, null::varchar as a${at}`,
  );
  return `
    select (${first} + trace)::integer as trace, ${idOf("activity")} as activity,
      "time" as moment, started, row, pos::bigint as pos,
      ${idOf("previous")} as previous, elapsed, overtakes${kept.join("")}
    ${ofPart(part)}`;
}

/** SQL of the id of the activity that a column names. */
function idOf(column: string): string {
  return `enum_code(${column}::${ROOT}.activity_name)::integer`;
}
