import type { Translate } from "../../../platform/i18n/translate.ts";
import { Link, Page, Table } from "../../ui/index.tsx";

/** One operation of the API, in words. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly fields: string;
};

/** The reference of the API, made from the same document that programs read. */
export function ReferencePage({ operations, t }: { operations: readonly Operation[]; t: Translate }) {
  const groups = [...Map.groupBy(operations, ({ tag }) => tag)];
  return (
    <Page
      title={t("api.reference.title")}
      lead={t("api.reference.lead")}
      width="full"
      next={<Link href="/api/v1/openapi.json">{t("api.reference.document")}</Link>}
    >
      <p>{t("api.reference.token")}</p>
      <p>{t("api.reference.key")}</p>
      {groups.map(([tag, own]) => (
        <section>
          <h2>{tag}</h2>
          <Table
            caption={tag}
            columns={[
              { key: "request", name: t("api.reference.operation") },
              { key: "what", name: t("api.reference.what") },
              { key: "fields", name: t("api.reference.fields") },
            ]}
            rows={own.map(({ method, path, summary, fields }) => ({
              request: <code>{`${method} ${path}`}</code>,
              what: <span lang="en">{summary}</span>,
              fields: <code>{fields}</code>,
            }))}
            captionHidden
          />
        </section>
      ))}
    </Page>
  );
}
