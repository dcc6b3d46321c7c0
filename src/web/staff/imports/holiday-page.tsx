import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, FileField, Form, Hidden, Notice, Page, Table, TextField } from "../../ui/index.tsx";

const path = "/staf/impor/hari-libur";

type UploadProps = { readonly form: FormState; readonly isDone: boolean; readonly t: Translate };

export function HolidayUploadPage({ form, isDone, t }: UploadProps) {
  return (
    <Page title={t("holidays.title")} lead={t("holidays.lead")} form={form}>
      {isDone ? <Notice tone="good" title={t("holidays.done")} live /> : null}
      <Form form={form} action={path} upload>
        <FileField name="file" label={t("imports.file")} hint={t("holidays.file.hint")} accept=".json,.csv" />
        <Buttons>
          <Button>{t("imports.look")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

/** A deadline that many complaints share and that would move. */
export type MoveInWords = {
  readonly clock: string;
  readonly before: string;
  readonly after: string;
  readonly n: string;
};

type CheckProps = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly moves: readonly MoveInWords[];
  readonly form: FormState;
  readonly t: Translate;
};

const columns = ["clock", "before", "after", "n"] as const;

/** What a decree would change, before anybody says that it counts. */
export function HolidayCheckPage({ added, removed, moves, form, t }: CheckProps) {
  return (
    <Page
      title={t("holidays.check")}
      lead={t("holidays.check.lead")}
      crumbs={[{ href: path, name: t("holidays.title") }]}
      form={form}
    >
      <Days title={t("holidays.added")} days={added} none={t("holidays.none")} />
      <Days title={t("holidays.removed")} days={removed} none={t("holidays.none")} />
      <h2>{t("holidays.moves")}</h2>
      {moves.length === 0 ? (
        <p>{t("holidays.moves.none")}</p>
      ) : (
        <Table
          caption={t("holidays.moves")}
          captionHidden
          columns={columns.map((key) => ({ key, name: t(`holidays.column.${key}`), numeric: key === "n" }))}
          rows={moves.map((move) => ({ ...move }))}
        />
      )}
      <Form form={form} action={`${path}/terapkan`}>
        <Hidden name="sha256" />
        <Hidden name="fileName" />
        <TextField name="why" label={t("holidays.why")} hint={t("holidays.why.hint")} />
        <Buttons>
          <Button>{t("holidays.apply")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

function Days({ title, days, none }: { title: string; days: readonly string[]; none: string }) {
  return (
    <>
      <h2>{title}</h2>
      {days.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {days.map((day) => (
            <li>{day}</li>
          ))}
        </ul>
      )}
    </>
  );
}
