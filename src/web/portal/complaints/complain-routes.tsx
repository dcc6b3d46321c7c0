import { receiveComplaint } from "../../../modules/complaints/index.ts";
import { agencyById } from "../../../modules/organisations/index.ts";
import { complaintTargets, nameOf } from "../../complaints/complaint-targets.ts";
import { readIntake } from "../../complaints/read-intake.ts";
import { receiptInWords } from "../../complaints/receipt-in-words.ts";
import { ReceiptPage } from "../../complaints/receipt-page.tsx";
import { type FormState, newForm } from "../../form/form-state.ts";
import { keyField } from "../../form/form-token.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import { Link } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { ComplainPage } from "./complain-page.tsx";

export const complainRoutes: readonly Route[] = [
  route("complain", {
    method: "GET",
    path: "/pengaduan",
    access: "public",
    isUntimed: true,
    handler: (c) =>
      showForm(
        c,
        newForm({ target: c.req.query("layanan"), readableBy: "office", whoMayKnow: "office" }),
        200,
      ),
  }),
  route("complain", {
    method: "POST",
    path: "/pengaduan/terima",
    access: "public",
    isUntimed: true,
    body: "upload",
    isCounted: true,
    handler: receive,
  }),
  // Whoever changes the language on the receipt, or types its address, has no form to show a receipt of.
  route("complain", {
    method: "GET",
    path: "/pengaduan/terima",
    access: "public",
    isUntimed: true,
    handler: (c) => goTo(c, "/pengaduan"),
  }),
];

async function showForm(c: WebContext, form: FormState, status: 200 | 422): Promise<Response> {
  const { ctx, t } = c.var;
  return show(c, <ComplainPage form={form} targets={await complaintTargets(ctx, t)} t={t} />, status);
}

/**
 * Takes the complaint and answers with the receipt itself: sending the form again gives the same receipt, and the code
 * is in no address, cookie or log.
 */
async function receive(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const told = await readIntake(c);
  if (!told.ok) return showForm(c, told.form, 422);
  const { intake, files } = told.value;
  const key = String(c.var.form?.get(keyField) ?? "");
  const receipt = await receiveComplaint(ctx, intake, { key, channel: "web", files });
  const office = nameOf(await agencyById(ctx, receipt.agencyId), t);
  const by = t("complain.receipt.office-by", { office });
  return show(
    c,
    <ReceiptPage
      receipt={receiptInWords(c, { receipt, intake, office, by })}
      lead={t("complain.receipt.lead")}
      next={<Link href="/pengaduan/lacak">{t("complain.follow.title")}</Link>}
      t={t}
    />,
  );
}
