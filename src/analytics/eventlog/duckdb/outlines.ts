import { type LogTables, makeOnce } from "./log-tables.ts";

/** Above every id of an activity: a place and an activity fit into one number, which sorts as the place does. */
const PLACE = 2 ** 31;

/**
 * The outline of each case, made once: a table `outline` of trace, the `path` of its activities as ids, when it `began` and
 * `ended`, its `ties` (events at the time of the one before) and whether it `overtakes` the order of the file. Who goes where
 * how often is counted from outlines, without its events.
 */
export async function prepareOutlines(log: LogTables): Promise<void> {
  const { schema, source } = log;
  if (schema !== source) await prepareOutlines({ ...log, schema: source });
  await makeOnce(log, `${schema}.outline`, () => outlines(log));
}

function outlines({ schema, source, dictionary, told }: LogTables): string {
  if (schema !== source)
    return `select * from ${source}.outline where trace in (select trace from ${schema}.kept)`;
  return told !== null && source === dictionary ? told : outlinesOf(`${schema}.step`);
}

/** SQL of the outlines of the cases of some steps. Sorting each path at its end is faster than sorting while it grows. */
export function outlinesOf(steps: string): string {
  return `
    select trace, list_transform(placed, one -> (one % ${PLACE})::integer) as path, began, ended, ties, overtakes
    from (
      select trace, list_sort(list(pos * ${PLACE} + activity)) as placed, min(moment) as began, max(moment) as ended,
        count(*) filter (elapsed = 0) as ties, bool_or(overtakes) as overtakes
      from ${steps} group by trace)`;
}
