import { demonstrationPeople, isDemonstration } from "../../../platform/auth/demonstration.ts";
import { relyingParty } from "../../../platform/auth/passkey/relying-party.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import type { FormState } from "../../form/form-state.ts";
import type { Refused } from "../../form/refused-form.ts";
import { show } from "../../show.tsx";
import type { Tone } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { SignInPage } from "./sign-in-page.tsx";

/** What just happened, by the word in `?kabar=`. */
const news: ReadonlyMap<string, { readonly tone: Tone; readonly key: MessageKey }> = new Map([
  ["keluar", { tone: "good", key: "sign-in.signed-out" }],
  ["sandi-baru", { tone: "good", key: "sign-in.reset.done" }],
  ["pakai-kunci-sandi", { tone: "info", key: "auth.use-passkey" }],
  ["penyedia-diam", { tone: "warn", key: "auth.sign-on-silent" }],
  ["penyedia-ditolak", { tone: "bad", key: "auth.sign-on-refused" }],
  ["penyedia-terpakai", { tone: "bad", key: "auth.sign-on-taken" }],
  ["penyedia-lewat", { tone: "warn", key: "auth.sign-on-over" }],
] as const);

/** Shows the first step of signing in, with every way that this instance has. */
export async function showSignIn(c: WebContext, form: FormState, status: 200 | Refused["status"] = 200) {
  const { ctx, t } = c.var;
  const said = news.get(c.req.query("kabar") ?? "");
  const people = isDemonstration(ctx.settings) ? await demonstrationPeople(ctx) : null;
  return show(
    c,
    <SignInPage
      form={form}
      notice={said === undefined ? null : { tone: said.tone, text: t(said.key) }}
      people={people}
      hasPasskeys={relyingParty(ctx.settings.origin) !== null}
      signOn={ctx.settings.signOn?.name ?? null}
      t={t}
    />,
    status,
  );
}
