import { brokenInWords } from "../../../platform/imports/broken-words.ts";
import { type ImportRun, type ImportState, rejectedOf } from "../../../platform/imports/import-run.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { importerOf, runPath, type WebKind } from "./kinds.ts";
import { ProgressPage } from "./progress-page.tsx";
import { refusedInWords } from "./refused-words.ts";

const shownRefusals = 100;

/** While an import runs its page asks for itself again, so that it also lives without scripts. */
const secondsBetween = 4;

/** Where an import stands, and what can be done about it. */
export async function showProgress(c: WebContext, run: ImportRun, kind: WebKind): Promise<Response> {
  const { ctx, t, format } = c.var;
  const cells = await rejectedOf(ctx, run, shownRefusals);
  const { rowsTotal, rowsRead, accepted, duplicates, rejected, error } = run;
  const isForgotten = run.state === "done" && ((await importerOf[kind].forgetsFile?.(ctx, run)) ?? false);
  if (run.state === "running") c.header("Refresh", String(secondsBetween));
  return show(
    c,
    <ProgressPage
      kind={kind}
      path={runPath(run)}
      state={run.state}
      title={t(`imports.progress.${run.state}`, { file: run.fileName })}
      sentence={
        rowsTotal === null
          ? t("imports.progress.rows", { read: format.count(rowsRead) })
          : t("imports.progress.rows-of", {
              read: format.count(Math.min(rowsTotal, Math.max(0, rowsRead - 1))),
              total: format.count(rowsTotal),
            })
      }
      counts={{
        accepted: format.count(accepted),
        duplicates: format.count(duplicates),
        rejected: format.count(rejected),
        remarks: format.count(cells.filter(({ kept }) => kept).length),
      }}
      error={error === null ? null : brokenInWords(error, t)}
      refused={cells.map((cell) => refusedInWords(cell, t))}
      isForgotten={isForgotten}
      steerTo={steerTo[run.state]}
      result={run.state === "done" ? resultOf(run, kind) : null}
      t={t}
    />,
  );
}

const steerTo: Readonly<Record<ImportState, "stopped" | "running" | null>> = {
  previewed: null,
  running: "stopped",
  stopped: "running",
  failed: "running",
  done: null,
};

/** Where what came in is seen. A survey has the id of its import. */
function resultOf(run: ImportRun, kind: WebKind): string {
  if (kind === "complaints") return "/staf/pengaduan?keadaan=semua&urut=terbaru";
  return kind === "survey" ? `/staf/survei/${run.agencyId}/${run.id}` : "/staf/proses";
}
