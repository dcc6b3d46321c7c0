import type { Translate } from "../../../platform/i18n/translate.ts";
import { Empty, Page, Table } from "../../ui/index.tsx";

export type RestrictedRow = { readonly number: string; readonly age: string; readonly state: string };

/** Reports for the inspectorate as everybody else knows them: number, age, state (complaints.md section 8). */
export function RestrictedListPage({ rows, t }: { rows: readonly RestrictedRow[]; t: Translate }) {
  const columns = (["number", "age", "state"] as const).map((key) => ({
    key,
    name: t(`restricted-list.${key}`),
  }));
  return (
    <Page
      title={t("restricted-list.title")}
      lead={t("restricted-list.lead")}
      crumbs={[{ href: "/staf/pengaduan", name: t("complaints.crumb") }]}
    >
      {rows.length === 0 ? (
        <Empty text={t("restricted-list.none")} />
      ) : (
        <Table
          caption={t("restricted-list.title")}
          captionHidden
          columns={columns}
          rows={rows.map((row) => ({ ...row }))}
        />
      )}
    </Page>
  );
}
