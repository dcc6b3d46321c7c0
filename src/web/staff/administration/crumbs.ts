import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Crumb } from "../../ui/index.tsx";

/** The way up from the pages of the administration. */
export function administrationCrumb(t: Translate): Crumb {
  return { href: "/staf/administrasi", name: t("administration.title") };
}

export function peopleCrumb(t: Translate): Crumb {
  return { href: "/staf/administrasi/orang", name: t("administration.people") };
}

export function webhooksCrumb(t: Translate): Crumb {
  return { href: "/staf/administrasi/webhook", name: t("webhooks.title") };
}
