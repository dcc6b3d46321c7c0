import type { SimilarVisits } from "../../eventlog/questions/standing.ts";
import { type Interval, twoSidedZ } from "../../statistics/intervals/interval.ts";
import { wilson } from "../../statistics/intervals/wilson.ts";
import { survivalInterval } from "../../statistics/survival/survival-interval.ts";

/** What lies ahead of something that has waited so long, told by what became of others that had waited as long. */
export type Outlook = {
  /** Chance that it is not over by the limit, 0..1. */
  readonly chance: number;
  readonly interval: Interval;
  /** Different cases among those that had waited as long. */
  readonly cases: number;
  /** Mean seconds beyond the limit, as far as others were followed; 0 for those that are over by then. */
  readonly lateSeconds: number;
  /** Seconds from now to the end: half are over by `median`, one in ten by `low`, nine in ten by `high`. */
  readonly remaining: {
    readonly low: number | null;
    readonly median: number | null;
    readonly high: number | null;
  };
};

/** Fewer cases whose answer is known say nothing: an interval of thirty is 0.36 wide at its widest. */
const FEWEST_ALIKE = 30;

type Wait = {
  /** Seconds it has waited, 0 or more. */
  readonly waited: number;
  /** Seconds from the beginning of the wait to the limit, more than `waited`. */
  readonly until: number;
};

/**
 * The chance that a case is not over by a limit, from the visits that lasted longer than it has waited: the product-limit
 * estimate of their rest, so that visits that were still open when last seen count as far as they were seen. Entering
 * at `waited` makes it conditional on having waited so long. Where one case visits often, the variance is that of as
 * many cases, not of as many visits.
 * @returns null when fewer than 30 different cases are known to be over or not over by the limit, or when nobody was
 *          followed so far
 * @source E. Kaplan, P. Meier (1958), JASA 53, 457-481; H. van Houwelingen (2007), Scandinavian Journal of Statistics
 *         34, 70-85 (landmarks)
 */
export function outlook(visits: SimilarVisits, wait: Wait, level = 0.95): Outlook | null {
  const rows = rowsStillWaiting(visits, wait.waited);
  const decided = decidedCases(visits, rows, wait.until);
  if (decided < FEWEST_ALIKE) return null;
  const points = openShares(visits, rows);
  const last = visits.rest[rows.at(-1) ?? 0] ?? 0;
  const { open, greenwood } = points.findLast(({ at }) => at <= wait.until) ?? { open: 1, greenwood: 0 };
  if (last < wait.until && open > 0) return null;
  const cases = new Set(rows.map((row) => visits.cases[row])).size;
  const { low, high } = survivalInterval(open, (greenwood * rows.length) / cases, twoSidedZ(level));
  const from = (share: number) => remaining(points, share, wait.waited);
  return {
    chance: open,
    interval:
      low === null || high === null
        ? wilson(open === 0 ? 0 : decided, decided, level)
        : { low, high, level, method: "kaplan-meier-log-log" },
    cases,
    lateSeconds: areaBeyond(points, wait.until, last),
    remaining: { low: from(0.1), median: from(0.5), high: from(0.9) },
  };
}

/** Places of the visits that lasted longer than so many seconds, shortest rest first. */
function rowsStillWaiting({ waited }: SimilarVisits, seconds: number): number[] {
  const rows: number[] = [];
  for (const [row, own] of waited.entries()) if (own > seconds) rows.push(row);
  return rows;
}

/** Different cases of which it is known whether they were over by the limit. */
function decidedCases({ rest, ended, cases }: SimilarVisits, rows: readonly number[], until: number): number {
  const isKnown = (row: number) => ended[row] === 1 || (rest[row] ?? 0) > until;
  return new Set(rows.filter(isKnown).map((row) => cases[row])).size;
}

/** The share still open from a time on, with Greenwood's sum. */
type Point = { readonly at: number; readonly open: number; readonly greenwood: number };

/** The product-limit curve of rows that stand in the order of their rest. */
function openShares({ rest, ended }: SimilarVisits, rows: readonly number[]): Point[] {
  const points: Point[] = [];
  let open = 1;
  let greenwood = 0;
  let atRisk = rows.length;
  for (let i = 0; i < rows.length; ) {
    const at = rest[rows[i] ?? 0] ?? 0;
    let together = 0;
    let over = 0;
    while (i < rows.length && rest[rows[i] ?? 0] === at) {
      together += 1;
      over += ended[rows[i] ?? 0] ?? 0;
      i += 1;
    }
    if (over > 0) {
      open *= 1 - over / atRisk;
      greenwood += over === atRisk ? 0 : over / (atRisk * (atRisk - over));
      points.push({ at, open, greenwood });
    }
    atRisk -= together;
  }
  return points;
}

/** Seconds from now until a share is over; null when the curve never comes down so far. */
function remaining(points: readonly Point[], share: number, waited: number): number | null {
  const found = points.find(({ open }) => open <= 1 - share + 1e-12);
  return found === undefined ? null : found.at - waited;
}

/** Area under the curve from a time to the last observation. */
function areaBeyond(points: readonly Point[], from: number, last: number): number {
  let area = 0;
  let left = from;
  let open = points.findLast(({ at }) => at <= from)?.open ?? 1;
  for (const point of points) {
    if (point.at <= from) continue;
    area += open * (point.at - left);
    left = point.at;
    open = point.open;
  }
  return area + open * Math.max(0, last - left);
}
