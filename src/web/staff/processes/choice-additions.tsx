import type { Child } from "hono/jsx";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { newForm } from "../../form/form-state.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  Disclosure,
  SearchForm,
  SelectField,
  TextField,
} from "../../ui/index.tsx";
import type { ChoiceInWords } from "./choice-page.tsx";
import type { ConditionForm } from "./choose-condition.ts";

type Kind = "started" | "finished" | "touching" | "with" | "without" | "follows" | "directly";
type Parts = { readonly choice: ChoiceInWords; readonly t: Translate };

/** The forms that each add one condition to those that there are. */
export function Additions({ choice, t }: Parts) {
  const activity = (name: string, label: string) => (
    <SelectField name={name} label={label} prompt={t("processes.choice.which")} choices={choice.activities} />
  );
  const words = (name: string, label: string, kinds: readonly Kind[]) => (
    <SelectField
      name={name}
      label={label}
      choices={kinds.map((kind) => ({ value: kind, label: t(`processes.choice.kind.${kind}`) }))}
    />
  );
  return (
    <>
      <Addition kind="period" choice={choice} t={t}>
        {words("kapan", t("processes.choice.when"), ["started", "finished", "touching"])}
        <TextField
          name="dari"
          label={t("processes.choice.from")}
          hint={t("processes.choice.day-hint")}
          width={10}
        />
        <TextField
          name="sampai"
          label={t("processes.choice.to")}
          hint={t("processes.choice.day-hint")}
          width={10}
        />
      </Addition>
      <Addition kind="activity" choice={choice} t={t}>
        {words("terjadi", t("processes.choice.occurs"), ["with", "without"])}
        {activity("kegiatan", t("processes.choice.activity"))}
      </Addition>
      <Addition kind="order" choice={choice} t={t}>
        {activity("pertama", t("processes.choice.first"))}
        {words("urutan", t("processes.choice.how"), ["follows", "directly"])}
        {activity("kedua", t("processes.choice.second"))}
        <TextField name="hari" label={t("processes.choice.within")} inputmode="decimal" width={5} optional />
      </Addition>
      <Addition kind="length" choice={choice} t={t}>
        <TextField
          name="minimal"
          label={t("processes.choice.at-least")}
          inputmode="decimal"
          width={5}
          optional
        />
        <TextField name="kurang" label={t("processes.choice.below")} inputmode="decimal" width={5} optional />
      </Addition>
      {choice.attributes.length === 0 ? null : (
        <Addition kind="attribute" choice={choice} t={t}>
          <SelectField
            name="atribut"
            label={t("processes.choice.attribute")}
            prompt={t("processes.choice.which")}
            choices={choice.attributes}
          />
          <TextField
            name="nilai"
            label={t("processes.choice.values")}
            hint={t("processes.choice.values-hint")}
          />
        </Addition>
      )}
      <Addition kind="paths" choice={choice} t={t}>
        <TextField name="jalur" label={t("processes.choice.most")} inputmode="numeric" width={5} />
      </Addition>
      {choice.states.length === 0 ? null : (
        <Buttons>
          {choice.states.map(({ href, label }) => (
            <ButtonLink href={href} kind="secondary">
              {label}
            </ButtonLink>
          ))}
        </Buttons>
      )}
    </>
  );
}

/** A form that adds one condition to those that there are. */
function Addition({
  kind,
  choice,
  t,
  children,
}: Parts & { readonly kind: ConditionForm; readonly children: Child }) {
  return (
    <Disclosure summary={t(`processes.choice.form.${kind}`)}>
      <SearchForm form={newForm()} action={choice.add}>
        <input type="hidden" name="jenis" value={kind} />
        {choice.chosen.map(({ text }) => (
          <input type="hidden" name="saring" value={text} />
        ))}
        {children}
        <Buttons>
          <Button kind="secondary">{t("processes.choice.add-it")}</Button>
        </Buttons>
      </SearchForm>
    </Disclosure>
  );
}
