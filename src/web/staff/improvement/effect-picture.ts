import { effectLines } from "../../../analytics/statistics/effect/effect-lines.ts";
import { type Computed, effectQuestion, measureOf } from "../../../modules/improvement/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { measureValue } from "../../improvement/measure-words.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import { type InterruptedData, interruptedSeries } from "../../ui/chart/interrupted-series.tsx";

/** What the picture of an effect shows: what was seen, the fit, and what would have been without the change. */
export function effectData({ proposal, change, assessment, points }: Computed): InterruptedData {
  const question = effectQuestion(measureOf[proposal.metric.kind], points, {
    changedOn: change.changedOn,
    better: proposal.direction,
  });
  const lines = effectLines(question, assessment.design);
  const changedAt = points.findIndex(({ at }) => at >= change.changedOn);
  return {
    points: points.map(({ at, value }, i) => ({
      at,
      value,
      fitted: lines?.[i]?.fitted ?? null,
      without: lines?.[i]?.without ?? null,
    })),
    changedAt: changedAt === -1 ? points.length : changedAt,
  };
}

/** The picture of an effect; null where there is nothing to draw. */
export function effectPicture(computed: Computed, size: ChartSize, labelledBy: string, words: Words): string {
  const { t, format } = words;
  return interruptedSeries(effectData(computed), size, {
    labelledBy,
    value: (value) => measureValue(computed.proposal.metric, value, words),
    period: format.shortDay,
    changed: t("improvement.effect.changed"),
    fitted: t("improvement.effect.fitted"),
    without: t("improvement.effect.without"),
  });
}
