import { z } from "zod";
import {
  type Clock,
  type Complaint,
  clocksOf,
  complaintByNumber,
  type Handling,
  handlingsOf,
  isOpen,
  isReceiptCode,
  ReopenComplaint,
  reopenComplaint,
} from "../../../modules/complaints/index.ts";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { type FormState, newForm, typedForm, withError } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { FollowPage } from "./follow-page.tsx";
import { type StatusInWords, StatusPage } from "./status-page.tsx";

const Follow = z.object({ number: z.string().trim().min(5).max(40), code: z.string().trim().min(8).max(40) });

export const followRoutes: readonly Route[] = [
  route("complain", {
    method: "GET",
    path: "/pengaduan/lacak",
    access: "public",
    handler: (c) => show(c, <FollowPage form={newForm()} t={c.var.t} />),
  }),
  route("complain", { method: "POST", path: "/pengaduan/lacak", access: "public", handler: follow }),
  route("complain", { method: "POST", path: "/pengaduan/buka-lagi", access: "public", handler: reopen }),
];

async function follow(c: WebContext): Promise<Response> {
  const parsed = parseForm(c, Follow, { labels: "complain.follow" });
  if (!parsed.ok) return show(c, <FollowPage form={parsed.form} t={c.var.t} />, 422);
  const complaint = await complaintOfReceipt(c.var.ctx, parsed.value);
  if (!complaint) return refuse(c);
  return showStatus(c, complaint, newForm(parsed.value));
}

async function reopen(c: WebContext): Promise<Response> {
  const { ctx } = c.var;
  const data = c.var.form ?? new FormData();
  const parsed = parseForm(c, ReopenComplaint, { labels: "complain.status.reopen" });
  const receipt = Follow.safeParse(Object.fromEntries(data));
  const complaint = receipt.success ? await complaintOfReceipt(ctx, receipt.data) : null;
  if (!complaint) return refuse(c);
  if (!parsed.ok) return showStatus(c, complaint, parsed.form);
  const { number, code } = parsed.value;
  return showStatus(c, await reopenComplaint(ctx, parsed.value), newForm({ number, code }));
}

async function complaintOfReceipt(ctx: Context, receipt: z.output<typeof Follow>): Promise<Complaint | null> {
  const found = await complaintByNumber(ctx, receipt.number.toUpperCase());
  return found && isReceiptCode(receipt.code, found.receiptCodeHash) ? found.complaint : null;
}

/** The same words for an unknown number and a wrong code, so that nobody learns which numbers exist. */
function refuse(c: WebContext): Response {
  const form = withError(
    typedForm(c.var.form ?? new FormData()),
    "number",
    c.var.t("complaint.no-such-receipt"),
  );
  return show(c, <FollowPage form={form} t={c.var.t} />, 404);
}

async function showStatus(c: WebContext, complaint: Complaint, form: FormState): Promise<Response> {
  const { ctx, t, frame } = c.var;
  const { agencyId, id } = complaint;
  if (complaint.restricted) throw new MutuError("not-found", "error.not-found");
  const handlings = await handlingsOf(ctx, agencyId, id);
  const clocks = await clocksOf(ctx, agencyId, id);
  const status = inWords(complaint, { handlings, clocks }, t, frame.format);
  return show(c, <StatusPage status={status} form={form} t={t} />, form.errors.length > 0 ? 422 : 200);
}

type Traces = { readonly handlings: readonly Handling[]; readonly clocks: readonly Clock[] };

function inWords(
  complaint: Complaint,
  { handlings, clocks }: Traces,
  t: Translate,
  format: Format,
): StatusInWords {
  const running = clocks.find((clock) => clock.stoppedAt === null);
  const entries = handlings
    .filter((one) => one.toCitizen)
    .toReversed()
    .map((one) => ({
      when: format.day(format.dayOf(one.at)),
      iso: format.dayOf(one.at),
      who: one.by === "public" ? t("complain.status.you") : t("complain.status.office"),
      what: t(`complaint.handling.${one.kind}`),
      children: one.text === "" ? null : one.text,
    }));
  return {
    number: complaint.number,
    state: t(`complaint.state.${complaint.state}`),
    about: complaint.title,
    due: running && isOpen(complaint) ? dueInWords(running, t, format) : null,
    entries,
    mayReopen: complaint.state === "closed" || complaint.state === "notified",
  };
}

function dueInWords(clock: Clock, t: Translate, format: Format): string {
  const sentence = t("complain.status.due", {
    what: t(`complaint.clock.${clock.kind}`),
    day: format.day(clock.dueOn),
  });
  return clock.provisional ? `${sentence} (${t("complain.status.provisional")})` : sentence;
}
