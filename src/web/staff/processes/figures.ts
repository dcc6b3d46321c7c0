import type { LogSummary, StepTime, VariantTable } from "../../../analytics/eventlog/event-log.ts";
import type { CoverageStop } from "../../../analytics/mining/map/covering-variants.ts";
import { layoutMap, type MapLayout } from "../../../analytics/mining/map/layout-map.ts";
import { type ProcessMap, processMap } from "../../../analytics/mining/map/process-map.ts";
import { type StepOverNorm, stepsOverNorm } from "../../../analytics/mining/steps-over-norm.ts";
import { throughputWithOpenCases } from "../../../analytics/mining/throughput.ts";
import type { SurvivalCurve } from "../../../analytics/statistics/survival/kaplan-meier.ts";
import { type ProcedureStep, procedureOn } from "../../../modules/catalogue/index.ts";
import { figureOf, type StoredLog, withStoredLog } from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";

export type MapFigures = {
  readonly map: ProcessMap;
  readonly down: MapLayout;
  readonly right: MapLayout;
};

/** All figures of the page of one log. */
export type LogFigures = {
  readonly summary: LogSummary;
  readonly variants: VariantTable;
  readonly stepTimes: readonly StepTime[];
  readonly map: MapFigures;
  readonly curve: SurvivalCurve;
  readonly steps: readonly StepOfProcedure[];
};

/** A step of the procedure with how often it was over its norm. */
export type StepOfProcedure = { readonly step: ProcedureStep; readonly over: StepOverNorm };

const day = 86_400;

/** Shares are asked at these times, seconds. */
export const askedAt = [1, 3, 5, 7, 14, 30, 60].map((days) => days * day);

/** The size of a box of the map. */
const node = { w: 168, h: 56 };

/** The figures that were stored when the log came in, and those that depend on the procedure or on the reader's choice. */
export async function figuresOf(ctx: Context, log: StoredLog, stop: CoverageStop): Promise<LogFigures> {
  const steps = await stepsWithNorm(ctx, log);
  const asked = await withStoredLog(ctx, log, async (events) => {
    const ends =
      log.endActivities.length > 0
        ? log.endActivities
        : (await events.summary()).ends.map(({ name }) => name);
    const durations = await events.durations({ by: "activities", activities: ends, asOf: log.extractedAt });
    const map = await processMap(events, stop);
    const norms = steps.map(({ activity, normSeconds }) => ({
      activity,
      seconds: normSeconds ?? 0,
      measure: "elapsed" as const,
    }));
    return {
      map,
      curve: throughputWithOpenCases(durations, { at: askedAt }),
      over: await stepsOverNorm(events, norms),
    };
  });
  const { graph, mainPath } = asked.map;
  return {
    summary: (await figureOf(ctx, log, "summary")) as LogSummary,
    variants: (await figureOf(ctx, log, "variants")) as VariantTable,
    stepTimes: (await figureOf(ctx, log, "step-times")) as readonly StepTime[],
    map: {
      map: asked.map,
      down: layoutMap(graph, { direction: "down", node, mainPath }),
      right: layoutMap(graph, { direction: "right", node, mainPath }),
    },
    curve: asked.curve,
    steps: asked.over.flatMap((over) => {
      const step = steps.find(({ activity }) => activity === over.activity);
      return step ? [{ step, over }] : [];
    }),
  };
}

/** How one step stands against its norm; null when the procedure has no such step. */
export async function stepAgainstNorm(
  ctx: Context,
  log: StoredLog,
  stepId: string,
): Promise<StepOfProcedure | null> {
  const step = (await stepsWithNorm(ctx, log)).find(({ id }) => id === stepId);
  if (!step) return null;
  const norm = { activity: step.activity, seconds: step.normSeconds ?? 0, measure: "elapsed" as const };
  const [over] = await withStoredLog(ctx, log, (events) => stepsOverNorm(events, [norm]));
  return over ? { step, over } : null;
}

async function stepsWithNorm(ctx: Context, log: StoredLog): Promise<readonly ProcedureStep[]> {
  if (log.serviceId === null) return [];
  const service = { agencyId: log.agencyId, serviceId: log.serviceId };
  const procedure = await procedureOn(ctx, service, localDate(ctx.now, ctx.zone));
  return (procedure?.steps ?? []).filter(({ normSeconds }) => normSeconds !== null);
}
