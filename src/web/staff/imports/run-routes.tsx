import { services } from "../../../modules/catalogue/index.ts";
import { instrumentName, instruments } from "../../../modules/surveys/index.ts";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { startImport } from "../../../platform/imports/begin.ts";
import { brokenInWords } from "../../../platform/imports/broken-words.ts";
import { fileOfRun } from "../../../platform/imports/file-of-run.ts";
import { type ImportRun, importRun, type Mapping } from "../../../platform/imports/import-run.ts";
import { importRights } from "../../../platform/imports/may-import.ts";
import { SteerImport, steerImport } from "../../../platform/imports/steer.ts";
import { type Trial, tryImport } from "../../../platform/imports/try.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, typedForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { Choice } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { importerOf, isWebKind, runPath, type WebKind } from "./kinds.ts";
import { type FileLook, lookAtFile } from "./look-at-file.ts";
import { fieldsOf } from "./mapping-fields.ts";
import { formOf, mappingOf, problemsOf } from "./mapping-form.ts";
import { MappingPage } from "./mapping-page.tsx";
import { showProgress } from "./progress.tsx";
import { refusedInWords } from "./refused-words.ts";

const access = "signed-in";

export const runRoutes: readonly Route[] = [
  route("imports", {
    method: "GET",
    path: "/staf/impor/:agency/:id",
    access,
    handler: async (c) => {
      const { run, kind } = await runHere(c);
      if (run.state !== "previewed") return showProgress(c, run, kind);
      return showMapping(c, { run, kind, form: formOf(run.mapping), mapping: run.mapping }, 200);
    },
  }),
  route("imports", { method: "POST", path: "/staf/impor/:agency/:id/mulai", access, handler: begin }),
  // The language of a page that was tried is changed by opening its address anew.
  route("imports", {
    method: "GET",
    path: "/staf/impor/:agency/:id/mulai",
    access,
    handler: (c) => goTo(c, runPath(addressed(c))),
  }),
  route("imports", { method: "POST", path: "/staf/impor/:agency/:id/langkah", access, handler: steer }),
];

/** An import that this person may see: its rejected rows hold what was written in the file. @throws MutuError */
export async function runHere(c: WebContext): Promise<{ readonly run: ImportRun; readonly kind: WebKind }> {
  const { agencyId, id } = addressed(c);
  const run = await importRun(c.var.ctx, agencyId, id);
  const { allowed } = await explain(c.var.ctx, importRights[run.kind], run);
  if (!allowed) throw new MutuError("not-yours", "error.not-for-role");
  if (!isWebKind(run.kind)) throw new MutuError("not-found", "error.not-found");
  return { run, kind: run.kind };
}

/** Starts what a person has looked at and said; or only tries it, when that was asked. */
async function begin(c: WebContext): Promise<Response> {
  const { t } = c.var;
  const { run, kind } = await runHere(c);
  if (run.state !== "previewed") return goTo(c, runPath(run));
  const data = c.var.form ?? new FormData();
  const mapping = mappingOf(data);
  const look = await lookAtFile(await fileOfRun(c.var.ctx, run), kind, false);
  const errors = problemsOf(mapping, { kind, instrument: instrumentIn(mapping), columns: look.columns }, t);
  const form = typedForm(data, errors);
  if (errors.length > 0) return showMapping(c, { run, kind, form, mapping }, 422);
  if (data.get("langkah") === "coba") {
    const trial = await tried(c.var.ctx, kind, { ...run, mapping });
    return showMapping(c, { run, kind, form, mapping, trial }, 200);
  }
  return carryOut(c, async (ctx) => {
    const { agencyId, id: importId } = run;
    return runPath(await startImport(ctx, { agencyId, importId, mapping }));
  });
}

type TrialOrWhy = { readonly trial: Trial | null } | { readonly why: string };

/** A trial; a file that cannot be read to the end says why instead. */
async function tried(ctx: Context, kind: WebKind, run: ImportRun): Promise<TrialOrWhy> {
  try {
    return { trial: await tryImport(ctx, importerOf[kind], run) };
  } catch (error) {
    if (error instanceof MutuError && error.code === "unavailable") throw error;
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** The version of the questionnaire that a mapping names; the usual one while it names none. */
function instrumentIn({ constants }: Mapping): string {
  const [usual] = instruments;
  const known = instruments.find((one) => instrumentName(one) === constants.instrument) ?? usual;
  return known ? instrumentName(known) : "";
}

type Shown = {
  readonly run: ImportRun;
  readonly kind: WebKind;
  readonly form: FormState;
  readonly mapping: Mapping;
  readonly trial?: TrialOrWhy;
};

async function showMapping(
  c: WebContext,
  { run, kind, form, mapping, trial }: Shown,
  status: 200 | 422,
): Promise<Response> {
  const { ctx, t, format } = c.var;
  const look = await lookAtFile(await fileOfRun(ctx, run), kind, false);
  const fields = fieldsOf(kind, instrumentIn(mapping), t);
  return show(
    c,
    <MappingPage
      kind={kind}
      path={runPath(run)}
      fileName={run.fileName}
      rows={run.rowsTotal === null ? null : format.count(run.rowsTotal)}
      columns={look.columns}
      fields={fields}
      personal={look.personal}
      attributes={look.attributes}
      objectTypes={look.objectTypes}
      sample={sampleOf(look, fields, mapping)}
      trial={trialInWords(c, trial)}
      services={await serviceChoices(c, run.agencyId)}
      form={form}
      t={t}
    />,
    status,
  );
}

/** The first rows by what they would become. */
function sampleOf(
  { columns, sample }: FileLook,
  fields: ReturnType<typeof fieldsOf>,
  mapping: Mapping,
): readonly Readonly<Record<string, string>>[] {
  return sample.map((cells) =>
    Object.fromEntries(
      fields.map(({ name }) => {
        const position = columns?.indexOf(mapping.columns[name] ?? "") ?? -1;
        return [name, cells[position] ?? ""];
      }),
    ),
  );
}

function trialInWords(c: WebContext, tried: TrialOrWhy | undefined) {
  const { t, format } = c.var;
  if (tried === undefined) return null;
  if ("why" in tried)
    return { sentence: t("imports.trial.unreadable", { why: brokenInWords(tried.why, t) }), refused: [] };
  if (tried.trial === null) return { sentence: t("imports.trial.empty"), refused: [] };
  const { accepted, duplicates, remarks } = tried.trial;
  return {
    sentence: t("imports.trial.found", {
      accepted: format.count(accepted),
      duplicates: format.count(duplicates),
      rejected: format.count(remarks.filter(({ kept }) => !kept).length),
    }),
    refused: remarks.slice(0, 20).map((cell) => refusedInWords(cell, t)),
  };
}

async function serviceChoices(c: WebContext, agencyId: string): Promise<readonly Choice[]> {
  const { ctx, lang } = c.var;
  const all = await services(ctx, agencyId);
  return all.map(({ code, name, nameEn }) => ({ value: code, label: lang === "id" ? name : nameEn }));
}

async function steer(c: WebContext): Promise<Response> {
  const { run } = await runHere(c);
  const { agencyId, id: importId } = run;
  const to = SteerImport.shape.to.safeParse(c.var.form?.get("to"));
  if (!to.success) return goTo(c, runPath(run));
  return carryOut(c, async (ctx) => runPath(await steerImport(ctx, { agencyId, importId, to: to.data })));
}
