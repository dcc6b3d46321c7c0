import { type Receipt, ReceiveComplaint, receiveComplaint } from "../../../modules/complaints/index.ts";
import { agencyById } from "../../../modules/organisations/index.ts";
import { type FormState, newForm, typedForm, withError, withFiles } from "../../form/form-state.ts";
import { keyField } from "../../form/form-token.ts";
import { keepFiles } from "../../form/kept-files.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { ComplainPage } from "./complain-page.tsx";
import { ReceiptPage } from "./receipt-page.tsx";
import { complaintTargets, nameOf, targetOf } from "./targets.ts";

const labels = "complain.form";

export const complainRoutes: readonly Route[] = [
  route("complain", {
    method: "GET",
    path: "/pengaduan",
    access: "public",
    handler: (c) => showForm(c, newForm({ target: c.req.query("layanan"), whoMayKnow: "office" })),
  }),
  route("complain", {
    method: "POST",
    path: "/pengaduan",
    access: "public",
    body: "upload",
    isCounted: true,
    handler: receive,
  }),
];

async function showForm(c: WebContext, form: FormState): Promise<Response> {
  const { ctx, t } = c.var;
  const targets = await complaintTargets(ctx, t);
  return show(c, <ComplainPage form={form} targets={targets} t={t} />, form.errors.length > 0 ? 422 : 200);
}

/**
 * Takes the complaint and answers with the receipt itself: sending the form again gives the same receipt, and the code
 * is in no address, cookie or log.
 */
async function receive(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const data = c.var.form ?? new FormData();
  const files = await keepFiles(c, "files");
  const target = targetOf(data.get("target"));
  if (!target) {
    return showForm(c, withFiles(withError(typedForm(data), "target", t("complain.choose-target")), files));
  }
  const parsed = parseForm(c, ReceiveComplaint, { labels, given: target, files: [files] });
  if (!parsed.ok) return showForm(c, parsed.form);
  const key = String(data.get(keyField) ?? "");
  const receipt = await receiveComplaint(ctx, parsed.value, { key, channel: "web", files: files.files });
  return showReceipt(c, receipt, parsed.value.whoMayKnow === "nobody");
}

async function showReceipt(c: WebContext, receipt: Receipt, anonymous: boolean): Promise<Response> {
  const { ctx, t, frame } = c.var;
  const { format } = frame;
  const receivedAt = new Date(receipt.receivedAt);
  const words = {
    number: receipt.number,
    code: receipt.code,
    receivedAt: anonymous ? format.day(format.dayOf(receivedAt)) : format.moment(receivedAt),
    office: nameOf(await agencyById(ctx, receipt.agencyId), t),
    about: String(c.var.form?.get("title") ?? ""),
    respondBy: format.day(receipt.respondBy),
    anonymous,
  };
  return show(c, <ReceiptPage receipt={words} t={t} />);
}
