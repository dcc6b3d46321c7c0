import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Fact,
  Facts,
  Form,
  Notice,
  Page,
  Radios,
  RightBox,
  type RightBoxProps,
  TextArea,
} from "../../ui/index.tsx";
import { administrationCrumb } from "../administration/crumbs.ts";
import { authorityPath, settlePath } from "./authority-words.ts";

/** What the reader can do about a change: settle it, wait for another person or for the holder, or nothing any more. */
export type Settling = "theirs" | "own" | "over" | RightBoxProps;

export type SettleAuthorityPageProps = {
  readonly form: FormState;
  readonly id: string;
  readonly action: string;
  readonly facts: readonly Fact[];
  readonly settling: Settling;
  readonly t: Translate;
};

/** A proposed change of the matrix as a second person reads and settles it. */
export function SettleAuthorityPage({ form, id, action, facts, settling, t }: SettleAuthorityPageProps) {
  return (
    <Page
      title={t("authority.settle.title", { action })}
      form={form}
      crumbs={[administrationCrumb(t), { href: authorityPath, name: t("authority.title") }]}
    >
      <Facts facts={facts} />
      {settling === "theirs" ? <SettleForm form={form} id={id} t={t} /> : null}
      {settling === "own" ? (
        <Notice>
          <p>{t("authority.settle.own")}</p>
        </Notice>
      ) : null}
      {typeof settling === "object" ? <RightBox {...settling} /> : null}
    </Page>
  );
}

function SettleForm({ form, id, t }: Pick<SettleAuthorityPageProps, "form" | "id" | "t">) {
  const outcomes = (["confirmed", "rejected"] as const).map((value) => ({
    value,
    label: t(`authority.outcome.${value}`),
    hint: t(`authority.outcome.${value}.hint`),
  }));
  return (
    <Form form={form} action={settlePath(id)}>
      <Radios name="outcome" label={t("authority.outcome")} choices={outcomes} />
      <TextArea name="answer" label={t("authority.answer")} rows={3} />
      <Buttons>
        <Button>{t("authority.settle.submit")}</Button>
      </Buttons>
    </Form>
  );
}
