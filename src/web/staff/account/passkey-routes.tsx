import {
  AddPasskey,
  addOwnPasskey,
  beginOwnPasskey,
  removeOwnPasskey,
} from "../../../platform/auth/passkey/own-passkeys.ts";
import { passkeysOf } from "../../../platform/auth/passkey/passkeys.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { FormState } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { takeBrowser } from "../sign-in/step-cookie.ts";
import { tellAsked } from "../sign-in/tell-asked.ts";
import { AddPasskeyPage } from "./add-passkey-page.tsx";
import { Confirm, confirmed, type Status, showConfirm } from "./confirmed-routes.tsx";
import { againOf, proofOf, proofPage } from "./proof.ts";

/** The person's own passkeys: one more, one less. Each change asks for a proof again (ASVS 7.5). */
export const passkeyRoutes: readonly Route[] = [
  ...confirmed("/staf/akun/kunci-sandi", showAdd, takeAdd),
  route("account", {
    method: "POST",
    path: "/staf/akun/kunci-sandi/tanya",
    access: "signed-in",
    handler: askForNew,
  }),
  ...confirmed("/staf/akun/kunci-sandi/:id/hapus", showRemove, takeRemove),
];

async function showAdd(c: WebContext, form: FormState, status: Status) {
  const proof = await proofOf(c);
  if (proof === "elsewhere") return goTo(c, proofPage("/staf/akun/kunci-sandi"));
  return show(c, <AddPasskeyPage form={form} asksPassword={proof === "password"} t={c.var.t} />, status);
}

function askForNew(c: WebContext) {
  return tellAsked(c, async () => {
    const sent = parseForm(c, Confirm);
    if (!sent.ok) throw new MutuError("invalid", "auth.wrong-password");
    return beginOwnPasskey(c.var.ctx, againOf(c, sent.value));
  });
}

async function takeAdd(c: WebContext) {
  const sent = parseForm(c, AddPasskey, { labels: "sign-in.passkey" });
  if (!sent.ok) return showAdd(c, sent.form, 422);
  try {
    await addOwnPasskey(c.var.ctx, { ...sent.value, browser: takeBrowser(c) });
    return goTo(c, "/staf/akun?kabar=kunci-sandi-baru");
  } catch (error) {
    const { form, status } = refusedForm(c, "name", error);
    return showAdd(c, form, status);
  }
}

async function showRemove(c: WebContext, form: FormState, status: Status) {
  const { t } = c.var;
  const { id, name } = await ownPasskey(c);
  const asked = {
    form,
    action: `/staf/akun/kunci-sandi/${id}/hapus`,
    title: t("account.passkey.remove.title", { name }),
    lead: t("account.passkey.remove.lead"),
    submit: t("account.passkey.remove"),
  };
  return showConfirm(c, asked, status);
}

async function takeRemove(c: WebContext) {
  const sent = parseForm(c, Confirm, { labels: "account" });
  if (!sent.ok) return showRemove(c, sent.form, 422);
  try {
    await removeOwnPasskey(c.var.ctx, await ownPasskey(c), againOf(c, sent.value));
    return goTo(c, "/staf/akun?kabar=kunci-sandi-dihapus");
  } catch (error) {
    const { form, status } = refusedForm(c, "currentPassword", error);
    return showRemove(c, form, status);
  }
}

/** The passkey in the address, if it is the person's own. */
async function ownPasskey(c: WebContext) {
  const own = await passkeysOf(c.var.ctx, personHere(c).actor.personId);
  const found = own.find(({ id }) => id === c.req.param("id"));
  if (!found) throw new MutuError("not-found", "error.not-found");
  return found;
}
