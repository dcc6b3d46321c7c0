import { type Intake, ReceiveComplaint } from "../../modules/complaints/index.ts";
import { type KeptFiles, keepFiles } from "../form/kept-files.ts";
import { type Parsed, parseForm } from "../form/parse-form.ts";
import type { WebContext } from "../web-context.ts";
import { targetOf } from "./complaint-targets.ts";

type Told = { readonly intake: Intake; readonly files: KeptFiles["files"] };

/** What was told in the form of a complaint, with its files, or the form to show again with everything kept. */
export async function readIntake(c: WebContext): Promise<Parsed<Told>> {
  const files = await keepFiles(c, "files");
  const target = targetOf(c.var.form?.get("target"));
  const sent = parseForm(c, ReceiveComplaint, {
    labels: "complain.form",
    given: target ?? { agencyId: null },
    files: [files],
  });
  if (sent.ok) return { ok: true, value: { intake: sent.value, files: files.files } };
  const errors = sent.form.errors.map((error) =>
    error.field === "agencyId" ? { field: "target", text: c.var.t("complain.choose-target") } : error,
  );
  return { ok: false, form: { ...sent.form, errors } };
}
