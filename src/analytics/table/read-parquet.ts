import { DuckDBInstance } from "@duckdb/node-api";
import type { Row, Table } from "./table.ts";
import { TableError } from "./table-error.ts";

/** Reading a file never fetches anything. */
const OFFLINE = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };

/**
 * A table in a Parquet file. Cells come as text, so that every format is read by the same columns: times as ISO 8601, an
 * absent value as an empty cell. Row 2 is the first row, as if a header stood above it.
 * @throws TableError `parquet` when the file is damaged
 */
export async function readParquet(path: string): Promise<Table> {
  const instance = await DuckDBInstance.create(":memory:", OFFLINE);
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  const columns = await columnsOf(path, (sql) => connection.runAndReadAll(sql));
  return {
    columns,
    form: { format: "parquet", delimiter: null, isPacked: false },
    async *rows(wanted) {
      const list = wanted.map(
        (column) => `coalesce(cast(${quoted(columns[column] ?? "", '"')} as varchar), '')`,
      );
      const selected = list.length === 0 ? "1" : list.join(", ");
      const result = await connection.stream(`select ${selected} from read_parquet(${quoted(path, "'")})`);
      let number = 1;
      try {
        for await (const chunk of result.yieldRows()) {
          const rows = chunk.map((cells): Row => ({ number: ++number, cells: cells.map(String) }));
          yield rows;
        }
      } catch (error) {
        throw new TableError("parquet", { row: number, why: reasonOf(error) }, { cause: error });
      } finally {
        close();
      }
    },
    close: async () => close(),
  };
}

type Reader = { getRowObjects(): readonly Readonly<Record<string, unknown>>[] };

async function columnsOf(path: string, ask: (sql: string) => Promise<Reader>): Promise<readonly string[]> {
  try {
    const answer = await ask(`describe select * from read_parquet(${quoted(path, "'")})`);
    return answer.getRowObjects().map((row) => String(row.column_name));
  } catch (error) {
    throw new TableError("parquet", { row: 0, why: reasonOf(error) }, { cause: error });
  }
}

function quoted(text: string, mark: string): string {
  return mark + text.replaceAll(mark, mark + mark) + mark;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}
