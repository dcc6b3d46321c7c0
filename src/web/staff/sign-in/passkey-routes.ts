import {
  AcceptWithPasskey,
  acceptWithPasskey,
  beginInvitedPasskey,
} from "../../../platform/auth/passkey/accept-invitation.ts";
import { askToSignIn } from "../../../platform/auth/passkey/ask.ts";
import { signInWithPasskey, UsePasskey } from "../../../platform/auth/passkey/sign-in.ts";
import type { SignedInNow } from "../../../platform/auth/proven.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { originOf } from "./origin-of.ts";
import { linkToken, showInvitation } from "./show-invitation.tsx";
import { showSignIn } from "./show-sign-in.tsx";
import { takeBrowser } from "./step-cookie.ts";
import { tellAsked } from "./tell-asked.ts";
import { enterWith, firstPageOf, wantedPage } from "./way-on.ts";

/** Signing in, and accepting an invitation, with a passkey. */
export const passkeyRoutes: readonly Route[] = [
  route("sign-in", {
    method: "POST",
    path: "/masuk/kunci-sandi/tanya",
    access: "public",
    isCounted: "sign-in",
    handler: (c) => tellAsked(c, () => askToSignIn(c.var.ctx)),
  }),
  route("sign-in", { method: "POST", path: "/masuk/kunci-sandi", access: "public", handler: takePasskey }),
  route("sign-in", {
    method: "POST",
    path: "/undangan/:token/kunci-sandi/tanya",
    access: "public",
    handler: (c) => tellAsked(c, () => beginInvitedPasskey(c.var.ctx, linkToken(c))),
  }),
  route("sign-in", {
    method: "POST",
    path: "/undangan/:token/kunci-sandi",
    access: "public",
    handler: takeInvited,
  }),
];

async function takePasskey(c: WebContext) {
  const sent = parseForm(c, UsePasskey, { labels: "sign-in.passkey" });
  if (!sent.ok) return showSignIn(c, sent.form, 422);
  try {
    return enter(
      c,
      await signInWithPasskey(c.var.ctx, { ...sent.value, browser: takeBrowser(c) }, originOf(c)),
    );
  } catch (error) {
    const { form, status } = refusedForm(c, "answer", error);
    return showSignIn(c, form, status);
  }
}

async function takeInvited(c: WebContext) {
  const given = { token: linkToken(c) };
  const sent = parseForm(c, AcceptWithPasskey, { labels: "sign-in.passkey", given });
  if (!sent.ok) return showInvitation(c, { passkey: sent.form }, 422);
  try {
    return enter(
      c,
      await acceptWithPasskey(c.var.ctx, { ...sent.value, browser: takeBrowser(c) }, originOf(c)),
    );
  } catch (error) {
    const { form, status } = refusedForm(c, "name", error);
    return showInvitation(c, { passkey: form }, status);
  }
}

function enter(c: WebContext, done: SignedInNow) {
  enterWith(c, done);
  return goTo(c, firstPageOf(done, wantedPage(c)));
}
