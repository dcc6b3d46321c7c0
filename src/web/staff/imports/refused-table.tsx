import type { Translate } from "../../../platform/i18n/translate.ts";
import { Table } from "../../ui/index.tsx";
import type { RefusedInWords } from "./refused-words.ts";

const columns = ["row", "column", "value", "reason"] as const;

/** Rows that stayed out, and those that went in with a remark. */
export function RefusedTable({ rows, t }: { rows: readonly RefusedInWords[]; t: Translate }) {
  return (
    <Table
      caption={t("imports.refused")}
      columns={columns.map((key) => ({ key, name: t(`imports.refused.${key}`) }))}
      rows={rows.map((row) => ({ ...row }))}
    />
  );
}
