import { type Intake, ReceiveComplaint } from "../../modules/complaints/index.ts";
import { recipientsOf } from "../../platform/sealing/readers.ts";
import { type FieldError, typedForm, withError, withFiles } from "../form/form-state.ts";
import { type Keeping, type KeptFiles, keepFiles } from "../form/kept-files.ts";
import { type Parsed, parseForm } from "../form/parse-form.ts";
import type { WebContext } from "../web-context.ts";
import { targetOf } from "./complaint-targets.ts";

type Told = { readonly intake: Intake; readonly files: KeptFiles["files"] };

/** What was told in the form of a complaint, with its files, or the form to show again with everything kept. */
export async function readIntake(c: WebContext): Promise<Parsed<Told>> {
  const target = targetOf(c.var.form?.get("target"));
  const keeping = await keepingFor(c, target?.agencyId ?? null);
  const files = await keepFiles(c, "files", keeping);
  const sent = parseForm(c, ReceiveComplaint, {
    labels: "complain.form",
    given: target ?? { agencyId: null },
    files: [files],
  });
  const isRefused = keeping === "not-yet" && target !== null;
  if (sent.ok && !isRefused) return { ok: true, value: { intake: sent.value, files: files.files } };
  const form = sent.ok
    ? withFiles(typedForm(c.var.form ?? new FormData()), files)
    : { ...sent.form, errors: atTarget(c, sent.form.errors) };
  return { ok: false, form: isRefused ? withError(form, "readableBy", c.var.t("sealing.no-reader")) : form };
}

/** What is missing is named where it is chosen. */
function atTarget({ var: { t } }: WebContext, errors: readonly FieldError[]): readonly FieldError[] {
  return errors.map((error) =>
    error.field === "agencyId" ? { field: "target", text: t("complain.choose-target") } : error,
  );
}

/** Files of a report for the inspectorate are sealed before they are stored, and so need to know whose it is. */
async function keepingFor({ var: { ctx, form } }: WebContext, agencyId: string | null): Promise<Keeping> {
  if (form?.get("readableBy") !== "inspectorate") return "plain";
  const canSeal = agencyId !== null && (await recipientsOf(ctx, agencyId)).length > 0;
  return canSeal ? { sealedFor: agencyId } : "not-yet";
}
