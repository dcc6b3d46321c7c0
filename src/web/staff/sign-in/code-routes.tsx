import { halfSignedIn, nextStep } from "../../../platform/auth/proven.ts";
import { beginSecondFactor } from "../../../platform/auth/second-factor.ts";
import { setUpCode } from "../../../platform/auth/set-up-code.ts";
import { CodeStep, checkCode } from "../../../platform/auth/sign-in.ts";
import { totpAddress } from "../../../platform/auth/totp.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { CodePage } from "./code-page.tsx";
import { inFours } from "./in-fours.ts";
import { originOf } from "./origin-of.ts";
import { RecoveryCodesPage } from "./recovery-codes-page.tsx";
import { SetUpCodePage } from "./set-up-code-page.tsx";
import { secondStepCookie } from "./step-cookie.ts";
import { enterWith, firstPageOf, goToSecondStep, goToStep, wantedPage } from "./way-on.ts";

/** The second step of signing in: the code, or setting it up when it is the first time. */
export const codeRoutes: readonly Route[] = [
  route("sign-in", { method: "GET", path: "/masuk/kode", access: "public", handler: askCode }),
  route("sign-in", { method: "POST", path: "/masuk/kode", access: "public", handler: takeCode }),
  route("sign-in", { method: "GET", path: "/masuk/siapkan", access: "public", handler: askFirstCode }),
  route("sign-in", { method: "POST", path: "/masuk/siapkan", access: "public", handler: takeFirstCode }),
];

async function askCode(c: WebContext) {
  const person = await halfSignedIn(c.var.ctx, secondStepCookie.read(c));
  if (!person) return goToStep(c, "/masuk");
  return show(c, <CodePage form={newForm({ next: wantedPage(c) })} t={c.var.t} />);
}

async function takeCode(c: WebContext) {
  const sent = parseForm(c, CodeStep, { labels: "sign-in" });
  if (!sent.ok) return show(c, <CodePage form={sent.form} t={c.var.t} />, 422);
  try {
    const step = secondStepCookie.read(c);
    const done = await checkCode(c.var.ctx, { step, ...sent.value }, originOf(c));
    enterWith(c, done);
    return goTo(c, firstPageOf(done, wantedPage(c)));
  } catch (error) {
    const { form, status } = refusedForm(c, "code", error);
    return show(c, <CodePage form={form} t={c.var.t} />, status);
  }
}

async function askFirstCode(c: WebContext) {
  return showSetUp(c, newForm({ next: wantedPage(c) }), 200);
}

async function takeFirstCode(c: WebContext) {
  const sent = parseForm(c, CodeStep, { labels: "sign-in" });
  if (!sent.ok) return showSetUp(c, sent.form, 422);
  try {
    const step = secondStepCookie.read(c);
    const done = await setUpCode(c.var.ctx, { step, ...sent.value }, originOf(c));
    enterWith(c, done);
    c.header("Cache-Control", "no-store");
    const next = firstPageOf(done, wantedPage(c));
    return show(c, <RecoveryCodesPage codes={done.recoveryCodes} next={next} t={c.var.t} />);
  } catch (error) {
    const { form, status } = refusedForm(c, "code", error);
    return showSetUp(c, form, status);
  }
}

async function showSetUp(c: WebContext, form: FormState, status: 200 | 409 | 422 | 429) {
  const { ctx, t } = c.var;
  const step = secondStepCookie.read(c);
  const person = await halfSignedIn(ctx, step);
  if (!person) return goToStep(c, "/masuk");
  const next = nextStep(person);
  if (next !== "set-up-code") return goToSecondStep(c, { step, next });
  const secret = await beginSecondFactor(ctx, person.personId);
  const address = totpAddress(secret, person.email);
  c.header("Cache-Control", "no-store");
  return show(
    c,
    <SetUpCodePage form={form} action="/masuk/siapkan" address={address} secret={inFours(secret)} t={t} />,
    status,
  );
}
