import type { Component } from "../../modules/catalogue/index.ts";
import type { Translate } from "../../platform/i18n/translate.ts";

/** A promise with its time limit where it does not say it itself, or why there is none. */
export function promiseText(component: Component, t: Translate): string {
  if (component.promise === "") return t("services.reason-empty", { reason: component.reasonEmpty });
  const limit = limitText(component, t);
  const isSaid = limit !== null && component.promise.toLowerCase().includes(limit.toLowerCase());
  return limit === null || isSaid ? component.promise : `${component.promise} (${limit})`;
}

/** `paling lama 5 hari kerja`, or null where no time is promised. */
export function limitText(component: Component, t: Translate): string | null {
  if (component.limitDays === null || component.limitDayType === null) return null;
  return t("services.limit", {
    days: component.limitDays,
    type: t(`services.limit.${component.limitDayType}`),
  });
}
