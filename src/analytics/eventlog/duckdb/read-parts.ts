import type { LogPart } from "../log-part.ts";
import type { MeantNames } from "../meant-names.ts";
import { type Database, quoted } from "./database.ts";
import type { LogTables } from "./log-tables.ts";
import { meantName } from "./meant-names.ts";
import { outlinesOf } from "./outlines.ts";

const ROOT = "log_root";

/** Parts that are read together, each with the number of its first case in the log. */
type Numbered = { readonly paths: readonly string[]; readonly firsts: readonly number[] };

/**
 * The tables of a log over its parts. Only the names of activities are read at once; a question reads the columns that it
 * needs, so that attributes cost nothing until they are asked for.
 */
export async function partTables(
  database: Database,
  parts: readonly LogPart[],
  { attributes, meant }: { readonly attributes: readonly string[]; readonly meant: MeantNames },
): Promise<LogTables> {
  const all = numbered(parts);
  const { telling, silent } = await byForm(database, all);
  const stored = Math.max(...parts.map((part) => part.attributes));
  const columns = attributes
    .map((_, at) => (at < stored ? `, a${at}` : `, null::varchar as a${at}`))
    .join("");
  const codeOf = await readNames(database, namesOf(telling, silent), meant);
  await database.run(`
    create view ${ROOT}.trace as select ${idOf("trace", all)} as id, case_id as name from ${read(all)} where pos = 1;
    create view ${ROOT}.step as ${stepsOf(all, codeOf, columns)};
    create view ${ROOT}.open_work as
      select ${idOf("trace", all)} as trace, ${codeOf("activity")} as activity, started
      from ${read(all)} where pos is null`);
  const [found] = await database.rows<{ starts: boolean }>(`
    select coalesce(bool_or(started is not null), false) as starts from ${read(all)} where pos is not null`);
  const hasStarts = found?.starts ?? false;
  const told = outlines(telling, silent, codeOf);
  return {
    database,
    dictionary: ROOT,
    schema: ROOT,
    source: ROOT,
    attributes,
    hasStarts,
    told,
    made: new Set(),
  };
}

function numbered(parts: readonly LogPart[]): Numbered {
  let before = 0;
  const firsts = parts.map(({ cases }) => {
    const first = before;
    before += cases;
    return first;
  });
  return { paths: parts.map(({ path }) => path), firsts };
}

/** Parts that tell the outlines of their cases, and those of the form before, which do not. */
async function byForm(
  database: Database,
  { paths, firsts }: Numbered,
): Promise<{ telling: Numbered; silent: Numbered }> {
  const found = await database.rows<{ name: string }>(`
    select distinct file_name as name from parquet_schema(${list(paths)}) where name = 'variant'`);
  const names = new Set(found.map(({ name }) => name));
  const those = (wanted: boolean): Numbered => {
    const places = [...paths.keys()].filter((at) => names.has(paths[at] ?? "") === wanted);
    return { paths: places.map((at) => paths[at] ?? ""), firsts: places.map((at) => firsts[at] ?? 0) };
  };
  return { telling: those(true), silent: those(false) };
}

function list(paths: readonly string[]): string {
  return `[${paths.map(quoted).join(", ")}]`;
}

function read({ paths }: Numbered): string {
  return `read_parquet(${list(paths)}, union_by_name = true)`;
}

/** SQL of the number of a case in the log, from its place in its part. */
function idOf(place: string, { firsts }: Numbered): string {
  return `([${firsts.join(", ")}][file_index::integer + 1] + ${place})::integer`;
}

/** SQL of the id of the activity that a column names. */
type CodeOf = (column: string) => string;

/**
 * Makes the table of activities and a type of the names as they are written, which are in order of code points as well.
 * @param names SQL of the names as they are written
 */
async function readNames(database: Database, names: string, meant: MeantNames): Promise<CodeOf> {
  await database.run(`
    create schema ${ROOT};
    create table ${ROOT}.written as
      select (row_number() over (order by name) - 1)::integer as id, name from (${names});
    create type ${ROOT}.activity_name as enum (select name from ${ROOT}.written order by id)`);
  const placeOf: CodeOf = (column) => `enum_code(${column}::${ROOT}.activity_name)::integer`;
  if (Object.keys(meant).length === 0) {
    await database.run(`alter table ${ROOT}.written rename to activity`);
    return placeOf;
  }
  await database.run(`
    create table ${ROOT}.activity as
      select (row_number() over (order by name) - 1)::integer as id, name
      from (select distinct ${meantName("name", meant)} as name from ${ROOT}.written)`);
  const ids = await database.rows<{ id: number }>(`
    select activity.id from ${ROOT}.written as written
    join ${ROOT}.activity as activity on activity.name = ${meantName("written.name", meant)}
    order by written.id`);
  return (column) => `([${ids.map(({ id }) => id).join(", ")}]::integer[])[${placeOf(column)} + 1]`;
}

/** SQL of the names of activities: every one stands in the path of some case, or in work that is open. */
function namesOf(telling: Numbered, silent: Numbered): string {
  const ofTelling = `
    select unnest(path) as name from ${read(telling)} where path is not null
    union select activity from ${read(telling)} where pos is null`;
  const ofSilent = `select distinct activity as name from ${read(silent)}`;
  return either(telling, silent, ofTelling, ofSilent, "union");
}

function stepsOf(parts: Numbered, codeOf: CodeOf, columns: string): string {
  return `
    select ${idOf("trace", parts)} as trace, ${codeOf("activity")} as activity,
      "time" as moment, started, row, pos::bigint as pos,
      ${codeOf("previous")} as previous, elapsed, overtakes${columns}
    from ${read(parts)} where pos is not null`;
}

function outlines(telling: Numbered, silent: Numbered, codeOf: CodeOf): string {
  const ofTelling = `
    select ${idOf("trace", telling)} as trace, path.path, began, ended, ties, case_overtakes as overtakes
    from ${read(telling)} as told
    join (
      select file_index as part, variant, [${codeOf("name")} for name in path]::integer[] as path
      from ${read(telling)} where path is not null) as path
    on path.part = told.file_index and path.variant = told.variant
    where told.variant is not null`;
  return either(telling, silent, ofTelling, outlinesOf(`(${stepsOf(silent, codeOf, "")})`), "union all");
}

/** SQL over the parts that tell and those that do not, where there are some. */
function either(
  telling: Numbered,
  silent: Numbered,
  ofTelling: string,
  ofSilent: string,
  both: string,
): string {
  if (silent.paths.length === 0) return ofTelling;
  return telling.paths.length === 0 ? ofSilent : `${ofTelling} ${both} ${ofSilent}`;
}
