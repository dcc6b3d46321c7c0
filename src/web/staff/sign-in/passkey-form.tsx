import type { Child } from "hono/jsx";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { pathIn } from "../../language-path.ts";
import { useFrame } from "../../ui/frame/frame.ts";
import { Button, Buttons, Form } from "../../ui/index.tsx";

export type PasskeyFormProps = {
  readonly form: FormState;
  /** `get` uses a passkey, `create` makes one. */
  readonly kind: "get" | "create";
  /** Where the script asks for the challenge, with the fields of the form. */
  readonly ask: string;
  /** Where the form goes with the answer. */
  readonly action: string;
  readonly submit: string;
  /** The page's one main button; otherwise a lesser one beside it. */
  readonly isMain?: boolean;
  /** Says what is missing where there is no JavaScript; otherwise nothing is shown there. */
  readonly saysNeeds?: boolean;
  readonly t: Translate;
  readonly children?: Child;
};

/** A form that the browser's authenticator answers. Its script shows it where that is possible. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { form, kind, ask, action, submit, isMain = false, saysNeeds = false, t, children } = props;
  const { lang, assets } = useFrame();
  const words = {
    "data-cancelled": t("sign-in.passkey.cancelled"),
    "data-known": t("sign-in.passkey.known"),
    "data-failed": t("sign-in.passkey.failed"),
  };
  return (
    <>
      {saysNeeds ? <p class="passkey-needs">{t("sign-in.passkey.needs")}</p> : null}
      <div hidden data-passkey={kind} data-ask={pathIn(lang, ask)} {...words}>
        <Form form={form} action={action}>
          <input type="hidden" name="answer" value="" />
          {children}
          <p class="passkey-words" role="alert" />
          <Buttons>
            <Button kind={isMain ? "primary" : "secondary"}>{submit}</Button>
          </Buttons>
        </Form>
      </div>
      <script type="module" src={assets.passkeyScript} />
    </>
  );
}
