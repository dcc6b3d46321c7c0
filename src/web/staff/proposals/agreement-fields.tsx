import type { Translate } from "../../../platform/i18n/translate.ts";
import { DateField, Hidden, TextField } from "../../ui/index.tsx";

type Props = {
  /** What the functions are called that decide together with the reader. */
  readonly others: readonly string[];
  /** The articles that the right rests on. */
  readonly basis: string;
  readonly t: Translate;
};

const labels = "proposals.decide.agreements";

/** The document by which each of the others agreed; asked of whoever accepts. */
export function AgreementFields({ others, basis, t }: Props) {
  return (
    <>
      {others.map((holder, i) => (
        <fieldset class="action-fields">
          <legend>{t("proposals.decide.agreement", { holder })}</legend>
          <p class="govuk-hint">{t("proposals.decide.agreement.hint", { holder, basis })}</p>
          <Hidden name={`agreements.${i}.functionCode`} />
          <TextField
            name={`agreements.${i}.document`}
            label={t(`${labels}.document`)}
            hint={t(`${labels}.document.hint`)}
            maxlength={200}
          />
          <TextField name={`agreements.${i}.number`} label={t(`${labels}.number`)} maxlength={100} />
          <DateField name={`agreements.${i}.agreedOn`} label={t(`${labels}.agreedOn`)} />
        </fieldset>
      ))}
    </>
  );
}
