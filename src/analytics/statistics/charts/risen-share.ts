import { sum } from "../descriptive/sum.ts";
import { normalUpper } from "../distributions/normal.ts";
import { fisherP } from "../intervals/fisher.ts";

/** A period with `events` of `n` cases. */
export type ShareOfPeriod = { readonly events: number; readonly n: number };

export type RisenShare = {
  /** Positions of the first period of the rise, and of the first one after it; null when it lasts to the end */
  readonly from: number;
  readonly until: number | null;
  /** Share outside the stretch, and within it */
  readonly usual: number;
  readonly share: number;
  /** Chance of such a stretch anywhere if nothing changed: adjusted for all stretches that were looked at */
  readonly probability: number;
};

/** A rise is at least so many periods long, and at least so many periods stand before it. */
const shortest = 2;

/**
 * The stretch of time in which a share was higher than in the rest, if luck does not explain it: of all stretches the one
 * with the largest likelihood ratio. Its chance is the larger one of Fisher's exact test and of a normal one that allows
 * for more variation between periods than luck makes; it is multiplied by the number of stretches.
 * @param looks how many series are looked at together
 * @returns null when no stretch is unlikely at the level
 * @source M. Kulldorff (1997), A spatial scan statistic, Communications in Statistics 26, 1481-1496, in one dimension and with
 *   Bonferroni's bound instead of simulation; P. McCullagh, J. A. Nelder (1989), Generalized Linear Models, 4.5, dispersion
 */
export function risenShare(periods: readonly ShareOfPeriod[], looks = 1, level = 0.05): RisenShare | null {
  const all = { events: sum(periods.map(({ events }) => events)), n: sum(periods.map(({ n }) => n)) };
  let [best, bestRatio, looked] = [null as Stretch | null, 0, 0];
  for (const stretch of stretchesOf(periods)) {
    looked += 1;
    const ratio = likelihoodRatio(stretch.inside, all);
    if (ratio > bestRatio) [best, bestRatio] = [stretch, ratio];
  }
  if (best === null) return null;
  const outside = { events: all.events - best.inside.events, n: all.n - best.inside.n };
  const probability = Math.min(1, chanceOf(periods, best, outside) * looked * looks);
  if (probability > level) return null;
  return {
    from: best.from,
    until: best.until === periods.length ? null : best.until,
    usual: outside.events / outside.n,
    share: best.inside.events / best.inside.n,
    probability,
  };
}

type Stretch = { readonly from: number; readonly until: number; readonly inside: ShareOfPeriod };

function* stretchesOf(periods: readonly ShareOfPeriod[]): Generator<Stretch> {
  for (let from = shortest; from < periods.length; from++) {
    const inside = { events: 0, n: 0 };
    for (let until = from + 1; until <= periods.length; until++) {
      inside.events += periods[until - 1]?.events ?? 0;
      inside.n += periods[until - 1]?.n ?? 0;
      if (until - from >= shortest) yield { from, until, inside: { ...inside } };
    }
  }
}

/** Log likelihood of two shares over that of one; 0 when the share inside is not the higher one. */
function likelihoodRatio(inside: ShareOfPeriod, all: ShareOfPeriod): number {
  const outside = { events: all.events - inside.events, n: all.n - inside.n };
  if (inside.n === 0 || outside.n === 0) return 0;
  if (inside.events / inside.n <= outside.events / outside.n) return 0;
  return logLikelihood(inside) + logLikelihood(outside) - logLikelihood(all);
}

function logLikelihood({ events, n }: ShareOfPeriod): number {
  const term = (count: number) => (count === 0 ? 0 : count * Math.log(count / n));
  return term(events) + term(n - events);
}

function chanceOf(
  periods: readonly ShareOfPeriod[],
  { from, until, inside }: Stretch,
  outside: ShareOfPeriod,
): number {
  const exact = fisherP({
    events1: inside.events,
    n1: inside.n,
    events2: outside.events,
    n2: outside.n,
  });
  const pooled = (inside.events + outside.events) / (inside.n + outside.n);
  const spread = pooled * (1 - pooled) * (1 / inside.n + 1 / outside.n);
  const z = (inside.events / inside.n - outside.events / outside.n) / Math.sqrt(spread);
  const within = dispersion(
    periods.map((period, at) => [period, at >= from && at < until ? inside : outside]),
  );
  return Math.max(exact, 2 * normalUpper(z / Math.sqrt(within)));
}

/** How much shares vary about those of their stretch, by Pearson's chi-square; 1 is luck alone, less counts as 1. */
function dispersion(pairs: readonly (readonly [ShareOfPeriod, ShareOfPeriod])[]): number {
  const used = pairs.filter(([period, { events, n }]) => period.n > 0 && events > 0 && events < n);
  if (used.length <= 2) return 1;
  const square = sum(
    used.map(([period, { events, n }]) => {
      const share = events / n;
      return (period.events - period.n * share) ** 2 / (period.n * share * (1 - share));
    }),
  );
  return Math.max(1, square / (used.length - 2));
}
