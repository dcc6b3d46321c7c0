import type { ChartSeries, Signal as Seen } from "../../../analytics/statistics/watch/chart-series.ts";
import { watchSeries } from "../../../analytics/statistics/watch/watch-series.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { complaintCountsBySeries } from "../../complaints/index.ts";
import type { Detector } from "../nouns/detector.ts";
import { type NamedSeries, seriesOf } from "../nouns/series.ts";
import { activeDetectors, markRun } from "../store/detectors.ts";
import { clearSignals, raiseSignal, signalName } from "../store/signals.ts";

/**
 * Runs every active detector in the scope of the context, as a job does each morning and a manager may at any time. A
 * signal seen again is the same signal; one that is gone is cleared. Nothing is opened by itself: a person decides.
 * @returns how many signals are new
 */
export async function runDetectors(ctx: Context): Promise<number> {
  let raised = 0;
  for (const detector of await activeDetectors(ctx)) {
    ctx.signal.throwIfAborted();
    raised += await transact(ctx, (ctx) => runDetector(ctx, detector));
  }
  return raised;
}

type Found = { readonly seen: Seen; readonly series: ChartSeries; readonly named: NamedSeries };

async function runDetector(ctx: TxContext, detector: Detector): Promise<number> {
  const found = await signalsOf(ctx, detector);
  let raised = 0;
  for (const one of found) if (await raise(ctx, detector, one)) raised += 1;
  await clearSignals(
    ctx,
    detector,
    found.map(({ seen }) => signalName(nameOf(seen))),
  );
  await markRun(ctx, detector);
  await record(ctx, {
    verb: "run-detector",
    subjectKind: "detector",
    subjectId: detector.id,
    agencyId: detector.agencyId,
    facts: { signals: found.length, raised },
  });
  return raised;
}

/** More complaints than noise explains, still going on, outside the baseline. Fewer of them is no warning (JOB-11). */
async function signalsOf(ctx: TxContext, detector: Detector): Promise<readonly Found[]> {
  const { settings } = detector;
  if (settings.kind !== "complaint-counts") return [];
  const days = settings.every === "week" ? 7 : 31;
  const from = new Date(ctx.now.getTime() - settings.periods * days * 86_400_000);
  const counts = await complaintCountsBySeries(ctx, detector.agencyId, {
    every: settings.every,
    from,
    until: ctx.now,
  });
  const { rows, named } = seriesOf(counts, settings.by);
  const watch = watchSeries(rows, {
    measure: "count",
    every: settings.every,
    chart: "auto",
    until: localDate(new Date(ctx.now.getTime() - 86_400_000), ctx.zone),
  });
  const series = new Map(watch.series.map((one) => [one.key, one]));
  return watch.signals
    .filter((seen) => seen.direction === "above" && seen.isCurrent && !seen.isInBaseline)
    .flatMap((seen) => {
      const own = series.get(seen.key);
      const name = named.get(seen.key);
      return own && name ? [{ seen, series: own, named: name }] : [];
    });
}

function nameOf(seen: Seen) {
  return { seriesKey: seen.key, rule: seen.rule, firstAt: seen.since };
}

async function raise(ctx: TxContext, detector: Detector, { seen, series, named }: Found): Promise<boolean> {
  const id = newId(ctx.now, ctx.random);
  const isNew = await raiseSignal(ctx, {
    ...nameOf(seen),
    agencyId: detector.agencyId,
    id,
    unitId: named.unitId,
    detectorId: detector.id,
    serviceId: null,
    lastAt: seen.to,
    value: seen.value,
    expected: seen.expected,
    probability: seen.probability,
    n: series.points.length,
    series: { chart: series, category: named.category, area: named.area },
    raisedAt: ctx.now,
  });
  if (isNew) {
    await emit(ctx, {
      kind: "signal.raised",
      agencyId: detector.agencyId,
      subjectKind: "signal",
      subjectId: id,
    });
  }
  return isNew;
}
