import { type Field, writeRecords } from "../analytics/table/write-records.ts";
import type { WebContext } from "./web-context.ts";

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Field[])[] };

/** Answers with exact figures as a file to keep, under a name of plain letters; its first line names the columns. */
export function sendCsv(c: WebContext, name: string, { columns, rows }: Table): Response {
  return c.body(writeRecords([columns, ...rows]), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
  });
}
