import { beginLink, beginProof } from "../../../platform/auth/sign-on/begin.ts";
import type { Provider } from "../../../platform/auth/sign-on/provider.ts";
import { unlinkSignOn } from "../../../platform/auth/sign-on/unlink.ts";
import type { FormState } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { goAway } from "../sign-in/sign-on-routes.tsx";
import { wantedPage } from "../sign-in/way-on.ts";
import { Confirm, confirmed, type Status, showConfirm } from "./confirmed-routes.tsx";
import { againOf } from "./proof.ts";

/** Linking the person's own account to the organisation's sign-on, and proving oneself again through it. */
export function signOnRoutes(provider: Provider): readonly Route[] {
  return [
    ...confirmed(
      "/staf/akun/penyedia",
      (c, form, status) => showLink(c, provider, form, status),
      (c) => takeLink(c, provider),
    ),
    ...confirmed(
      "/staf/akun/penyedia/putus",
      (c, form, status) => showUnlink(c, provider, form, status),
      (c) => takeUnlink(c, provider),
    ),
    route("account", {
      method: "POST",
      path: "/staf/akun/buktikan/penyedia",
      access: "signed-in",
      handler: (c) => goAway(c, provider, () => beginProof(c.var.ctx, provider, wantedPage(c))),
    }),
  ];
}

function showLink(c: WebContext, { name }: Provider, form: FormState, status: Status) {
  const { t } = c.var;
  const title = t("account.sign-on.link", { name });
  const lead = t("account.sign-on.link.lead", { name });
  return showConfirm(c, { form, action: "/staf/akun/penyedia", title, lead, submit: title }, status);
}

async function takeLink(c: WebContext, provider: Provider) {
  const sent = parseForm(c, Confirm, { labels: "account" });
  if (!sent.ok) return showLink(c, provider, sent.form, 422);
  try {
    return await goAway(c, provider, () => beginLink(c.var.ctx, provider, againOf(c, sent.value)));
  } catch (error) {
    const { form, status } = refusedForm(c, "currentPassword", error);
    return showLink(c, provider, form, status);
  }
}

function showUnlink(c: WebContext, { name }: Provider, form: FormState, status: Status) {
  const { t } = c.var;
  const title = t("account.sign-on.unlink", { name });
  const lead = t("account.sign-on.unlink.lead", { name });
  return showConfirm(c, { form, action: "/staf/akun/penyedia/putus", title, lead, submit: title }, status);
}

async function takeUnlink(c: WebContext, provider: Provider) {
  const sent = parseForm(c, Confirm, { labels: "account" });
  if (!sent.ok) return showUnlink(c, provider, sent.form, 422);
  try {
    await unlinkSignOn(c.var.ctx, againOf(c, sent.value));
    return goTo(c, "/staf/akun?kabar=penyedia-diputus");
  } catch (error) {
    const { form, status } = refusedForm(c, "currentPassword", error);
    return showUnlink(c, provider, form, status);
  }
}
