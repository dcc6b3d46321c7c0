import { credentialOf, isBare } from "../../../platform/auth/credentials.ts";
import {
  ChangePassword,
  changePassword,
  replaceRecoveryCodes,
  replaceSecondFactor,
} from "../../../platform/auth/own-account.ts";
import { beginSecondFactor, confirmSecondFactor } from "../../../platform/auth/second-factor.ts";
import { CodeStep } from "../../../platform/auth/sign-in.ts";
import { totpAddress } from "../../../platform/auth/totp.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { FormState } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import type { Route } from "../../route.ts";
import { sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { inFours } from "../sign-in/in-fours.ts";
import { RecoveryCodesPage } from "../sign-in/recovery-codes-page.tsx";
import { SetUpCodePage } from "../sign-in/set-up-code-page.tsx";
import { Confirm, confirmed, type Status, showConfirm } from "./confirmed-routes.tsx";
import { againOf, proofOf, proofPage } from "./proof.ts";

/** Password and second factor: each change asks for the password again (ASVS 7.5). */
export const securityRoutes: readonly Route[] = [
  ...confirmed("/staf/akun/kata-sandi", showPassword, takePassword),
  ...confirmed("/staf/akun/kode-cadangan", showRecovery, takeRecovery),
  ...confirmed("/staf/akun/ganti-ponsel", showReplace, takeReplace),
  ...confirmed("/staf/akun/kode", showSetUp, takeSetUp),
];

function showPassword(c: WebContext, form: FormState, status: Status) {
  const { t } = c.var;
  const asked = {
    form,
    action: "/staf/akun/kata-sandi",
    title: t("account.password"),
    lead: t("account.password.lead"),
    submit: t("sign-in.new-password.submit"),
    withNewPassword: true,
  };
  return showConfirm(c, asked, status);
}

async function takePassword(c: WebContext) {
  const sent = parseForm(c, ChangePassword, { labels: "account" });
  if (!sent.ok) return showPassword(c, sent.form, 422);
  try {
    await changePassword(c.var.ctx, sent.value, sessionToken(c));
    return goTo(c, "/staf/akun?kabar=sandi-baru");
  } catch (error) {
    const { form, status } = refusedForm(c, wrongPart(error), error);
    return showPassword(c, form, status);
  }
}

/** The field that a refusal is about: what is wrong with the new password, or that the present one does not match. */
function wrongPart(error: unknown): "password" | "currentPassword" {
  return error instanceof MutuError && error.key.startsWith("auth.password.")
    ? "password"
    : "currentPassword";
}

function showRecovery(c: WebContext, form: FormState, status: Status) {
  const { t } = c.var;
  const asked = {
    form,
    action: "/staf/akun/kode-cadangan",
    title: t("account.recovery"),
    lead: t("account.recovery.lead"),
    submit: t("account.recovery.submit"),
  };
  return showConfirm(c, asked, status);
}

async function takeRecovery(c: WebContext) {
  const sent = parseForm(c, Confirm, { labels: "account" });
  if (!sent.ok) return showRecovery(c, sent.form, 422);
  try {
    const codes = await replaceRecoveryCodes(c.var.ctx, againOf(c, sent.value));
    return show(c, <RecoveryCodesPage codes={codes} next="/staf/akun" t={c.var.t} />);
  } catch (error) {
    const { form, status } = refusedForm(c, "currentPassword", error);
    return showRecovery(c, form, status);
  }
}

function showReplace(c: WebContext, form: FormState, status: Status) {
  const { t } = c.var;
  const asked = {
    form,
    action: "/staf/akun/ganti-ponsel",
    title: t("account.code.replace"),
    lead: t("account.code.replace.lead"),
    submit: t("account.code.replace.submit"),
  };
  return showConfirm(c, asked, status);
}

async function takeReplace(c: WebContext) {
  const sent = parseForm(c, Confirm, { labels: "account" });
  if (!sent.ok) return showReplace(c, sent.form, 422);
  try {
    await replaceSecondFactor(c.var.ctx, againOf(c, sent.value));
    return goTo(c, "/staf/akun/kode");
  } catch (error) {
    const { form, status } = refusedForm(c, "currentPassword", error);
    return showReplace(c, form, status);
  }
}

async function showSetUp(c: WebContext, form: FormState, status: Status) {
  const { ctx, t } = c.var;
  const { personId } = personHere(c).actor;
  const credential = await credentialOf(ctx, personId);
  if (credential === null || isBare(credential) || credential.totpConfirmed) return goTo(c, "/staf/akun");
  if ((await proofOf(c)) === "elsewhere") return goTo(c, proofPage("/staf/akun/kode"));
  const secret = await beginSecondFactor(ctx, personId);
  const address = totpAddress(secret, credential.email);
  return show(
    c,
    <SetUpCodePage form={form} action="/staf/akun/kode" address={address} secret={inFours(secret)} t={t} />,
    status,
  );
}

async function takeSetUp(c: WebContext) {
  const sent = parseForm(c, CodeStep, { labels: "sign-in" });
  if (!sent.ok) return showSetUp(c, sent.form, 422);
  if ((await proofOf(c)) === "elsewhere") return goTo(c, proofPage("/staf/akun/kode"));
  try {
    const codes = await confirmSecondFactor(c.var.ctx, personHere(c).actor.personId, sent.value.code);
    return show(c, <RecoveryCodesPage codes={codes} next="/staf/akun" t={c.var.t} />);
  } catch (error) {
    const { form, status } = refusedForm(c, "code", error);
    return showSetUp(c, form, status);
  }
}
