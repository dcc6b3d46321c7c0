import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Empty, FileField, Form, Link, Page, Table } from "../../ui/index.tsx";
import { kindPath, type WebKind } from "./kinds.ts";

export type ShownRun = {
  readonly href: string;
  readonly name: string;
  readonly at: string;
  readonly state: string;
  readonly accepted: string;
  readonly rejected: string;
};

type Props = {
  readonly kind: WebKind;
  readonly form: FormState;
  readonly runs: readonly ShownRun[];
  readonly t: Translate;
};

const columns = ["name", "at", "state", "accepted", "rejected"] as const;

/** Brings in a file of one kind; nothing goes in before it was looked at. */
export function UploadPage({ kind, form, runs, t }: Props) {
  return (
    <Page title={t(`imports.title.${kind}`)} lead={t("imports.lead")} form={form} width="full">
      <Form form={form} action={kindPath(kind)} upload>
        <FileField
          name="file"
          label={t("imports.file")}
          hint={t(`imports.file.hint.${kind}`)}
          accept={kind === "log" ? ".csv,.gz,.xes,.jsonl" : ".csv,.gz,.jsonl,.txt"}
        />
        <Buttons>
          <Button>{t("imports.look")}</Button>
        </Buttons>
      </Form>
      <h2>{t("imports.before")}</h2>
      {runs.length === 0 ? (
        <Empty text={t("imports.none")} />
      ) : (
        <Table
          caption={t("imports.before")}
          captionHidden
          columns={columns.map((key) => ({
            key,
            name: t(`imports.column.${key}`),
            numeric: key === "accepted" || key === "rejected",
          }))}
          rows={runs.map(({ href, name, ...run }) => ({ ...run, name: <Link href={href}>{name}</Link> }))}
        />
      )}
    </Page>
  );
}
