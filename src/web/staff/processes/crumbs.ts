import type { Translate } from "../../../platform/i18n/translate.ts";

/** Where every page of a log hangs: the list of logs. */
export function processesCrumb(t: Translate) {
  return { href: "/staf/proses", name: t("processes.name") };
}
