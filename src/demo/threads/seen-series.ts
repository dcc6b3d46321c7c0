import { addDays, type Day } from "../../analytics/calendar/day.ts";
import { periodOf } from "../../analytics/statistics/watch/period.ts";
import { betterSide, type Metric, measureBetween, suggestSize } from "../../modules/improvement/index.ts";
import type { Context } from "../../platform/context.ts";
import type { Seen } from "../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words, wordsIn } from "../../platform/i18n/words.ts";
import { measureName, measureValue } from "../../web/improvement/measure-words.ts";
import { chartSizes } from "../../web/ui/chart/chart-size.ts";
import { interruptedSeries } from "../../web/ui/chart/interrupted-series.tsx";

/** Days that a piece of evidence looks back. */
const lookBack = 364;

/** A series as somebody saw it on a day: its rows, what they say in a sentence, a picture. */
export async function seenSeries(ctx: Context, metric: Metric, day: Day): Promise<Seen> {
  const until = periodOf(day, metric.every);
  const from = periodOf(addDays(until, -lookBack), metric.every);
  const { points } = await measureBetween(ctx, metric, from, until);
  const sentence = (words: Words): string => {
    const measure = measureName(metric, words);
    const found = suggestSize(points, betterSide(metric));
    if (found === null) return words.t("demo.seen.short", { measure, n: points.length });
    const recent = measureValue(metric, found.recent, words);
    return words.t("demo.seen.series", { measure, recent, usual: measureValue(metric, found.usual, words) });
  };
  const words = wordsIn("id", ctx.zone);
  const data = {
    points: points.map(({ at, value }) => ({ at, value, fitted: null, without: null })),
    changedAt: points.length,
  };
  return {
    agencyId: metric.agencyId,
    kind: "series",
    sentence: inEachLanguage(ctx.zone, sentence),
    definition: { metric, from, until },
    rows: points,
    picture: interruptedSeries(data, chartSizes.wide, {
      labelledBy: "kalimat",
      value: (value) => measureValue(metric, value, words),
      period: words.format.shortDay,
      changed: "",
      fitted: "",
      without: "",
    }),
  };
}
