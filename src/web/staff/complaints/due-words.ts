import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Tone } from "../../ui/index.tsx";

/** How long until a day, in one or two words, and how loud. Days are ISO dates; days of the calendar are counted. */
export function dueInWords(
  dueOn: string,
  today: string,
  t: Translate,
): { readonly text: string; readonly tone: Tone } {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  if (days < 0) return { text: t("complaints.due.late", { n: -days }), tone: "bad" };
  if (days === 0) return { text: t("complaints.due.today"), tone: "warn" };
  return { text: t("complaints.due.left", { n: days }), tone: days <= 3 ? "warn" : "info" };
}

/** The day on which a clock ends, with the word "provisional" where holidays may still move it (CAL-05). */
export function dayInWords(dueOn: string, provisional: boolean, t: Translate, format: Format): string {
  const day = format.day(dueOn);
  return provisional ? t("complaints.due.provisional", { day }) : day;
}
