import type { PasskeyAsked } from "../../../platform/auth/passkey/ask.ts";
import { refusedForm } from "../../form/refused-form.ts";
import type { WebContext } from "../../web-context.ts";
import { passkeyCookie } from "./step-cookie.ts";

/** Answers the script of a passkey form: what to ask the authenticator, or a sentence to show. */
export async function tellAsked<Options extends object>(
  c: WebContext,
  ask: () => Promise<PasskeyAsked<Options>>,
): Promise<Response> {
  c.header("Cache-Control", "no-store");
  try {
    const { options, browser } = await ask();
    passkeyCookie.write(c, browser);
    return c.json(options);
  } catch (error) {
    const { form, status } = refusedForm(c, "answer", error);
    return c.json({ text: form.errors[0]?.text ?? "" }, status);
  }
}
