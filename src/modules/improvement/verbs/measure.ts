import { instantOf } from "../../../analytics/calendar/zone.ts";
import type { EffectQuestion } from "../../../analytics/statistics/effect/effect-question.ts";
import type { Context } from "../../../platform/context.ts";
import { complaintCounts } from "../../complaints/index.ts";
import {
  eventLogs,
  logById,
  onTimeShareByPeriod,
  type StoredLog,
  stepDaysByPeriod,
} from "../../processes/index.ts";
import { measureOf } from "../nouns/effect-question.ts";
import type { Metric } from "../nouns/metric.ts";
import { judgedPeriods, type Point, periodStarts, plusDays } from "../nouns/periods.ts";

/** How far back a series looks before a change, in days: two years show a season. */
const lookBackDays = 730;

type Measured = { readonly measure: EffectQuestion["measure"]; readonly points: readonly Point[] };

/** The series of a metric between two days (ISO dates), as it is now; for a page that shows it before anything changed. */
export async function measureBetween(
  ctx: Context,
  metric: Metric,
  from: string,
  until: string,
): Promise<Measured> {
  const points = await pointsOf(ctx, metric, periodStarts(metric.every, from, until), until);
  return { measure: measureOf[metric.kind], points };
}

/** The series by which an effect is judged: whole periods before the change and in the window of the prediction. */
export async function measureForEffect(
  ctx: Context,
  metric: Metric,
  change: { readonly changedOn: string; readonly windowEndsOn: string },
): Promise<Measured> {
  const farthest = plusDays(change.changedOn, -lookBackDays);
  const from = metric.since !== undefined && metric.since > farthest ? metric.since : farthest;
  const periods = judgedPeriods(metric.every, { from, ...change });
  const points = await pointsOf(ctx, metric, periods, plusDays(change.windowEndsOn, 1));
  return { measure: measureOf[metric.kind], points };
}

/** Counts begin with the first period that has a row: before it there was no data, which is not the same as none. */
async function pointsOf(
  ctx: Context,
  metric: Metric,
  periods: readonly string[],
  until: string,
): Promise<readonly Point[]> {
  const [first] = periods;
  if (first === undefined) return [];
  const wanted = new Set(periods);
  if (metric.kind === "complaint-count") {
    const midnight = (day: string) => instantOf(day, 0, ctx.zone);
    const span = { every: metric.every, from: midnight(first), until: midnight(until) };
    const rows = await complaintCounts(ctx, metric, span);
    const counts = new Map(rows.map((row) => [row.at, row.count]));
    const start = rows[0]?.at ?? until;
    return periods.filter((at) => at >= start).map((at) => ({ at, value: counts.get(at) ?? 0, n: null }));
  }
  const { id: logId } = await newestExtract(ctx, await logById(ctx, metric.agencyId, metric.logId));
  const points =
    metric.kind === "step-days"
      ? await stepDaysByPeriod(ctx, { ...metric, logId })
      : await onTimeShareByPeriod(ctx, { ...metric, logId });
  return points.filter((point) => wanted.has(point.at));
}

/**
 * The log that was taken in last under the same name for the same service: what happened after a proposal stands in a
 * later extract than the one that it was measured in.
 */
async function newestExtract(ctx: Context, log: StoredLog): Promise<StoredLog> {
  const same = (await eventLogs(ctx)).filter(
    ({ agencyId, serviceId, name }) =>
      agencyId === log.agencyId && serviceId === log.serviceId && name === log.name,
  );
  return same.reduce((newest, one) => (one.extractedAt > newest.extractedAt ? one : newest), log);
}
