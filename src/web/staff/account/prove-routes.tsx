import { ownCredential } from "../../../platform/auth/confirm-again.ts";
import { askToProve } from "../../../platform/auth/passkey/ask.ts";
import { proveWithPasskey, UsePasskey } from "../../../platform/auth/passkey/sign-in.ts";
import { proveWithCode } from "../../../platform/auth/prove-again.ts";
import { CodeStep } from "../../../platform/auth/sign-in.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { takeBrowser } from "../sign-in/step-cookie.ts";
import { tellAsked } from "../sign-in/tell-asked.ts";
import { wantedPage } from "../sign-in/way-on.ts";
import type { Status } from "./confirmed-routes.tsx";
import { ProvePage } from "./prove-page.tsx";

/** Proving oneself again where there is no password to ask for (ASVS 7.5.1). */
export const proveRoutes: readonly Route[] = [
  route("account", {
    method: "GET",
    path: "/staf/akun/buktikan",
    access: "signed-in",
    handler: (c) => showProve(c, newForm({ next: wantedPage(c) }), 200),
  }),
  route("account", {
    method: "POST",
    path: "/staf/akun/buktikan/kode",
    access: "signed-in",
    handler: takeCode,
  }),
  route("account", {
    method: "POST",
    path: "/staf/akun/buktikan/kunci-sandi/tanya",
    access: "signed-in",
    handler: (c) => tellAsked(c, () => askToProve(c.var.ctx, personHere(c).actor.personId)),
  }),
  route("account", {
    method: "POST",
    path: "/staf/akun/buktikan/kunci-sandi",
    access: "signed-in",
    handler: takePasskey,
  }),
];

async function showProve(c: WebContext, form: FormState, status: Status) {
  const { ctx, t } = c.var;
  const { passkeys, totpConfirmed, isLinked } = await ownCredential(ctx);
  const signOn = isLinked ? (ctx.settings.signOn?.name ?? null) : null;
  return show(
    c,
    <ProvePage form={form} hasPasskeys={passkeys > 0} hasCode={totpConfirmed} signOn={signOn} t={t} />,
    status,
  );
}

async function takeCode(c: WebContext) {
  const sent = parseForm(c, CodeStep, { labels: "sign-in" });
  if (!sent.ok) return showProve(c, sent.form, 422);
  try {
    await proveWithCode(c.var.ctx, sent.value, sessionToken(c));
    return goOn(c);
  } catch (error) {
    const { form, status } = refusedForm(c, "code", error);
    return showProve(c, form, status);
  }
}

async function takePasskey(c: WebContext) {
  const sent = parseForm(c, UsePasskey, { labels: "sign-in.passkey" });
  if (!sent.ok) return showProve(c, sent.form, 422);
  try {
    await proveWithPasskey(c.var.ctx, { ...sent.value, browser: takeBrowser(c) }, sessionToken(c));
    return goOn(c);
  } catch (error) {
    const { form, status } = refusedForm(c, "answer", error);
    return showProve(c, form, status);
  }
}

function goOn(c: WebContext) {
  return goTo(c, wantedPage(c) || "/staf/akun?kabar=terbukti");
}
