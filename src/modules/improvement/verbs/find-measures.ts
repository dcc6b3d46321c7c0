import { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { standardOn, stepById } from "../../catalogue/index.ts";
import { complaintCountsBySeries } from "../../complaints/index.ts";
import { eventLogs, figureOf, type StoredLog } from "../../processes/index.ts";
import { activeDetectors, type Signal, signalById } from "../../warnings/index.ts";
import type { Finding } from "../nouns/finding.ts";
import { Metric } from "../nouns/metric.ts";

/** Something that an effect can be measured by, with the name of the log it is read from and how many rows it has. */
export type Measure = { readonly metric: Metric; readonly log: string | null; readonly rows: number };

type Offered = {
  readonly measures: readonly Measure[];
  /** The one that stands closest to the finding: the series of its signal, or the days of its step. */
  readonly suggested: Metric | null;
};

/** More than this nobody reads. */
const mostOfEach = 15;
/** A series of fewer rows proves nothing; most often its name is a typing error. */
const fewestRows = 20;
const yearOfDays = 365;

/** What the effect of a change to a finding can be measured by, from the data that the agency has. */
export async function findMeasures(ctx: Context, finding: Finding): Promise<Offered> {
  const { agencyId } = finding;
  const logs = (await eventLogs(ctx)).filter((log) => log.agencyId === agencyId);
  const ofLogs = await Promise.all(logs.slice(0, 5).map((log) => measuresOfLog(ctx, log)));
  return {
    measures: [...(await complaintMeasures(ctx, finding)), ...ofLogs.flat()],
    suggested: (await ofSignal(ctx, finding)) ?? (await ofStep(ctx, finding, logs)),
  };
}

async function complaintMeasures(ctx: Context, { agencyId, unitId }: Finding): Promise<readonly Measure[]> {
  const from = new Date(ctx.now.getTime() - yearOfDays * 86_400_000);
  const counts = await complaintCountsBySeries(ctx, agencyId, { from, until: ctx.now });
  const rows = new Map<string, number>();
  const add = (count: number, of: { unitId?: string; category?: string; area?: string }) => {
    const key = JSON.stringify([of.unitId ?? null, of.category ?? null, of.area ?? null]);
    rows.set(key, (rows.get(key) ?? 0) + count);
  };
  for (const { count, category, area, unitId: unit } of counts) {
    if (unit === unitId) add(count, { unitId });
    if (category !== "") add(count, { category });
    if (category !== "" && area !== "") add(count, { category, area });
  }
  return [...rows]
    .filter(([, n]) => n >= fewestRows)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostOfEach)
    .map(([key, n]) => {
      const [unit, category, area] = Key.parse(JSON.parse(key));
      return {
        metric: { kind: "complaint-count", agencyId, unitId: unit, category, area, every: "week" },
        log: null,
        rows: n,
      };
    });
}

const Key = z.tuple([z.string().nullable(), z.string().nullable(), z.string().nullable()]);

/** The figure `step-times` as it is stored with a log: the names of its activities, and how many were measured. */
const StepTimes = z.array(
  z.object({ name: z.string(), waiting: z.object({ count: z.number() }).nullable() }),
);

async function measuresOfLog(ctx: Context, log: StoredLog): Promise<readonly Measure[]> {
  const of = { agencyId: log.agencyId, logId: log.id };
  const steps = StepTimes.safeParse(await figureOf(ctx, log, "step-times"));
  const byStep = (steps.success ? steps.data : [])
    .map(({ name, waiting }) => ({ name, rows: waiting?.count ?? 0 }))
    .filter(({ rows }) => rows >= fewestRows)
    .toSorted((a, b) => b.rows - a.rows)
    .slice(0, mostOfEach)
    .map(
      ({ name, rows }): Measure => ({
        metric: { kind: "step-days", ...of, activity: name, every: "week" },
        log: log.name,
        rows,
      }),
    );
  const limitDays = await promisedDays(ctx, log);
  if (limitDays === null || log.endActivities.length === 0) return byStep;
  return [
    { metric: { kind: "on-time-share", ...of, limitDays, every: "month" }, log: log.name, rows: log.cases },
    ...byStep,
  ];
}

/** The days that the standard of the log's service promises; null when it promises none. */
async function promisedDays(ctx: Context, log: StoredLog): Promise<number | null> {
  if (!log.serviceId) return null;
  const service = { agencyId: log.agencyId, serviceId: log.serviceId };
  const standard = await standardOn(ctx, service, localDate(ctx.now, ctx.zone));
  return standard?.components.find(({ key }) => key === "timeLimit")?.limitDays ?? null;
}

/** What a signal is about, as it is stored with its series. */
const SignalSeries = z.object({
  category: z.string().nullable(),
  area: z.string().nullable(),
  activity: z.string().nullable().default(null),
});

async function ofSignal(ctx: Context, finding: Finding): Promise<Metric | null> {
  if (!finding.signalId) return null;
  const signal = await signalById(ctx, finding.agencyId, finding.signalId);
  const series = SignalSeries.safeParse(signal.series);
  if (!series.success) return null;
  const { category, area, activity } = series.data;
  if (activity !== null) return ofWatchedStep(ctx, signal, activity);
  const unitId = category === null && area === null ? signal.unitId : null;
  return Metric.parse({ kind: "complaint-count", agencyId: finding.agencyId, unitId, category, area });
}

/** The days of a step, from the log that the detector of the signal watches. */
async function ofWatchedStep(
  ctx: Context,
  { agencyId, detectorId }: Signal,
  activity: string,
): Promise<Metric | null> {
  const detector = (await activeDetectors(ctx)).find(({ id }) => id === detectorId);
  if (detector?.settings.kind !== "step-norm") return null;
  const { logId, every } = detector.settings;
  return { kind: "step-days", agencyId, logId, activity, every };
}

async function ofStep(ctx: Context, finding: Finding, logs: readonly StoredLog[]): Promise<Metric | null> {
  if (!finding.stepId) return null;
  const step = await stepById(ctx, finding.agencyId, finding.stepId);
  const log = logs.find(({ serviceId }) => serviceId === finding.serviceId) ?? logs[0];
  if (!step || !log) return null;
  return { kind: "step-days", agencyId: log.agencyId, logId: log.id, activity: step.activity, every: "week" };
}
