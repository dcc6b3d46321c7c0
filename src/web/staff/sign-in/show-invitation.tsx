import { invited, mayStartWithout } from "../../../platform/auth/invitation.ts";
import { relyingParty } from "../../../platform/auth/passkey/relying-party.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import type { Refused } from "../../form/refused-form.ts";
import { show } from "../../show.tsx";
import { ButtonForm, TextField } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { NewPasswordPage } from "./new-password-page.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

/** The token in the address of a mailed link. */
export function linkToken(c: WebContext): string {
  return c.req.param("token") ?? "";
}

/** The forms of the page, after a refusal: the one that was refused. */
type Refusal = { readonly password?: FormState; readonly passkey?: FormState };

/**
 * Shows an invitation with the ways to prove oneself from now on. Passkey and sign-on are offered to whom has no second
 * factor yet: the link must not go round one.
 * @throws MutuError `not-found` when the link is unknown, used or over
 */
export async function showInvitation(
  c: WebContext,
  { password = newForm(), passkey = newForm() }: Refusal = {},
  status: 200 | Refused["status"] = 200,
) {
  const { ctx, t } = c.var;
  const token = linkToken(c);
  const person = await invited(ctx, token);
  if (!person) throw new MutuError("not-found", "auth.link-over");
  const isNew = mayStartWithout(person);
  const signOn = isNew ? (ctx.settings.signOn?.name ?? null) : null;
  const path = `/undangan/${token}`;
  c.header("Cache-Control", "no-store");
  return show(
    c,
    <NewPasswordPage
      form={password}
      title={t("sign-in.invited.title", { name: person.name })}
      lead={t("sign-in.invited.lead", { email: person.email })}
      action={path}
      t={t}
    >
      {isNew && relyingParty(ctx.settings.origin) !== null ? (
        <section aria-labelledby="kunci-sandi">
          <h2 id="kunci-sandi">{t("sign-in.invited.passkey")}</h2>
          <p>{t("sign-in.invited.passkey.lead")}</p>
          <PasskeyForm
            form={passkey}
            kind="create"
            ask={`${path}/kunci-sandi/tanya`}
            action={`${path}/kunci-sandi`}
            submit={t("sign-in.passkey.create")}
            saysNeeds
            t={t}
          >
            <TextField
              name="name"
              label={t("sign-in.passkey.name")}
              hint={t("sign-in.passkey.name.hint")}
              width={20}
            />
          </PasskeyForm>
        </section>
      ) : null}
      {signOn === null ? null : (
        <section aria-labelledby="penyedia">
          <h2 id="penyedia">{t("sign-in.invited.sign-on", { name: signOn })}</h2>
          <ButtonForm action={`${path}/penyedia`}>{t("sign-in.sign-on", { name: signOn })}</ButtonForm>
        </section>
      )}
    </NewPasswordPage>,
    status,
  );
}
