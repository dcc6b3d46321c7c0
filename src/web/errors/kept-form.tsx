import { type FormState, typedText } from "../form/form-state.ts";
import { keyField } from "../form/form-token.ts";
import { pathIn } from "../language-path.ts";
import { Button, Buttons } from "../ui/button.tsx";
import { FormFields } from "../ui/form/form-fields.tsx";
import { useFrame } from "../ui/frame/frame.ts";

type KeptFormProps = {
  readonly action: string;
  readonly form: FormState;
  readonly hasFiles: boolean;
  readonly isSignedOut: boolean;
  /** Whether sending it as it is would be refused again: then its texts can be changed here. */
  readonly isToBeShortened: boolean;
  /** Fields of the frame itself, which are made anew. */
  readonly own: readonly string[];
};

/** Names of fields that hold what only their person may know: it is typed anew, and stands on no page. */
const secret = /password|passphrase|recoveryKey/i;

/**
 * A form that could not be carried out, given back: the texts to read and copy, and a button that sends them again
 * with the same idempotency key. Secrets are not given back.
 */
export function KeptForm({ action, form, hasFiles, isSignedOut, isToBeShortened, own }: KeptFormProps) {
  const { t, lang } = useFrame();
  const fields = Object.entries(form.typed).filter(([name]) => !own.includes(name) && !secret.test(name));
  const isChanged = (value: string) => isToBeShortened && value.length > 20;
  const texts = fields.flatMap(([, values]) =>
    values.filter((value) => value.length > 20 && !isChanged(value)),
  );
  return (
    <form class="kept-form" method="post" action={pathIn(lang, action)}>
      <FormFields formKey={typedText(form, keyField)} />
      {fields.map(([name, values]) =>
        values.map((value) =>
          isChanged(value) ? (
            <textarea class="govuk-textarea" name={name} rows={12} aria-label={t("error-page.typed")}>
              {value}
            </textarea>
          ) : (
            <input type="hidden" name={name} value={value} />
          ),
        ),
      )}
      {texts.length === 0 ? null : (
        <section aria-labelledby="ditulis">
          <h2 id="ditulis">{t("error-page.typed")}</h2>
          {texts.map((text) => (
            <blockquote class="typed">{text}</blockquote>
          ))}
        </section>
      )}
      {hasFiles ? <p>{t("error-page.files-again")}</p> : null}
      {isSignedOut ? (
        <p>
          <a href={pathIn(lang, "/masuk")} target="_blank" rel="noopener">
            {t("error-page.sign-in")}
          </a>
        </p>
      ) : null}
      <Buttons>
        <Button>{t("error-page.resend")}</Button>
      </Buttons>
    </form>
  );
}
