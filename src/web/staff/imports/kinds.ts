import { complaintImporter } from "../../../modules/complaints/index.ts";
import { logImporter } from "../../../modules/processes/index.ts";
import { surveyImporter } from "../../../modules/surveys/index.ts";
import type { Importer } from "../../../platform/imports/advance.ts";
import type { ImportRun } from "../../../platform/imports/import-run.ts";

/** Files that the pages take in; standards come in by the console only. */
export const webKinds = ["complaints", "survey", "log"] as const;
export type WebKind = (typeof webKinds)[number];

export const importerOf: Readonly<Record<WebKind, Importer>> = {
  complaints: complaintImporter,
  survey: surveyImporter,
  log: logImporter,
};

export function isWebKind(kind: string): kind is WebKind {
  return webKinds.some((one) => one === kind);
}

/** Where an import is looked at. */
export function runPath({ agencyId, id }: Pick<ImportRun, "agencyId" | "id">): string {
  return `/staf/impor/${agencyId}/${id}`;
}

/** Where files of a kind are brought in. */
export function kindPath(kind: WebKind): string {
  return `/staf/impor/${kind}`;
}
