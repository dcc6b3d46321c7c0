import type { Translate } from "../../../platform/i18n/translate.ts";
import { type FormState, typedTexts } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  Checkboxes,
  type Choice,
  DateField,
  Disclosure,
  Form,
  Page,
  Radios,
  Tag,
  TextArea,
} from "../../ui/index.tsx";
import { administrationCrumb } from "../administration/crumbs.ts";
import type { ShownRight } from "./authority-page.tsx";
import { authorityPath, changePath } from "./authority-words.ts";

export type ChangeAuthorityPageProps = {
  readonly form: FormState;
  readonly right: ShownRight;
  /** Whether the article itself names the decider, who then stays (AUT-22). */
  readonly deciderStays: boolean;
  readonly functions: readonly Choice[];
  readonly t: Translate;
};

/** Other holders for one entry of the matrix, with the reason and the day. */
export function ChangeAuthorityPage({ form, right, deciderStays, functions, t }: ChangeAuthorityPageProps) {
  const { key, action, grade, basis, decides } = right;
  return (
    <Page
      title={t("authority.change.title", { action })}
      lead={t("authority.change.lead")}
      form={form}
      crumbs={[administrationCrumb(t), { href: authorityPath, name: t("authority.title") }]}
    >
      <Form form={form} action={changePath(key)}>
        <p>
          {t("settings.grade")}: <Tag tone={grade.tone}>{grade.words}</Tag>
        </p>
        {deciderStays ? (
          <p>{t("authority.change.primary", { basis, decides })}</p>
        ) : (
          <Deciders functions={functions} t={t} />
        )}
        {(["proposes", "verifies", "informed"] as const).map((list) => (
          <Others list={list} form={form} functions={functions} t={t} />
        ))}
        <DateField name="from" label={t("authority.from")} />
        <TextArea name="reason" label={t("authority.reason")} hint={t("authority.reason.hint")} rows={3} />
        <Buttons>
          <Button>{t("authority.change.submit")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

function Deciders({ functions, t }: { functions: readonly Choice[]; t: Translate }) {
  const modes = (["any", "all"] as const).map((value) => ({ value, label: t(`authority.mode.${value}`) }));
  return (
    <>
      <Checkboxes name="decides" label={t("authority.decides")} choices={functions} />
      <Radios name="decidesMode" label={t("authority.decidesMode")} choices={modes} optional />
    </>
  );
}

/** A list that is seldom the reason for coming: who is in it, and all functions on demand. */
function Others({
  list,
  form,
  functions,
  t,
}: Pick<ChangeAuthorityPageProps, "form" | "functions" | "t"> & {
  list: "proposes" | "verifies" | "informed";
}) {
  const label = t(`authority.${list}`);
  const chosen = functions.filter(({ value }) => typedTexts(form, list).includes(value));
  const names = chosen.map((one) => one.label).join(", ") || t("authority.nobody");
  return (
    <Disclosure summary={`${label}: ${names}`}>
      <Checkboxes name={list} label={label} choices={functions} optional />
    </Disclosure>
  );
}
