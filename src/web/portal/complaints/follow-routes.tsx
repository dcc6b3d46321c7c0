import {
  type Complaint,
  ConfirmSolved,
  confirmSolved,
  OfReceipt,
  openReceipt,
  ReopenComplaint,
  readOwnReport,
  reopenComplaint,
  TellMore,
  tellMore,
} from "../../../modules/complaints/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { type FormState, newForm, typedForm, typedText, withError } from "../../form/form-state.ts";
import { keyField } from "../../form/form-token.ts";
import { keepFiles } from "../../form/kept-files.ts";
import { type Parsed, parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { FollowPage } from "./follow-page.tsx";
import { RestrictedPage, StatusPage } from "./status-page.tsx";
import { statusInWords } from "./status-words.tsx";

const area = "complain";
const open = { access: "public", isUntimed: true } as const;

/** Looking at a complaint and acting on it with its receipt. Nothing of it is in an address, so each answer is the page. */
export const followRoutes: readonly Route[] = [
  route(area, {
    method: "GET",
    path: "/pengaduan/lacak",
    ...open,
    handler: (c) => show(c, <FollowPage form={newForm()} t={c.var.t} />),
  }),
  route(area, { method: "POST", path: "/pengaduan/lacak", ...open, handler: follow }),
  ...(["tambah", "selesai", "buka-lagi"] as const).map((name) =>
    route(area, {
      method: "GET",
      path: `/pengaduan/${name}`,
      ...open,
      handler: (c) => goTo(c, "/pengaduan/lacak"),
    }),
  ),
  route(area, {
    method: "POST",
    path: "/pengaduan/tambah",
    ...open,
    body: "upload",
    isCounted: true,
    handler: add,
  }),
  route(area, {
    method: "POST",
    path: "/pengaduan/selesai",
    ...open,
    isCounted: true,
    handler: (c) =>
      act(c, parseForm(c, ConfirmSolved, { labels: "complain.follow" }), {
        said: "complain.status.confirmed-now",
        work: (receipt) => confirmSolved(c.var.ctx, receipt),
      }),
  }),
  route(area, {
    method: "POST",
    path: "/pengaduan/buka-lagi",
    ...open,
    isCounted: true,
    handler: (c) =>
      act(c, parseForm(c, ReopenComplaint, { labels: "complain.status.reopen" }), {
        said: "complain.status.reopened",
        work: (said) => reopenComplaint(c.var.ctx, said),
      }),
  }),
];

async function follow(c: WebContext): Promise<Response> {
  const sent = parseForm(c, OfReceipt, { labels: "complain.follow" });
  if (!sent.ok) return show(c, <FollowPage form={sent.form} t={c.var.t} />, 422);
  return withReceipt(c, (complaint) => showStatus(c, complaint, { form: newForm(sent.value) }));
}

async function add(c: WebContext): Promise<Response> {
  return withReceipt(c, async ({ sealed, agencyId }) => {
    const kept = await keepFiles(c, "files", sealed ? { sealedFor: agencyId } : "plain");
    const sent = parseForm(c, TellMore, { labels: "complain.status.more", files: [kept] });
    const key = String(c.var.form?.get(keyField) ?? "");
    return act(c, sent, {
      said: "complain.status.told",
      work: (said) => tellMore(c.var.ctx, said, { key, files: kept.files }),
    });
  });
}

type Act<T> = { readonly said: MessageKey; readonly work: (value: T) => Promise<unknown> };

/** Does what the reporter asks and shows the complaint as it then is; a mistake is shown on the same page. */
function act<T>(c: WebContext, sent: Parsed<T>, { said, work }: Act<T>): Promise<Response> {
  return withReceipt(c, async (complaint) => {
    if (!sent.ok) return showStatus(c, complaint, { form: sent.form, status: 422 });
    try {
      await work(sent.value);
    } catch (error) {
      const form = withError(typedForm(c.var.form ?? new FormData()), "text", whyRefused(c, error));
      return showStatus(c, complaint, { form, status: 409 });
    }
    return withReceipt(c, (now) => showStatus(c, now, { form: receiptOnly(c), said }));
  });
}

/** A step that the complaint does not allow, in words; anything else is thrown on. */
function whyRefused(c: WebContext, error: unknown): string {
  if (!(error instanceof MutuError) || error.code !== "wrong-state" || !isMessageKey(error.key)) throw error;
  const { last } = error.facts;
  const facts =
    typeof last === "string" ? { ...error.facts, last: c.var.frame.format.day(last) } : error.facts;
  return c.var.t(error.key, facts);
}

/** The complaint of the receipt that was sent. The same words for an unknown number and a wrong code. */
async function withReceipt(
  c: WebContext,
  answer: (complaint: Complaint) => Promise<Response>,
): Promise<Response> {
  const receipt = OfReceipt.safeParse(Object.fromEntries(c.var.form ?? []));
  if (!receipt.success) return refuse(c, "complaint.no-such-receipt", 404);
  let complaint: Complaint;
  try {
    complaint = await openReceipt(c.var.ctx, receipt.data);
  } catch (error) {
    if (!(error instanceof MutuError)) throw error;
    if (error.code === "too-many") return refuse(c, "complain.follow.too-many", 429);
    return refuse(c, "complaint.no-such-receipt", 404);
  }
  return answer(complaint);
}

function refuse(c: WebContext, key: MessageKey, status: 404 | 429): Response {
  const form = withError(receiptOnly(c), "number", c.var.t(key));
  return show(c, <FollowPage form={form} t={c.var.t} />, status);
}

/** Number and code, and nothing else that was typed. */
function receiptOnly(c: WebContext): FormState {
  const typed = typedForm(c.var.form ?? new FormData());
  return newForm({ number: typedText(typed, "number"), code: typedText(typed, "code") });
}

type Shown = {
  readonly form: FormState;
  readonly status?: 200 | 409 | 422;
  readonly said?: MessageKey;
};

async function showStatus(
  c: WebContext,
  complaint: Complaint,
  { form, status = 200, said }: Shown,
): Promise<Response> {
  const { ctx, t } = c.var;
  const { restricted, sealed } = complaint;
  if (restricted && !sealed) return show(c, <RestrictedPage complaint={complaint} t={t} />, status);
  const own = await readOwnReport(ctx, complaint, typedText(form, "code"));
  const words = statusInWords(c, complaint, own);
  const notice = said === undefined ? null : t(said);
  return show(c, <StatusPage status={words} form={form} notice={notice} t={t} />, status);
}
