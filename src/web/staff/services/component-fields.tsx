import { type ComponentKey, componentKeys, meters } from "../../../modules/catalogue/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { Hidden, SelectField, TextArea, TextField } from "../../ui/index.tsx";

const labels = "services.adopt.components";

/** The 14 components, each filled or with the reason why not (STD-01). */
export function ComponentFields({ t }: { t: Translate }) {
  return (
    <>
      {componentKeys.map((key, i) => (
        <OneComponent name={key} place={`components.${i}`} t={t} />
      ))}
    </>
  );
}

function OneComponent({ name, place, t }: { name: ComponentKey; place: string; t: Translate }) {
  return (
    <fieldset class="action-fields">
      <legend>{t(`component.${name}`)}</legend>
      <Hidden name={`${place}.key`} />
      <TextArea name={`${place}.promise`} label={t(`${labels}.promise`)} rows={3} optional />
      <TextField name={`${place}.reasonEmpty`} label={t(`${labels}.reasonEmpty`)} maxlength={500} optional />
      {name === "timeLimit" ? <LimitFields place={place} t={t} /> : null}
      <SelectField
        name={`${place}.meter`}
        label={t(`${labels}.meter`)}
        prompt={t("services.adopt.no-meter")}
        choices={meters.map((value) => ({ value, label: t(`services.meter.${value}`) }))}
        optional
      />
    </fieldset>
  );
}

function LimitFields({ place, t }: { place: string; t: Translate }) {
  const types = ["working", "calendar"] as const;
  return (
    <>
      <TextField
        name={`${place}.limitDays`}
        label={t(`${labels}.limitDays`)}
        inputmode="numeric"
        width={5}
        optional
      />
      <SelectField
        name={`${place}.limitDayType`}
        label={t(`${labels}.limitDayType`)}
        prompt={t("services.adopt.no-limit")}
        choices={types.map((value) => ({ value, label: t(`services.limit.${value}`) }))}
        optional
      />
    </>
  );
}
