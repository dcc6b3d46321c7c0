import { signOut } from "../../../platform/auth/own-account.ts";
import { checkPassword, PasswordStep } from "../../../platform/auth/sign-in.ts";
import { newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { clearSession, sessionToken } from "../../session-cookie.ts";
import { goTo } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { originOf } from "./origin-of.ts";
import { showSignIn } from "./show-sign-in.tsx";
import { secondStepCookie } from "./step-cookie.ts";
import { goToSecondStep, wantedPage } from "./way-on.ts";

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

async function takePassword(c: WebContext) {
  const sent = parseForm(c, PasswordStep, { labels: "sign-in" });
  if (!sent.ok) return showSignIn(c, sent.form, 422);
  try {
    return goToSecondStep(c, await checkPassword(c.var.ctx, sent.value, originOf(c)));
  } catch (error) {
    const { form, status } = refusedForm(c, "password", error);
    return showSignIn(c, form, status);
  }
}

async function leave(c: WebContext) {
  if (c.var.signedIn !== null) await signOut(c.var.ctx, sessionToken(c));
  secondStepCookie.clear(c);
  clearSession(c);
  return goTo(c, "/masuk?kabar=keluar");
}
