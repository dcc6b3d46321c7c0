import type { Translate } from "../../../platform/i18n/translate.ts";
import { TextField } from "../../ui/index.tsx";

const labels = "services.adopt.steps";

/** The rows of a procedure: who does what with which input, in how long, with which output (PermenPANRB 35/2012). */
export function StepFields({ count, t }: { count: number; t: Translate }) {
  return (
    <>
      <TextField name="name" label={t("services.adopt.name")} maxlength={200} />
      <p class="note">{t(`${labels}.hint`)}</p>
      {Array.from({ length: count }, (_, i) => (
        <OneStep place={`steps.${i}`} n={i + 1} t={t} />
      ))}
    </>
  );
}

function OneStep({ place, n, t }: { place: string; n: number; t: Translate }) {
  return (
    <fieldset class="action-fields">
      <legend>{t("services.adopt.step", { n })}</legend>
      <TextField name={`${place}.name`} label={t(`${labels}.name`)} maxlength={300} />
      <TextField name={`${place}.activity`} label={t(`${labels}.activity`)} maxlength={300} />
      <TextField name={`${place}.actor`} label={t(`${labels}.actor`)} maxlength={200} />
      <TextField name={`${place}.inputs`} label={t(`${labels}.inputs`)} maxlength={1000} optional />
      <TextField
        name={`${place}.normSeconds`}
        label={t(`${labels}.normSeconds`)}
        hint={t(`${labels}.normSeconds.hint`)}
        inputmode="decimal"
        width={5}
        optional
      />
      <TextField name={`${place}.output`} label={t(`${labels}.output`)} maxlength={500} optional />
    </fieldset>
  );
}
