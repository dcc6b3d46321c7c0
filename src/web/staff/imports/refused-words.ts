import { isMessageKey, type Translate } from "../../../platform/i18n/translate.ts";
import type { RejectedCell } from "../../../platform/imports/import-run.ts";

export type RefusedInWords = {
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

/** A cell that was refused or remarked on, with its reason in words. */
export function refusedInWords(cell: RejectedCell, t: Translate): RefusedInWords {
  const key = `imports.reason.${cell.reason}`;
  const reason = isMessageKey(key) ? t(key) : cell.reason;
  return {
    row: String(cell.row),
    column: cell.column,
    value: cell.value,
    reason: cell.kept ? t("imports.kept", { reason }) : reason,
  };
}
