import { mean, sum, variance } from "../descriptive/sum.ts";
import type { ChartName, Why } from "./chart-series.ts";
import type { Measure, PeriodFigure } from "./period-figures.ts";

/** Fewer events a period are rare: counts tell little, gaps more. */
const rareBelow = 5;
/** Variance beyond chance above this makes plain limits alarm too often. */
const overdispersedAbove = 1.2;

export type ChartChoice = { readonly chart: ChartName; readonly why: Why };

/** What is known beside the figures: a season that repeats, and enough years to compare with. */
export type SeasonKnown = "none" | "season" | "season-of-years";

/**
 * The chart that fits a series, and why.
 * @param figures of the baseline
 * @param hasSharedDays whether two events ever fall on one day
 * @source D. B. Laney (2002); J. C. Benneyan (2001); A. Noufaily et al. (2013)
 */
export function chooseChart(
  figures: readonly PeriodFigure[],
  measure: Measure,
  { season, hasSharedDays }: { readonly season: SeasonKnown; readonly hasSharedDays: boolean },
): ChartChoice {
  if (measure === "value") return { chart: "xmr", why: because("one-value") };
  if (measure === "share") return chooseShareChart(figures);
  const counts = figures.map((figure) => figure.total);
  if (counts.length === 0) return { chart: "ulaney", why: because("counts-overdispersed") };
  const center = mean(counts);
  const dispersion = counts.length > 1 && center > 0 ? variance(counts) / center : null;
  if (center < rareBelow) {
    return { chart: hasSharedDays ? "g" : "t", why: because("counts-rare", center, dispersion) };
  }
  if (season === "season-of-years") {
    return { chart: "farrington", why: because("counts-seasonal-years", center, dispersion) };
  }
  if (season === "season") return { chart: "ulaney", why: because("counts-seasonal", center, dispersion) };
  return (dispersion ?? 0) > overdispersedAbove
    ? { chart: "ulaney", why: because("counts-overdispersed", center, dispersion) }
    : { chart: "c", why: because("counts-by-chance", center, dispersion) };
}

function chooseShareChart(figures: readonly PeriodFigure[]): ChartChoice {
  const used = figures.filter((figure) => figure.n > 0);
  const share = sum(used.map((figure) => figure.total)) / sum(used.map((figure) => figure.n));
  const spread = share * (1 - share);
  const dispersion =
    used.length > 1 && spread > 0
      ? sum(used.map(({ n, total }) => (n * (total / n - share) ** 2) / spread)) / (used.length - 1)
      : null;
  return (dispersion ?? 0) > overdispersedAbove
    ? { chart: "planey", why: because("shares-overdispersed", share, dispersion) }
    : { chart: "p", why: because("shares-by-chance", Number.isNaN(share) ? null : share, dispersion) };
}

function because(code: Why["code"], center: number | null = null, dispersion: number | null = null): Why {
  return { code, mean: center, dispersion };
}
