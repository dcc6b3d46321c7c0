import { instrumentName, instruments } from "../../../modules/surveys/index.ts";
import { safeName } from "../../../platform/files/safe-name.ts";
import { previewImport } from "../../../platform/imports/begin.ts";
import { fileOfRun } from "../../../platform/imports/file-of-run.ts";
import { importRuns } from "../../../platform/imports/import-run.ts";
import { importRights } from "../../../platform/imports/may-import.ts";
import { type FormState, newForm, withError } from "../../form/form-state.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { kindPath, runPath, type WebKind, webKinds } from "./kinds.ts";
import { lookAtFile } from "./look-at-file.ts";
import { guessColumns } from "./mapping-fields.ts";
import { UploadPage } from "./upload-page.tsx";

/** A page for each kind of file: choose one, and see what came in before. */
export const uploadRoutes: readonly Route[] = webKinds.flatMap((kind) => {
  const place = { path: kindPath(kind), access: { right: importRights[kind] } };
  return [
    route("imports", { ...place, method: "GET", handler: (c) => showUpload(c, kind, newForm(), 200) }),
    route("imports", { ...place, method: "POST", body: "upload", handler: (c) => take(c, kind) }),
  ];
});

async function showUpload(
  c: WebContext,
  kind: WebKind,
  form: FormState,
  status: 200 | 409 | 422 | 429,
): Promise<Response> {
  const { ctx, t, format } = c.var;
  const runs = (await importRuns(ctx, kind)).map((run) => ({
    href: runPath(run),
    name: run.fileName,
    at: format.shortMoment(run.startedAt),
    state: t(`imports.state.${run.state}`),
    accepted: format.count(run.accepted),
    rejected: format.count(run.rejected),
  }));
  return show(c, <UploadPage kind={kind} form={form} runs={runs} t={t} />, status);
}

/** Stores the file and keeps it ready; the person is asked what its columns mean. */
async function take(c: WebContext, kind: WebKind): Promise<Response> {
  const { ctx, t } = c.var;
  const file = c.var.form?.get("file");
  if (!(file instanceof File) || file.name === "") {
    return showUpload(c, kind, withError(newForm(), "file", t("imports.choose-file")), 422);
  }
  try {
    const sha256 = await ctx.files.put(new Uint8Array(await file.arrayBuffer()));
    const { columns, personal, rows } = await lookAtFile(await fileOfRun(ctx, { sha256 }), kind, true);
    const instrument = instruments[0] ? instrumentName(instruments[0]) : "";
    const run = await previewImport(ctx, kind, {
      agencyId: personHere(c).actor.agencyId,
      fileName: safeName(file.name),
      sha256,
      rowsTotal: rows,
      mapping: {
        columns: columns === null ? {} : guessColumns(kind, instrument, columns),
        constants: {
          ...(kind === "survey" ? { instrument } : { zone: ctx.zone }),
          ...Object.fromEntries(personal.map(({ name, treatment }) => [`personal.${name}`, treatment])),
        },
      },
    });
    return goTo(c, runPath(run));
  } catch (error) {
    const { form, status } = refusedForm(c, "file", error);
    return showUpload(c, kind, form, status);
  }
}
