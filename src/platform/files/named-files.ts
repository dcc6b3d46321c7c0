import { sql } from "kysely";
import type { Context } from "../context.ts";
import { beyondScope } from "../db/wall/under-scope.ts";

/**
 * Hashes of all stored bytes that some row names, whatever it is a row of: equal bytes lie in one file, such as a published
 * report that somebody attached to a complaint. An import keeps the hash of a file that may be gone, and is not among them.
 */
export const namedFiles = sql<{ sha256: string }>`
  select sha256 from attachment
  union select parquet_sha256 from log_part where replaced_at is null
  union select parquet_sha256 from event_log
    where not exists (select from log_part where (log_part.agency_id, log_id) = (event_log.agency_id, event_log.id))
  union select pdf_id_sha256 from report
  union select pdf_en_sha256 from report
  union select file_sha256 from action_progress where file_sha256 is not null`;

/** Whether some row names these bytes. */
export async function isNamedFile({ db }: Pick<Context, "db">, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select from (${namedFiles}) as named where named.sha256 = ${sha256} limit 1`.execute(beyondScope(db));
  return rows.length > 0;
}
