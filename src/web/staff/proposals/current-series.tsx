import {
  betterSide,
  type Metric,
  measureBetween,
  type Point,
  plusDays,
  startOf,
  suggestSize,
} from "../../../modules/improvement/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { localDate } from "../../../platform/local-date.ts";
import { measureValue, movedBy, sizeOf } from "../../improvement/measure-words.ts";
import { interruptedSeries } from "../../ui/chart/interrupted-series.tsx";
import { ChartFrame } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";

/** How far back a page shows a series, in days. */
const shownDays = 728;

export type CurrentSeries = {
  readonly points: readonly Point[];
  /** What the series suggests to aim at, in a sentence. */
  readonly suggestion: string;
};

/** The series of a measure as it is now, whole periods only, and what it suggests. */
export async function currentSeries(c: WebContext, metric: Metric): Promise<CurrentSeries> {
  const { ctx, t, format } = c.var;
  const today = localDate(ctx.now, ctx.zone);
  const until = startOf(metric.every, today);
  const { points } = await measureBetween(ctx, metric, plusDays(until, -shownDays), until);
  return { points, suggestion: suggestionOf(metric, points, { t, format }) };
}

function suggestionOf(metric: Metric, points: readonly Point[], words: Words): string {
  const { t } = words;
  const better = betterSide(metric);
  const suggestion = suggestSize(points, better);
  if (suggestion === null) return t("proposals.suggest.too-few");
  const { recent, usual, back } = suggestion;
  const facts = {
    recent: measureValue(metric, recent, words),
    usual: measureValue(metric, usual, words),
  };
  if (back === null) return t("proposals.suggest.same", facts);
  return t("proposals.suggest.worse", {
    ...facts,
    moved: movedBy(better, sizeOf(metric, Math.round(back * 100) / 100, words), t),
  });
}

type Props = {
  readonly metric: Metric;
  readonly measure: string;
  readonly points: readonly Point[];
  readonly words: Words;
};

/** The series of a measure up to now: a sentence, the points, the same as a table. */
export function CurrentSeriesChart({ metric, measure, points, words }: Props) {
  const { t, format } = words;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return <p>{t("proposals.series.none")}</p>;
  const data = {
    points: points.map(({ at, value }) => ({ at, value, fitted: null, without: null })),
    changedAt: points.length,
  };
  return (
    <ChartFrame
      id="sekarang"
      title={t("proposals.series.title", { measure })}
      subtitle={t("proposals.series.subtitle", {
        from: format.day(first.at),
        until: format.day(last.at),
        n: format.count(points.length),
      })}
      draw={(size, labelledBy) =>
        interruptedSeries(data, size, {
          labelledBy,
          value: (value) => measureValue(metric, value, words),
          period: format.shortDay,
          changed: t("proposals.series.now"),
          fitted: "",
          without: "",
        })
      }
      table={{
        caption: measure,
        captionHidden: true,
        columns: [
          { key: "period", name: t("proposals.series.period") },
          { key: "value", name: t("proposals.series.value"), numeric: true },
        ],
        rows: points.map(({ at, value }) => ({
          period: format.shortDay(at),
          value: measureValue(metric, value, words),
        })),
      }}
    />
  );
}
