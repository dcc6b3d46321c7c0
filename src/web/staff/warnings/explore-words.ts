import type { ChartedCounts } from "../../../modules/warnings/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { chartSizes } from "../../ui/chart/chart-size.ts";
import { seriesPicture } from "./signal-picture.ts";
import { figureOf, figureText, type Kept, seriesDefinition } from "./signal-words.ts";

/** A charted series in the shape in which signals keep theirs. */
export function keptOf({ chart, named }: ChartedCounts): Kept {
  return { chart, category: named.category, area: named.area, activity: named.activity };
}

/** What a series says now: worse than usual since when, as usual, or why it has no limits. */
export function exploredSentence(one: ChartedCounts, name: string, words: Words): string {
  const { t, format } = words;
  const { chart, worse } = one;
  if (chart.reason !== null) {
    const needed = chart.needed === null ? "" : format.count(chart.needed);
    return t("warnings.explore.no-limits", {
      name,
      reason: t(`watch.no-limits.${chart.reason}`, { needed }),
    });
  }
  if (worse !== null) {
    return t(`warnings.sentence.${figureOf(keptOf(one))}`, {
      name,
      value: figureText(worse.value, words),
      expected: figureText(worse.expected, words),
      since: format.day(worse.since),
    });
  }
  const last = chart.points.at(-1);
  const isGap = figureOf(keptOf(one)) === "gap";
  return t(isGap ? "warnings.explore.quiet.gap" : "warnings.explore.quiet", {
    name,
    value: pointText(last?.observed ?? last?.value ?? null, words),
    expected: pointText(last?.center ?? null, words),
  });
}

/** A figure of a point, or that there is too little to tell. */
export function pointText(value: number | null, words: Words): string {
  return value === null ? words.t("warnings.unknown") : figureText(value, words);
}

/** What is frozen with a finding of an explored series. */
export function seenSeries(agencyId: string, one: ChartedCounts, name: string, words: Words): Seen {
  const { chart } = one;
  return {
    agencyId,
    kind: "complaint-counts",
    sentence: inEachLanguage(words.format.zone, (words) => exploredSentence(one, name, words)),
    definition: { ...seriesDefinition(keptOf(one), name, words), chart: chart.chart },
    rows: chart.points,
    picture: seriesPicture(chart, chartSizes.wide, "", words),
  };
}
