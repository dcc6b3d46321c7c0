import { AcceptInvitation, acceptInvitation } from "../../../platform/auth/invitation.ts";
import {
  AskReset,
  askReset,
  ResetPassword,
  resetOwner,
  resetPassword,
} from "../../../platform/auth/reset.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { AskResetPage, ResetAskedPage } from "./ask-reset-page.tsx";
import { NewPasswordPage } from "./new-password-page.tsx";
import { originOf } from "./origin-of.ts";
import { linkToken, showInvitation } from "./show-invitation.tsx";
import { goToSecondStep } from "./way-on.ts";

type Status = 200 | Refused["status"];

/** What mailed links lead to: an invitation, a new password. */
export const linkRoutes: readonly Route[] = [
  route("sign-in", {
    method: "GET",
    path: "/undangan/:token",
    access: "public",
    handler: (c) => showInvitation(c),
  }),
  route("sign-in", { method: "POST", path: "/undangan/:token", access: "public", handler: takeInvitation }),
  route("sign-in", {
    method: "GET",
    path: "/atur-ulang",
    access: "public",
    handler: (c) => show(c, <AskResetPage form={newForm()} t={c.var.t} />),
  }),
  route("sign-in", { method: "POST", path: "/atur-ulang", access: "public", handler: takeAsking }),
  route("sign-in", {
    method: "GET",
    path: "/atur-ulang/:token",
    access: "public",
    handler: (c) => showReset(c, newForm(), 200),
  }),
  route("sign-in", { method: "POST", path: "/atur-ulang/:token", access: "public", handler: takeReset }),
];

async function takeInvitation(c: WebContext) {
  const sent = parseForm(c, AcceptInvitation, { labels: "sign-in", given: { token: linkToken(c) } });
  if (!sent.ok) return showInvitation(c, { password: sent.form }, 422);
  try {
    return goToSecondStep(c, await acceptInvitation(c.var.ctx, sent.value));
  } catch (error) {
    const { form, status } = refusedForm(c, "password", error);
    return showInvitation(c, { password: form }, status);
  }
}

async function takeAsking(c: WebContext) {
  const sent = parseForm(c, AskReset, { labels: "sign-in" });
  if (!sent.ok) return show(c, <AskResetPage form={sent.form} t={c.var.t} />, 422);
  try {
    await askReset(c.var.ctx, sent.value, originOf(c));
    return show(c, <ResetAskedPage email={sent.value.email} t={c.var.t} />);
  } catch (error) {
    const { form, status } = refusedForm(c, "email", error);
    return show(c, <AskResetPage form={form} t={c.var.t} />, status);
  }
}

async function takeReset(c: WebContext) {
  const sent = parseForm(c, ResetPassword, { labels: "sign-in", given: { token: linkToken(c) } });
  if (!sent.ok) return showReset(c, sent.form, 422);
  try {
    await resetPassword(c.var.ctx, sent.value);
    return goTo(c, "/masuk?kabar=sandi-baru");
  } catch (error) {
    const { form, status } = refusedForm(c, "password", error);
    return showReset(c, form, status);
  }
}

async function showReset(c: WebContext, form: FormState, status: Status) {
  const { ctx, t } = c.var;
  const person = await resetOwner(ctx, linkToken(c));
  if (!person) throw new MutuError("not-found", "auth.link-over");
  c.header("Cache-Control", "no-store");
  const lead = t("sign-in.reset.new.lead", { email: person.email });
  const title = t("sign-in.reset.new.title");
  return show(c, <NewPasswordPage form={form} title={title} lead={lead} action={c.req.path} t={t} />, status);
}
