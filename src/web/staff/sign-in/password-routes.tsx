import { demonstrationPeople, isDemonstration } from "../../../platform/auth/demonstration.ts";
import { signOut } from "../../../platform/auth/own-account.ts";
import { checkPassword, PasswordStep } from "../../../platform/auth/sign-in.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { clearSession, sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { originOf } from "./origin-of.ts";
import { SignInPage } from "./sign-in-page.tsx";
import { clearStep, writeStep } from "./step-cookie.ts";
import { goToStep, wantedPage } from "./way-on.ts";

/** The first step of signing in, and the way out. */
export const passwordRoutes: readonly Route[] = [
  route("sign-in", {
    method: "GET",
    path: "/masuk",
    access: "public",
    handler: (c) => showSignIn(c, newForm({ next: wantedPage(c) })),
  }),
  route("sign-in", { method: "POST", path: "/masuk", access: "public", handler: takePassword }),
  route("sign-in", { method: "POST", path: "/keluar", access: "public", handler: leave }),
];

const notices = { keluar: "sign-in.signed-out", "sandi-baru": "sign-in.reset.done" } as const;

/** Shows the first step. What just happened is said by `?kabar=`. */
async function showSignIn(c: WebContext, form: FormState, status: 200 | 409 | 422 | 429 = 200) {
  const { ctx, t } = c.var;
  const news = c.req.query("kabar");
  const notice = news === "keluar" || news === "sandi-baru" ? t(notices[news]) : null;
  const people = isDemonstration(ctx.settings) ? await demonstrationPeople(ctx) : null;
  return show(c, <SignInPage form={form} notice={notice} people={people} t={t} />, status);
}

async function takePassword(c: WebContext) {
  const sent = parseForm(c, PasswordStep, { labels: "sign-in" });
  if (!sent.ok) return showSignIn(c, sent.form, 422);
  try {
    const { step, next } = await checkPassword(c.var.ctx, sent.value, originOf(c));
    writeStep(c, step);
    return goToStep(c, next === "type-code" ? "/masuk/kode" : "/masuk/siapkan");
  } catch (error) {
    const { form, status } = refusedForm(c, "password", error);
    return showSignIn(c, form, status);
  }
}

async function leave(c: WebContext) {
  if (c.var.signedIn !== null) await signOut(c.var.ctx, sessionToken(c));
  clearStep(c);
  clearSession(c);
  return goTo(c, "/masuk?kabar=keluar");
}
