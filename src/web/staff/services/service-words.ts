import type { Component, StandardVersion } from "../../../modules/catalogue/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { promiseText } from "../../services/promise-words.ts";
import type { KeptPromise } from "../processes/figures.ts";

/** One promise in words: what, how long, measured by what, how far kept. */
export type PromiseInWords = {
  readonly component: string;
  readonly promise: string;
  readonly meter: string;
  /** How far it is kept, or that nobody knows; a promise without a meter never counts as kept (JOB-02). */
  readonly kept: string;
};

/** @param kept how many cases kept the time limit; null where no log tells */
export function promisesInWords(
  standard: StandardVersion,
  kept: KeptPromise | null,
  t: Translate,
  format: Format,
): readonly PromiseInWords[] {
  return standard.components.map((component) => ({
    component: t(`component.${component.key}`),
    promise: promiseText(component, t),
    meter: component.promise === "" ? "" : t(`services.meter.${component.meter ?? "none"}`),
    kept:
      component.promise === ""
        ? t("services.kept.no-promise")
        : keptText(component, component.key === "timeLimit" ? kept : null, t, format),
  }));
}

/** Fewer cases than this say nothing about a promise. */
const fewest = 10;

function keptText(
  { meter, limitDayType }: Component,
  kept: KeptPromise | null,
  t: Translate,
  format: Format,
): string {
  if (kept === null) return t(meter === null ? "services.kept.unknown" : "services.kept.no-result");
  if (kept.n < fewest) return t("services.kept.few", { n: kept.n, more: fewest - kept.n });
  return t(limitDayType === "working" ? "services.kept.about" : "services.kept.share", {
    share: format.percent(kept.share),
    low: format.percent(kept.low),
    high: format.percent(kept.high),
    n: format.count(kept.n),
  });
}
