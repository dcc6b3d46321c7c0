import type { Component, DesignCheck, MissingPart } from "../../../modules/catalogue/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { limitText } from "../../services/promise-words.ts";
import { daysInWords } from "./design-words.ts";

/** What a draft lacks before it can be adopted, and whether it can keep its promise (STD-12, STD-13). */
export function noticesInWords(
  missing: readonly MissingPart[],
  design: DesignCheck | null,
  timeLimit: Component | null,
  words: Words,
): readonly string[] {
  const { t, format } = words;
  const lacking = (["output", "normSeconds"] as const).flatMap((field) => {
    const rows = missing.filter((part) => part.field === field).map(({ number }) => String(number));
    return rows.length === 0
      ? []
      : [t(`procedure.notice.${field}`, { n: rows.length, rows: format.list(rows) })];
  });
  if (design === null || timeLimit === null || !design.isTooLong) return lacking;
  const tooLong = t("procedure.notice.too-long", {
    rows: format.list(design.rows.map(String)),
    days: daysInWords(design, words),
    limit: limitText(timeLimit, t) ?? "",
  });
  return [...lacking, tooLong];
}
