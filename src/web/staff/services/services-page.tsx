import type { Translate } from "../../../platform/i18n/translate.ts";
import { Empty, Link, ListPage, Table } from "../../ui/index.tsx";

export type ServiceRow = {
  readonly href: string;
  readonly name: string;
  readonly unit: string;
  readonly filled: string;
  readonly notKnown: string;
};

/** All services with how much of their standard is written, and how much of it nobody measures (JOB-02, STD-01). */
export function ServicesPage({ rows, t }: { rows: readonly ServiceRow[]; t: Translate }) {
  return (
    <ListPage title={t("services.title", { n: rows.length })} lead={t("services.lead")}>
      {rows.length === 0 ? (
        <Empty text={t("services.empty")} />
      ) : (
        <Table
          caption={t("services.name")}
          captionHidden
          columns={[
            { key: "name", name: t("services.column.name") },
            { key: "unit", name: t("services.column.unit") },
            { key: "filled", name: t("services.column.filled"), numeric: true },
            { key: "notKnown", name: t("services.column.not-known"), numeric: true },
          ]}
          rows={rows.map(({ href, name, ...row }) => ({ ...row, name: <Link href={href}>{name}</Link> }))}
        />
      )}
    </ListPage>
  );
}
