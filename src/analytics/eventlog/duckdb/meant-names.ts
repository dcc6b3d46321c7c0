import type { MeantNames } from "../meant-names.ts";
import { type Database, quoted } from "./database.ts";
import { forget } from "./incoming.ts";

/** SQL of the name that a written one counts as; made for names, not for events. */
export function meantName(written: string, meant: MeantNames): string {
  const entries = Object.entries(meant);
  if (entries.length === 0) return written;
  const pairs = entries.map(([name, counts]) => `${quoted(name)}: ${quoted(counts)}`);
  return `coalesce(map {${pairs.join(", ")}}[${written}], ${written})`;
}

/** Puts into `incoming` the names that the written ones count as. */
export async function readAsMeant(database: Database, meant: MeantNames): Promise<void> {
  if (Object.keys(meant).length === 0) return;
  await database.run(`
    create table name_meant as
      select name as written, ${meantName("name", meant)} as name from (select distinct activity as name from incoming);
    create table as_meant as
      select incoming.* replace (coalesce(name_meant.name, activity) as activity)
      from incoming left join name_meant on written = activity order by incoming.rowid;
    drop table name_meant`);
  await forget(database);
  await database.run("alter table as_meant rename to incoming");
}
