import type { Complaint } from "../../../modules/complaints/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  Disclosure,
  type Fact,
  Facts,
  FileField,
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
  /** The last day on which the reporter can complete the file; null when nothing is asked of them. */
  readonly completeBy: string | null;
  /** What came of it according to the office, in one sentence. */
  readonly result: string | null;
  readonly facts: readonly Fact[];
  readonly entries: readonly TimelineEntry[];
  readonly mayAdd: boolean;
  readonly mayConfirm: boolean;
  readonly mayReopen: boolean;
};

type Props = {
  readonly status: StatusInWords;
  readonly form: FormState;
  /** What was just done, in one sentence. */
  readonly notice: string | null;
  readonly t: Translate;
};

/** Where a complaint stands, for whoever holds its code: what is asked of them first, then what happened. */
export function StatusPage({ status, form, notice, t }: Props) {
  const { number, state, about, due, result, facts, entries } = status;
  return (
    <Page title={t("complain.status.title", { number, state })} lead={about} form={form}>
      {notice === null ? null : <Notice tone="good" title={notice} live />}
      {due === null ? null : (
        <Notice>
          <p>{due}</p>
        </Notice>
      )}
      {result === null ? null : <p>{result}</p>}
      <Asked status={status} form={form} t={t} />
      <h2>{t("complain.status.facts")}</h2>
      <Facts facts={facts} />
      <Timeline title={t("complain.status.thread")} entries={entries} />
      {status.mayAdd && status.completeBy === null ? (
        <Disclosure summary={t("complain.status.more")}>
          <MoreForm form={form} t={t} />
        </Disclosure>
      ) : null}
      <p class="note">{t("complain.status.ombudsman")}</p>
    </Page>
  );
}

/** What waits for the reporter: more papers, or a word on whether it is solved. */
function Asked({ status, form, t }: Omit<Props, "notice">) {
  const { completeBy, mayConfirm, mayReopen } = status;
  return (
    <>
      {completeBy === null ? null : (
        <section>
          <h2>{t("complain.status.complete")}</h2>
          <p>{t("complain.status.complete.lead", { day: completeBy })}</p>
          <MoreForm form={form} t={t} />
        </section>
      )}
      {mayConfirm ? (
        <section>
          <h2>{t("complain.status.confirm")}</h2>
          <Form form={receiptOf(form)} action="/pengaduan/selesai">
            <Receipt />
            <Buttons>
              <Button>{t("complain.status.confirm.button")}</Button>
            </Buttons>
          </Form>
        </section>
      ) : null}
      {mayReopen ? (
        <section>
          <h2>{t("complain.status.reopen")}</h2>
          <Form form={form} action="/pengaduan/buka-lagi">
            <Receipt />
            <TextArea name="text" label={t("complain.status.reopen.text")} rows={4} />
            <Buttons>
              <Button kind="secondary">{t("complain.status.reopen.button")}</Button>
            </Buttons>
          </Form>
        </section>
      ) : null}
    </>
  );
}

function MoreForm({ form, t }: { form: FormState; t: Translate }) {
  return (
    <Form form={form} action="/pengaduan/tambah" upload>
      <Receipt />
      <TextArea name="text" label={t("complain.status.more.text")} rows={4} />
      <FileField name="files" label={t("complain.form.files")} multiple optional />
      <Buttons>
        <Button>{t("complain.status.more.button")}</Button>
      </Buttons>
    </Form>
  );
}

function Receipt() {
  return (
    <>
      <Hidden name="number" />
      <Hidden name="code" />
    </>
  );
}

/** The same form without what is wrong with another one of the page. */
function receiptOf({ typed }: FormState): FormState {
  const { number = [], code = [] } = typed;
  return { typed: { number, code }, errors: [], files: {} };
}

/** A report that only the inspectorate reads: its reporter sees the state, and whoever looks over their shoulder no more. */
export function RestrictedPage({ complaint, t }: { complaint: Complaint; t: Translate }) {
  const { number, state } = complaint;
  return (
    <Page title={t("complain.status.title", { number, state: t(`complaint.state.${state}`) })}>
      <p>{t("complain.status.restricted")}</p>
      <p class="note">{t("complain.status.ombudsman")}</p>
    </Page>
  );
}
