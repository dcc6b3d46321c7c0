import { z } from "zod";
import { receiveComplaint } from "../../../modules/complaints/index.ts";
import { agencyById } from "../../../modules/organisations/index.ts";
import { complaintTargets, nameOf } from "../../complaints/complaint-targets.ts";
import { readIntake } from "../../complaints/read-intake.ts";
import { receiptInWords } from "../../complaints/receipt-in-words.ts";
import { ReceiptPage } from "../../complaints/receipt-page.tsx";
import { type FormState, newForm } from "../../form/form-state.ts";
import { keyField } from "../../form/form-token.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { ButtonLink } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { CounterPage } from "./counter-page.tsx";
import { complaintPath } from "./steps.ts";

const path = "/staf/pengaduan/baru";
const access = { right: "complaint.receive" } as const;
/** One is always chosen on the page; the counter is where people stand. */
const Channel = z.enum(["counter", "phone", "letter"]).catch("counter");

/** Complaints of people who come, call or write: the same verb, the same receipt (CMP-01). */
export const counterRoutes: readonly Route[] = [
  route("complaints", {
    method: "GET",
    path,
    access,
    isUntimed: true,
    handler: (c) =>
      showForm(c, newForm({ channel: "counter", readableBy: "office", whoMayKnow: "office" }), 200),
  }),
  route("complaints", { method: "POST", path, access, isUntimed: true, body: "upload", handler: receive }),
];

async function showForm(c: WebContext, form: FormState, status: 200 | 422): Promise<Response> {
  const { ctx, t } = c.var;
  return show(c, <CounterPage form={form} targets={await complaintTargets(ctx, t)} t={t} />, status);
}

async function receive(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const channel = Channel.parse(c.var.form?.get("channel"));
  const told = await readIntake(c);
  if (!told.ok) return showForm(c, told.form, 422);
  const { intake, files } = told.value;
  const key = String(c.var.form?.get(keyField) ?? "");
  const receipt = await receiveComplaint(ctx, intake, { key, channel, files });
  const office = nameOf(await agencyById(ctx, receipt.agencyId), t);
  const { name, position } = personHere(c);
  return show(
    c,
    <ReceiptPage
      receipt={receiptInWords(c, { receipt, intake, office, by: `${name}, ${position}` })}
      lead={t("complaints.counter.give")}
      next={
        intake.readableBy === "inspectorate" ? (
          <ButtonLink href="/staf/pengaduan">{t("complaints.crumb")}</ButtonLink>
        ) : (
          <ButtonLink href={complaintPath(receipt)}>{t("complaints.counter.open")}</ButtonLink>
        )
      }
      t={t}
    />,
  );
}
