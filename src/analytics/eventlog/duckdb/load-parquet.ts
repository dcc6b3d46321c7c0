import { TableError } from "../../table/table-error.ts";
import { LogError } from "../log-source.ts";
import { type Database, quoted } from "./database.ts";
import { eventsFrom, type Field, type FieldColumns } from "./incoming.ts";
import { momentOfType } from "./moments.ts";

/**
 * Fills `incoming` from a Parquet file, whose times may be stored as such.
 * @throws LogError `time-type` when a column of times holds something else; TableError `parquet` when it is damaged
 */
export async function loadParquet(
  database: Database,
  path: string,
  chosen: FieldColumns,
  attributes: number,
): Promise<void> {
  const relation = `read_parquet(${quoted(path)})`;
  const types = await database.rows<{ column_name: string; column_type: string }>(
    `describe select * from ${relation}`,
  );
  const typeOf = (field: Field) =>
    types.find(({ column_name }) => column_name === chosen.get(field)?.name)?.column_type ?? "";
  const events = eventsFrom(
    relation,
    attributes,
    (field) => sourceOf(chosen, field),
    (source, field) => {
      const moment = momentOfType(typeOf(field));
      if (moment === null)
        throw new LogError("time-type", { column: chosen.get(field)?.name ?? "", type: typeOf(field) });
      return moment(source);
    },
  );
  try {
    await database.run(`create table incoming as ${events}`);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    throw new TableError("parquet", { row: 0, why }, { cause: error });
  }
}

function sourceOf(chosen: FieldColumns, field: Field): string | null {
  const column = chosen.get(field);
  return column ? `"${column.name.replaceAll('"', '""')}"` : null;
}
