import { type Grants, openDatabase } from "./duckdb/database.ts";
import { duckdbLog } from "./duckdb/duckdb-log.ts";
import { partTables } from "./duckdb/read-parts.ts";
import type { EventLog } from "./event-log.ts";
import type { LogPart } from "./log-part.ts";

/**
 * Opens a log from its stored form; its answers are those of the log that was written. The caller closes it.
 * @param attributes names in the order in which they were stored
 * @param zone IANA name, by whose clocks days and weeks are told
 */
export async function openStoredLog(
  parts: readonly LogPart[],
  attributes: readonly string[],
  zone: string,
  grants: Grants,
): Promise<EventLog> {
  const files = [...grants.files, ...parts.map(({ path }) => path)];
  const database = await openDatabase({ ...grants, files }, zone);
  try {
    return duckdbLog(await partTables(database, parts, attributes));
  } catch (error) {
    database.close();
    throw error;
  }
}
