import { branches } from "../../../analytics/mining/procedure/procedure-step.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { CheckField, Disclosure, SelectField, TextField } from "../../ui/index.tsx";
import { normUnits } from "./norm-units.ts";

const labels = "services.adopt.steps";

/** The rows of a procedure: who does what with which input, in how long, with which output (PermenPANRB 35/2012). */
export function StepFields({ count, t }: { count: number; t: Translate }) {
  return (
    <>
      <TextField name="name" label={t("services.adopt.name")} maxlength={200} />
      <p class="note">{t(`${labels}.hint`)}</p>
      <Disclosure summary={t("procedure.how-to")}>
        <ul>
          {(["back", "end", "no", "beside", "either", "insert"] as const).map((way) => (
            <li>{t(`procedure.how-to.${way}`)}</li>
          ))}
        </ul>
      </Disclosure>
      {Array.from({ length: count }, (_, i) => (
        <OneStep n={i + 1} count={count} t={t} />
      ))}
    </>
  );
}

type StepProps = { readonly n: number; readonly count: number; readonly t: Translate };

function OneStep({ n, count, t }: StepProps) {
  const place = `steps.${n - 1}`;
  return (
    <fieldset class="action-fields">
      <legend>{t("services.adopt.step", { n })}</legend>
      <TextField name={`${place}.name`} label={t(`${labels}.name`)} maxlength={300} />
      <TextField name={`${place}.actor`} label={t(`${labels}.actor`)} maxlength={200} />
      <TextField name={`${place}.inputs`} label={t(`${labels}.inputs`)} maxlength={1000} optional />
      <TextField
        name={`${place}.normSeconds`}
        label={t(`${labels}.normSeconds`)}
        inputmode="decimal"
        width={5}
        optional
      />
      <SelectField
        name={`${place}.normUnit`}
        label={t(`${labels}.normUnit`)}
        choices={normUnits.map(({ key, name }) => ({ value: key, label: t(name) }))}
      />
      <TextField name={`${place}.output`} label={t(`${labels}.output`)} maxlength={500} optional />
      <TextField
        name={`${place}.activity`}
        label={t(`${labels}.activity`)}
        hint={t(`${labels}.activity.hint`)}
        maxlength={300}
        optional
      />
      <Way n={n} count={count} t={t} />
    </fieldset>
  );
}

/** Where a row stands on the way: most rows leave all of this as it is. */
function Way({ n, count, t }: StepProps) {
  const place = `steps.${n - 1}`;
  const rows = Array.from({ length: count }, (_, i) => ({
    value: String(i + 1),
    label: t("procedure.otherwise.row", { n: i + 1 }),
  }));
  return (
    <Disclosure summary={t("procedure.way")}>
      <SelectField
        name={`${place}.kind`}
        label={t(`${labels}.kind`)}
        choices={(["task", "decision"] as const).map((kind) => ({
          value: kind,
          label: t(`procedure.kind.${kind}`),
        }))}
      />
      <SelectField
        name={`${place}.otherwise`}
        label={t(`${labels}.otherwise`)}
        prompt={t("procedure.otherwise.none")}
        choices={[{ value: "end", label: t("procedure.otherwise.end") }, ...rows]}
        optional
      />
      <SelectField
        name={`${place}.branch`}
        label={t(`${labels}.branch`)}
        choices={branches.map((branch) => ({ value: branch, label: t(`procedure.branch.${branch}`) }))}
      />
      <CheckField name={`${place}.isOptional`} label={t(`${labels}.isOptional`)} />
      <CheckField name={`${place}.mayRepeat`} label={t(`${labels}.mayRepeat`)} />
      <TextField
        name={`${place}.needs`}
        label={t(`${labels}.needs`)}
        hint={t(`${labels}.needs.hint`)}
        width={10}
        optional
      />
      <TextField
        name={`${place}.needsAttribute`}
        label={t(`${labels}.needsAttribute`)}
        maxlength={200}
        optional
      />
      <TextField
        name={`${place}.place`}
        label={t(`${labels}.place`)}
        hint={t(`${labels}.place.hint`)}
        inputmode="decimal"
        width={5}
        optional
      />
    </Disclosure>
  );
}
