import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  Form,
  Hidden,
  Notice,
  Page,
  TextArea,
  Timeline,
  type TimelineEntry,
} from "../../ui/index.tsx";

export type StatusInWords = {
  readonly number: string;
  readonly state: string;
  readonly about: string;
  /** The next deadline in one sentence, or null. */
  readonly due: string | null;
  readonly entries: readonly TimelineEntry[];
  readonly mayReopen: boolean;
};

/** Where a complaint stands, for whoever holds its code. */
export function StatusPage({ status, form, t }: { status: StatusInWords; form: FormState; t: Translate }) {
  const { number, state, about, due, entries, mayReopen } = status;
  return (
    <Page title={t("complain.status.title", { number, state })} lead={about} form={form}>
      {due === null ? null : <Notice>{due}</Notice>}
      <Timeline title={t("complain.status.thread")} entries={entries} />
      {mayReopen ? (
        <section>
          <h2>{t("complain.status.reopen")}</h2>
          <Form form={form} action="/pengaduan/buka-lagi">
            <Hidden name="number" />
            <Hidden name="code" />
            <TextArea name="text" label={t("complain.status.reopen.text")} rows={4} />
            <Buttons>
              <Button>{t("complain.status.reopen.button")}</Button>
            </Buttons>
          </Form>
        </section>
      ) : null}
      <p class="note">{t("complain.status.ombudsman")}</p>
    </Page>
  );
}
