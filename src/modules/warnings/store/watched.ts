import { addDays } from "../../../analytics/calendar/day.ts";
import { instantOf } from "../../../analytics/calendar/zone.ts";
import { nextPeriod, periodOf } from "../../../analytics/statistics/watch/period.ts";
import type { WatchRow } from "../../../analytics/statistics/watch/period-figures.ts";
import type { WatchOptions } from "../../../analytics/statistics/watch/watch-series.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { elapsedNorm, procedureOn } from "../../catalogue/index.ts";
import { complaintCountsBySeries, firstComplaintDay } from "../../complaints/index.ts";
import { daysOfStepsByPeriod, logById } from "../../processes/index.ts";
import type { Detector, DetectorSettings } from "../nouns/detector.ts";
import { type NamedSeries, seriesOf } from "../nouns/series.ts";

/** What a detector looks at: rows, how they are charted, what each series is, and the value up to which all is well. */
export type Watched = {
  readonly rows: readonly WatchRow[];
  readonly options: WatchOptions;
  readonly named: ReadonlyMap<string, NamedSeries>;
  readonly allowed: ReadonlyMap<string, number>;
};

type Kind = DetectorSettings["kind"];
type Of<K extends Kind> = Extract<DetectorSettings, { kind: K }>;

const day = 86_400;

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
  return { ...seriesOf(counts, by), options, allowed: new Map() };
}

/** Days that the steps of a procedure took, against the time that it gives them, up to the last whole period. */
export async function watchedSteps(
  ctx: Context,
  { agencyId }: Pick<Detector, "agencyId">,
  { logId, every }: Of<"step-norm">,
): Promise<Watched | null> {
  const log = await logById(ctx, agencyId, logId);
  if (log.serviceId === null) return null;
  const { serviceId, unitId } = log;
  const today = localDate(ctx.now, ctx.zone);
  const procedure = await procedureOn(ctx, { agencyId, serviceId }, today);
  const norms = (procedure?.steps ?? []).flatMap((step) => {
    const norm = elapsedNorm(step);
    return norm === null || step.activity === "" ? [] : [[step.activity, norm / day] as const];
  });
  const activities = norms.map(([activity]) => activity);
  const figures = await daysOfStepsByPeriod(ctx, { agencyId, logId, every, activities });
  const rows = [...figures].flatMap(([key, periods]) =>
    periods
      .filter(({ at }) => nextPeriod(at, every) <= today)
      .map(({ at, value, n }) => ({ day: at, key, value, n })),
  );
  const until = addDays(periodOf(today, every), -1);
  const about = { unitId, serviceId, category: null, area: null };
  return {
    rows,
    options: { measure: "value", every, chart: "auto", until },
    named: new Map(activities.map((activity) => [activity, { ...about, key: activity, activity }])),
    allowed: new Map(norms),
  };
}
