import type {
  DirectlyFollows,
  EventLog,
  LogSummary,
  StepTime,
  VariantTable,
} from "../../../analytics/eventlog/event-log.ts";
import type { CoverageStop } from "../../../analytics/mining/map/covering-variants.ts";
import { layoutMap, type MapLayout } from "../../../analytics/mining/map/layout-map.ts";
import { type ProcessMap, processMap } from "../../../analytics/mining/map/process-map.ts";
import { type StepOverNorm, stepsOverNorm } from "../../../analytics/mining/steps-over-norm.ts";
import { throughputWithOpenCases } from "../../../analytics/mining/throughput.ts";
import type { SurvivalCurve } from "../../../analytics/statistics/survival/kaplan-meier.ts";
import { elapsedNorm, type ProcedureStep, procedureOn } from "../../../modules/catalogue/index.ts";
import {
  figureOf,
  type PromisedTime,
  promiseOfLog,
  type StoredLog,
  withStoredLog,
} from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";

/** A step of the procedure with how often it was over its norm. */
export type StepOfProcedure = { readonly step: ProcedureStep; readonly over: StepOverNorm };

/** Share of `n` cases done within the promised time, with its interval. */
export type KeptPromise = {
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** All figures of the page of one log. */
export type LogFigures = {
  /** Moments are texts here: they come from storage. */
  readonly summary: Omit<LogSummary, "first" | "last">;
  readonly variants: VariantTable;
  readonly stepTimes: readonly StepTime[];
  readonly map: ProcessMap;
  readonly layouts: { readonly down: MapLayout; readonly right: MapLayout };
  readonly curve: SurvivalCurve;
  readonly promised: PromisedTime | null;
  readonly steps: readonly StepOfProcedure[];
};

const day = 86_400;

/** Shares are asked at these times, seconds. */
const askedAt = [1, 3, 5, 7, 14, 30, 60].map((days) => days * day);

/** The size of a box of the map. */
const node = { w: 168, h: 56 };

/** Paths of the table; the importer stores as many. */
const storedPaths = 200;

/** The figures that were stored when the log came in, and those that depend on the procedure or on the reader's choice. */
export async function figuresOf(ctx: Context, log: StoredLog, stop: CoverageStop): Promise<LogFigures> {
  const steps = await stepsWithNorm(ctx, log);
  const promised = await promiseOfLog(ctx, log);
  return withStoredLog(ctx, log, async (events) => {
    const summary = await stored(ctx, log, "summary", () => events.summary());
    const map = await processMap(events, stop);
    const layout = (direction: "down" | "right") =>
      layoutMap(map.graph, { direction, node, mainPath: map.mainPath });
    return {
      summary,
      variants: await stored(ctx, log, "variants", () => events.variants(storedPaths)),
      stepTimes: await stored(ctx, log, "step-times", () => events.stepTimes()),
      map,
      layouts: { down: layout("down"), right: layout("right") },
      curve: await curveOf(events, log, summary, promised),
      promised,
      steps: await againstNorms(events, steps),
    };
  });
}

/** A figure as the importer stored it, or computed now for a log that came in by another way. */
async function stored<T>(ctx: Context, log: StoredLog, name: string, compute: () => Promise<T>): Promise<T> {
  const figure = await figureOf(ctx, log, name);
  return typeof figure === "object" && figure !== null ? (figure as T) : compute();
}

/** Where nobody said what ends a case, every activity with which some case ends does. */
async function curveOf(
  events: EventLog,
  log: StoredLog,
  summary: LogFigures["summary"],
  promised: PromisedTime | null,
): Promise<SurvivalCurve> {
  const activities = log.endActivities.length > 0 ? log.endActivities : summary.ends.map(({ name }) => name);
  const durations = await events.durations({ by: "activities", activities, asOf: log.extractedAt });
  const at = [...new Set([...askedAt, ...(promised === null ? [] : [promised.seconds])])];
  return throughputWithOpenCases(durations, { at: at.toSorted((a, b) => a - b) });
}

/** All steps with a norm, the most cases over it first. */
export async function stepsAgainstNorm(ctx: Context, log: StoredLog): Promise<readonly StepOfProcedure[]> {
  const steps = await stepsWithNorm(ctx, log);
  return withStoredLog(ctx, log, (events) => againstNorms(events, steps));
}

/** Who follows whom in the whole log. */
export async function followsOf(ctx: Context, log: StoredLog): Promise<DirectlyFollows> {
  return withStoredLog(ctx, log, (events) =>
    stored(ctx, log, "directly-follows", () => events.directlyFollows()),
  );
}

/** How many cases of a log were done within the promised time, open ones counted; null where that cannot be told. */
export async function keptPromise(ctx: Context, log: StoredLog): Promise<KeptPromise | null> {
  const promised = await promiseOfLog(ctx, log);
  if (promised === null || log.endActivities.length === 0) return null;
  const curve = await withStoredLog(ctx, log, async (events) =>
    curveOf(events, log, await stored(ctx, log, "summary", () => events.summary()), promised),
  );
  const point = curve.at.find(({ t }) => t === promised.seconds);
  if (!point || point.survival === null || point.low === null || point.high === null) return null;
  return { n: curve.n, share: 1 - point.survival, low: 1 - point.high, high: 1 - point.low };
}

async function againstNorms(
  events: EventLog,
  steps: readonly ProcedureStep[],
): Promise<readonly StepOfProcedure[]> {
  const norms = steps.map((step) => ({
    activity: step.activity,
    seconds: elapsedNorm(step) ?? 0,
    measure: "elapsed" as const,
  }));
  const found = await stepsOverNorm(events, norms);
  return found.flatMap((over) => {
    const step = steps.find(({ activity }) => activity === over.activity);
    return step ? [{ step, over }] : [];
  });
}

async function stepsWithNorm(ctx: Context, log: StoredLog): Promise<readonly ProcedureStep[]> {
  const service = serviceOf(log);
  const procedure = service && (await procedureOn(ctx, service, localDate(ctx.now, ctx.zone)));
  return (procedure?.steps ?? []).filter(
    ({ activity, normSeconds }) => activity !== "" && normSeconds !== null,
  );
}

function serviceOf({ agencyId, serviceId }: StoredLog) {
  return serviceId === null ? null : { agencyId, serviceId };
}
