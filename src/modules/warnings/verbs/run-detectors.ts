import type { ChartSeries, Signal as Seen } from "../../../analytics/statistics/watch/chart-series.ts";
import { watchSeries } from "../../../analytics/statistics/watch/watch-series.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { agencies } from "../../organisations/index.ts";
import { eventLogs } from "../../processes/index.ts";
import type { Detector } from "../nouns/detector.ts";
import type { NamedSeries } from "../nouns/series.ts";
import { missingDetectors } from "../nouns/standing-detectors.ts";
import { nameOf, type SignalName, worseNow } from "../nouns/worse.ts";
import { activeDetectors, allDetectors, insertDetector, markRun } from "../store/detectors.ts";
import { clearSignals, raiseSignal, signalName, standingSignals } from "../store/signals.ts";
import { type Watched, watchedCounts, watchedSteps } from "../store/watched.ts";

/**
 * Runs every active detector in the scope of the context, as a job does each morning and a manager may at any time,
 * after the ones that every agency has were put in. A signal seen again is the same signal; one that is gone is cleared. Nothing is opened by itself: a person decides.
 * @returns how many signals are new
 */
export async function runDetectors(ctx: Context): Promise<number> {
  await transact(ctx, installMissing);
  let raised = 0;
  for (const detector of await activeDetectors(ctx)) {
    ctx.signal.throwIfAborted();
    raised += await transact(ctx, (ctx) => runDetector(ctx, detector));
  }
  return raised;
}

async function installMissing(ctx: TxContext): Promise<void> {
  const own = (await agencies(ctx)).map(({ id }) => id);
  for (const detector of missingDetectors(own, await eventLogs(ctx), await allDetectors(ctx))) {
    const id = newId(ctx.now, ctx.random);
    await insertDetector(ctx, { ...detector, id });
    await record(ctx, {
      verb: "install-detector",
      subjectKind: "detector",
      subjectId: id,
      agencyId: detector.agencyId,
      facts: detector.settings,
    });
  }
}

type Found = {
  readonly seen: Seen;
  readonly name: SignalName;
  readonly series: ChartSeries;
  readonly named: NamedSeries;
};

async function runDetector(ctx: TxContext, detector: Detector): Promise<number> {
  const found = await signalsOf(ctx, detector);
  let raised = 0;
  for (const one of found) if (await raise(ctx, detector, one)) raised += 1;
  await clearSignals(
    ctx,
    detector,
    found.map(({ name }) => signalName(name)),
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

/** What is worse than noise explains and, where a norm says what is allowed, beyond it. */
async function signalsOf(ctx: TxContext, detector: Detector): Promise<readonly Found[]> {
  const watched = await watchedBy(ctx, detector);
  if (!watched) return [];
  const { rows, options, named, isAllowed } = watched;
  const standing = await standingSignals(ctx, detector);
  return watchSeries(rows, options).series.flatMap((series) => {
    const seen = worseNow(series);
    const own = named.get(series.key);
    if (!seen || !own || isAllowed(series.key, seen.since, seen.to)) return [];
    return [{ seen, name: nameOf(seen, standing), series, named: own }];
  });
}

/** Indices of a survey are read with their page, where the minimum of answers is said; no detector runs on them. */
async function watchedBy(ctx: TxContext, detector: Detector): Promise<Watched | null> {
  const { settings } = detector;
  if (settings.kind === "complaint-counts") return watchedCounts(ctx, detector, settings);
  return settings.kind === "step-norm" ? watchedSteps(ctx, detector, settings) : null;
}

async function raise(ctx: TxContext, detector: Detector, found: Found): Promise<boolean> {
  const { seen, name, series, named } = found;
  const id = newId(ctx.now, ctx.random);
  const isNew = await raiseSignal(ctx, {
    ...name,
    agencyId: detector.agencyId,
    id,
    unitId: named.unitId,
    detectorId: detector.id,
    serviceId: named.serviceId,
    lastAt: seen.to,
    value: seen.value,
    expected: seen.expected,
    probability: seen.probability,
    n: series.points.length,
    series: { chart: series, category: named.category, area: named.area, activity: named.activity },
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
