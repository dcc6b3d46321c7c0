import { addDays } from "../../../analytics/calendar/day.ts";
import { instantOf } from "../../../analytics/calendar/zone.ts";
import { nextPeriod, periodOf } from "../../../analytics/statistics/watch/period.ts";
import type { WatchRow } from "../../../analytics/statistics/watch/period-figures.ts";
import type { WatchOptions } from "../../../analytics/statistics/watch/watch-series.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { complaintCountsBySeries, firstComplaintDay } from "../../complaints/index.ts";
import { logById, normsByPeriod, normsOfLog } from "../../processes/index.ts";
import type { Detector, DetectorSettings } from "../nouns/detector.ts";
import { keptItsNorm } from "../nouns/kept-norm.ts";
import { type NamedSeries, seriesOf } from "../nouns/series.ts";

/** What a detector looks at: rows, how they are charted, what each series is, and where a norm says that all is well. */
export type Watched = {
  readonly rows: readonly WatchRow[];
  readonly options: WatchOptions;
  readonly named: ReadonlyMap<string, NamedSeries>;
  /** Whether what was seen in a stretch of a series (ISO dates of its first and last point) is allowed by a norm */
  isAllowed(key: string, since: string, to: string): boolean;
};

type Kind = DetectorSettings["kind"];
type Of<K extends Kind> = Extract<DetectorSettings, { kind: K }>;

/**
 * Complaints by day, for so many whole weeks or months before the one that has not ended yet. They begin no earlier than
 * the records of the agency: what was not recorded is not a week without complaints.
 */
export async function watchedCounts(
  ctx: Context,
  { agencyId }: Pick<Detector, "agencyId">,
  { by, every, periods }: Of<"complaint-counts">,
): Promise<Watched> {
  const today = localDate(ctx.now, ctx.zone);
  const until = periodOf(today, every);
  const asked = periodOf(addDays(until, -periods * (every === "week" ? 7 : 30)), every);
  const first = await firstComplaintDay(ctx, agencyId);
  const from = first !== null && first > asked ? first : asked;
  const counts = await complaintCountsBySeries(ctx, agencyId, {
    from: instantOf(from, 0, ctx.zone),
    until: instantOf(until, 0, ctx.zone),
  });
  const options = { measure: "count", every, chart: "auto", from, until: addDays(until, -1) } as const;
  return { ...seriesOf(counts, by), options, isAllowed: () => false };
}

/**
 * Days that the steps of a procedure took on the calendar, up to the last whole period. Slower is allowed where at least
 * half of the passes still kept the norm of the step, by the same measure as everywhere.
 */
export async function watchedSteps(
  ctx: Context,
  { agencyId }: Pick<Detector, "agencyId">,
  { logId, every }: Of<"step-norm">,
): Promise<Watched | null> {
  const log = await logById(ctx, agencyId, logId);
  const of = await normsOfLog(ctx, log);
  if (of === null) return null;
  const today = localDate(ctx.now, ctx.zone);
  const { days, over } = await normsByPeriod(ctx, log, of, every);
  const rows = [...days].flatMap(([key, periods]) =>
    periods
      .filter(({ at }) => nextPeriod(at, every) <= today)
      .map(({ at, value, n }) => ({ day: at, key, value, n })),
  );
  const until = addDays(periodOf(today, every), -1);
  const { serviceId, unitId } = log;
  const about = { unitId, serviceId, category: null, area: null };
  return {
    rows,
    options: { measure: "value", every, chart: "auto", until },
    named: new Map([...days.keys()].map((activity) => [activity, { ...about, key: activity, activity }])),
    isAllowed: (key, since, to) =>
      keptItsNorm(over.filter(({ activity, at }) => activity === key && since <= at && at <= to)),
  };
}
