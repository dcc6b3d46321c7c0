import { type Metric, unitOf } from "../../modules/improvement/index.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import type { Words } from "../../platform/i18n/words.ts";

/** The name of a measure: what is counted, of whom. `unit` names the unit of a count that is only of one. */
export function measureName(metric: Metric, { t, format }: Words, unit: string | null = null): string {
  switch (metric.kind) {
    case "complaint-count": {
      const { category, area, unitId, every } = metric;
      const about = [
        category === null ? "" : t("improvement.measure.about", { category }),
        area === null ? "" : t("improvement.measure.in", { area }),
        unitId === null || unit === null ? "" : t("improvement.measure.at", { unit }),
      ].join("");
      return t(`improvement.measure.complaint-count.${every}`, { about });
    }
    case "step-days":
      return t("improvement.measure.step-days", { activity: metric.activity });
    case "on-time-share":
      return t("improvement.measure.on-time-share", { days: format.count(metric.limitDays) });
  }
}

/** A value of a measure as an axis or a table writes it: counts, days, percent. */
export function measureValue(metric: Metric, value: number, { format }: Words): string {
  if (metric.kind === "on-time-share") return format.percent(value);
  const isWhole = metric.kind === "complaint-count" && Number.isInteger(value);
  return isWhole ? format.count(value) : format.number(value);
}

/** How large a difference of a measure is, without a sign: `3 pengaduan`, `2,5 hari`, `10,0 poin persen`. */
export function sizeOf(metric: Metric, size: number, { t, format }: Words): string {
  const unit = unitOf(metric);
  if (unit === "share") return t("improvement.size.share", { size: format.number(size * 100) });
  const digits = Number.isInteger(size) ? 0 : 1;
  const written = { size: format.number(size, digits) };
  return unit === "days" ? t("improvement.size.days", written) : t("improvement.size.complaints", written);
}

/** The same with its direction: `turun 3 pengaduan`. */
export function movedBy(direction: "lower" | "higher", size: string, t: Translate): string {
  return t(`improvement.moved.${direction}`, { size });
}
