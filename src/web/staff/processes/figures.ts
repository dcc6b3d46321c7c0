import type { OfficeCalendar } from "../../../analytics/calendar/office-calendar.ts";
import type { LogSummary, StepTime, VariantTable } from "../../../analytics/eventlog/event-log.ts";
import type { CoverageStop } from "../../../analytics/mining/map/covering-variants.ts";
import { layoutMap, type MapLayout } from "../../../analytics/mining/map/layout-map.ts";
import type { ProcessMap } from "../../../analytics/mining/map/process-map.ts";
import type { StepOverNorm } from "../../../analytics/mining/steps-over-norm.ts";
import type { SurvivalCurve } from "../../../analytics/statistics/survival/kaplan-meier.ts";
import type { ProcedureStep } from "../../../modules/catalogue/index.ts";
import {
  askLog,
  type FoundNorms,
  mapAnalysis,
  normsAnalysis,
  normsOfLog,
  overviewAnalysis,
  type PromisedTime,
  promiseOfLog,
  type StoredLog,
  throughputAnalysis,
} from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import { stepBox } from "../../ui/chart/step-box.ts";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";

/** A step of the procedure with how often it was over its norm, by the hours of the office where it counts by them. */
export type StepOfProcedure = {
  readonly step: ProcedureStep;
  readonly over: StepOverNorm;
  readonly calendar: OfficeCalendar | null;
};

/** The steps with a norm, and which cases were held against it. */
export type NormsInForce = Omit<FoundNorms, "steps"> & { readonly steps: readonly StepOfProcedure[] };

/** Share of `n` cases done within the promised time, with its interval. */
export type KeptPromise = {
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** All figures of the page of one log. */
export type LogFigures = {
  readonly summary: LogSummary;
  readonly variants: VariantTable;
  readonly stepTimes: readonly StepTime[];
  readonly map: ProcessMap;
  readonly layouts: { readonly down: MapLayout; readonly right: MapLayout };
  readonly curve: SurvivalCurve;
  readonly promised: PromisedTime | null;
  readonly norms: NormsInForce;
};

const day = 86_400;

/** Shares are asked at these times, seconds. */
const askedAt = [1, 3, 5, 7, 14, 30, 60].map((days) => days * day);

/** The figures of a log, and those that depend on the procedure or on the reader's choice. */
export async function figuresHere(c: WebContext, log: StoredLog, stop: CoverageStop): Promise<LogFigures> {
  const promised = await promiseOfLog(c.var.ctx, log);
  const [overview, map, norms] = await Promise.all([
    answerHere(c, log, overviewAnalysis, { at: timesAsked(promised) }),
    answerHere(c, log, mapAnalysis, { stop }),
    stepsAgainstNorm(c, log),
  ]);
  const layout = (direction: "down" | "right") =>
    layoutMap(map.graph, { direction, node: ({ id }) => stepBox(id, 1), mainPath: map.mainPath });
  return { ...overview, map, layouts: { down: layout("down"), right: layout("right") }, promised, norms };
}

function timesAsked(promised: PromisedTime | null): readonly number[] {
  return [...new Set([...askedAt, ...(promised === null ? [] : [promised.seconds])])];
}

/** All steps with a norm, the most cases over it first. */
export async function stepsAgainstNorm(c: WebContext, log: StoredLog): Promise<NormsInForce> {
  const of = await normsOfLog(c.var.ctx, log);
  if (of === null || of.norms.length === 0) return { steps: [], isUnderVersion: true };
  const { procedure, norms, calendar, since } = of;
  const found = await answerHere(c, log, normsAnalysis, { norms, calendar, since });
  const steps = found.steps.flatMap((over) => {
    const step = procedure.steps.find(({ activity }) => activity === over.activity);
    return step ? [{ step, over, calendar }] : [];
  });
  return { ...found, steps };
}

/**
 * How many cases of a log were done within the promised time, open ones counted; null where that cannot be told, or not yet.
 */
export async function keptPromise(ctx: Context, log: StoredLog): Promise<KeptPromise | null> {
  const promised = await promiseOfLog(ctx, log);
  if (promised === null || log.endActivities.length === 0) return null;
  const answered = await askLog(ctx, log, throughputAnalysis, { at: [promised.seconds] });
  if (answered.is === "pending") return null;
  const { n, at } = answered.answer;
  const point = at.find(({ t }) => t === promised.seconds);
  if (!point || point.survival === null || point.low === null || point.high === null) return null;
  return { n, share: 1 - point.survival, low: 1 - point.high, high: 1 - point.low };
}
