import { type Grants, openDatabase } from "./duckdb/database.ts";
import { duckdbLog } from "./duckdb/duckdb-log.ts";
import { partTables } from "./duckdb/read-parts.ts";
import type { EventLog } from "./event-log.ts";
import type { LogPart } from "./log-part.ts";
import type { MeantNames } from "./meant-names.ts";

/**
 * Opens a log from its stored form; its answers are those of the log that was written. The caller closes it.
 * @param attributes names in the order in which they were stored
 * @param zone IANA name, by whose clocks days and weeks are told
 * @param meant names of activities that count as others; every name counts as itself unless told
 */
export async function openStoredLog(
  parts: readonly LogPart[],
  attributes: readonly string[],
  zone: string,
  grants: Grants,
  meant: MeantNames = {},
): Promise<EventLog> {
  const files = [...grants.files, ...parts.map(({ path }) => path)];
  const database = await openDatabase({ ...grants, files }, zone);
  try {
    return duckdbLog(await partTables(database, parts, { attributes, meant }));
  } catch (error) {
    database.close();
    throw error;
  }
}
