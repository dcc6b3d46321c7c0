import { quoted } from "./database.ts";
import type { LogTables } from "./log-tables.ts";

/**
 * Writes one row for each event, in the order of the file it came from: case_id, activity, time, started and the kept
 * attributes. Read again, it gives the same answers.
 */
export async function writeParquet(log: LogTables, path: string): Promise<void> {
  const attributes = log.attributes.map((name, at) => `, a${at} as "${name.replaceAll('"', '""')}"`).join("");
  await log.database.run(`
    copy (
      select trace.name as case_id, activity.name as activity, moment as "time", started${attributes}
      from ${log.schema}.step
      join ${log.dictionary}.trace as trace on trace.id = step.trace
      join ${log.dictionary}.activity as activity on activity.id = step.activity
      order by row)
    to ${quoted(path)} (format parquet, compression zstd)`);
}
