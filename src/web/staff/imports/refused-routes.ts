import { writeRecords } from "../../../analytics/table/write-records.ts";
import { rejectedOf } from "../../../platform/imports/import-run.ts";
import { type Route, route } from "../../route.ts";
import type { WebContext } from "../../web-context.ts";
import { refusedInWords } from "./refused-words.ts";
import { runHere } from "./run-routes.tsx";

const most = 100_000;

export const refusedRoutes: readonly Route[] = [
  route("imports", {
    method: "GET",
    path: "/staf/impor/:agency/:id/ditolak.csv",
    access: "signed-in",
    handler: sendRefused,
  }),
];

/** All rows that stayed out, to be put right and brought in again. No cell of it becomes a formula. */
async function sendRefused(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const { run } = await runHere(c);
  const cells = await rejectedOf(ctx, run, most);
  const head = ["row", "column", "value", "reason", "kept", "message"];
  const rows = cells.map((cell) => [
    cell.row,
    cell.column,
    cell.value,
    cell.reason,
    cell.kept,
    refusedInWords(cell, t).reason,
  ]);
  return c.body(`\ufeff${writeRecords([head, ...rows])}`, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="ditolak.csv"',
    "Cache-Control": "no-store",
  });
}
