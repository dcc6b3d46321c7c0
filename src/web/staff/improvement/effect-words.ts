import type { Computed, Metric } from "../../../modules/improvement/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { measureName, movedBy, sizeOf } from "../../improvement/measure-words.ts";

type Assessed = Pick<Computed, "assessment"> & { readonly proposal: { readonly metric: Metric } };

/** What the effect was, in one sentence: verdict, size, interval, the prediction, and when to be careful. */
export function effectSentence({ proposal, assessment }: Assessed, words: Words): string {
  const { t } = words;
  const { effect, verdict, reachesPredicted, design } = assessment;
  const measure = measureName(proposal.metric, words);
  if (effect === null) {
    const { before, after } = assessment.points;
    const more = assessment.needed;
    return t("improvement.effect.too-few", {
      measure: measure.toLowerCase(),
      before,
      after,
      moreBefore: more?.before ?? 0,
      moreAfter: more?.after ?? 0,
    });
  }
  const moved = (estimate: number) => movement(proposal.metric, effect.unit, estimate, words);
  const sentences = [
    t(`improvement.effect.${verdict}`, {
      measure,
      moved: moved(effect.estimate),
      low: moved(effect.low),
      high: moved(effect.high),
    }),
  ];
  if (reachesPredicted !== null && verdict === "worked") {
    sentences.push(t(reachesPredicted ? "improvement.effect.reaches" : "improvement.effect.falls-short"));
  }
  if (design === "before-after") sentences.push(t("improvement.effect.weak"));
  return sentences.join(" ");
}

/** `turun 30 %` of a ratio of 0.7; `turun 2,5 hari` of a difference of -2.5. */
function movement(metric: Metric, unit: string, estimate: number, words: Words): string {
  const { t, format } = words;
  const difference = unit === "ratio" ? estimate - 1 : estimate;
  if (difference === 0) return t("improvement.moved.not");
  const size = Math.abs(difference);
  const written =
    unit === "ratio"
      ? t("improvement.size.ratio", { size: format.number(size * 100, 0) })
      : sizeOf(metric, Math.round(size * 1e6) / 1e6, words);
  return movedBy(difference < 0 ? "lower" : "higher", written, t);
}
