import type { LogFilter } from "../log-filter.ts";
import { inOrder } from "./build-log.ts";
import { casesKept, idsOf } from "./cases-kept.ts";
import type { LogTables } from "./log-tables.ts";
import { prepareVariants } from "./variants.ts";

/**
 * A log of what the filter keeps, in a schema of its own; names are shared with the log it came from. Of whole cases only
 * the ids are written down: their events stay where they are.
 */
export async function filtered(log: LogTables, filter: LogFilter, schema: string): Promise<LogTables> {
  const { database } = log;
  if (filter.keep === "variants") await prepareVariants(log);
  await database.run(`create schema ${schema}`);
  if (filter.keep === "activities") {
    const chosen = `activity in (${idsOf(log, filter.activities)})`;
    await database.run(`
      create table ${schema}.step as ${inOrder(log, `select * from ${log.schema}.step where ${chosen}`)};
      create table ${schema}.open_work as select * from ${log.schema}.open_work where ${chosen}`);
    return { ...log, schema, source: schema };
  }
  const kept = `where trace in (from ${schema}.kept)`;
  await database.run(`
    create table ${schema}.kept as ${casesKept(log, filter)};
    create view ${schema}.step as select * from ${log.source}.step ${kept};
    create view ${schema}.open_work as select * from ${log.source}.open_work ${kept}`);
  return { ...log, schema };
}
