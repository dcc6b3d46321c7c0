import type { EventLog } from "../../eventlog/event-log.ts";
import type { CaseGroup, CaseGroupFigures } from "../../eventlog/questions/case-groups.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import { wilson } from "../../statistics/intervals/wilson.ts";
import type { AlignmentFitness } from "./alignment-fitness.ts";
import { type ComparedPath, comparePaths, placesWhere } from "./compared-paths.ts";
import { type Delay, delayOf, type Place, type Since, sinceWhen, whereMost } from "./deviation-facts.ts";
import { type DeviationKind, deviations } from "./deviations.ts";
import type { Model } from "./model.ts";
import { type CheckKind, eventChecks, noChecks, type ProcedureChecks } from "./procedure-checks.ts";

/** Which promise of the standard a deviation breaks (UU 25/2009 Pasal 21). */
export type BrokenComponent = "procedure" | "timeLimit" | "staffCompetence" | "requirements";

export type FoundDeviation = {
  readonly kind: DeviationKind | CheckKind;
  readonly step: string;
  /** Of a step that was done too early: what it must follow, in most of these cases */
  readonly mustFollow: string | null;
  readonly component: BrokenComponent;
  readonly cases: number;
  /** Cases in which it could be seen: those compared, or those in which the step could be checked */
  readonly among: number;
  readonly share: number;
  readonly interval: Interval;
  /**
   * Median duration of these cases minus that of the cases that keep the order; of `over-norm`, the median time beyond
   * the norm. Null when there is nothing to compare with.
   */
  readonly medianDelaySeconds: number | null;
  readonly delay: Delay;
  readonly since: Since;
  readonly where: readonly Place[];
  /** The cases themselves, for `EventLog.casesOf` */
  readonly group: CaseGroup;
};

export type Conformance = {
  /** Of cases that have ended; null when none has */
  readonly fitness: AlignmentFitness | null;
  readonly cases: {
    /** They keep the order of the procedure, open ones so far */
    readonly conforming: number;
    /** Those for which that is known */
    readonly compared: number;
    readonly open: number;
    readonly total: number;
  };
  /** Periods in which changes of shares were looked for */
  readonly every: "week" | "month";
  /** Deviations from the order, the most cases first; then steps without their input, over their norm, by the wrong role */
  readonly deviations: readonly FoundDeviation[];
  /** Checks for which no case tells anything */
  readonly unseen: readonly { readonly kind: FoundDeviation["kind"]; readonly step: string }[];
};

/** A deviation before its cases are looked at. */
type Candidate = Pick<FoundDeviation, "kind" | "step" | "mustFollow"> & {
  readonly cases: CaseGroup;
  readonly among: CaseGroup;
};

/** More of them nobody reads; the rarest are left out. */
const mostDeviations = 60;

/**
 * Where cases leave a procedure, what that goes with in time, where and since when (STD-14).
 * @throws RangeError when a limit is in opening time and there are no opening hours
 */
export async function checkConformance(
  log: EventLog,
  model: Model,
  checks: ProcedureChecks = noChecks,
): Promise<Conformance> {
  const { paths, fitness } = comparePaths(await log.variants(), model, checks.ended);
  const conforming = placesWhere(paths, ({ isCompared, found }) => isCompared && found.length === 0);
  const compared = placesWhere(paths, ({ isCompared }) => isCompared);
  const candidates = [
    ...orderCandidates(paths, compared.places),
    ...needCandidates(paths, checks),
    ...eventChecks(checks).map((one) => ({ ...one, mustFollow: null })),
  ];
  const every = await periodOf(log);
  const [usual, ...figures] = await log.caseGroups({
    groups: [keepers(conforming.places), ...candidates],
    closing: checks.ended.length === 0 ? null : { by: "activities", activities: checks.ended, asOf: null },
    calendar: checks.calendar,
    every,
    attributes: checks.attributes,
    values: 100,
  });
  return {
    fitness,
    cases: {
      conforming: conforming.cases,
      compared: compared.cases,
      open: placesWhere(paths, ({ isOpen }) => isOpen).cases,
      total: paths.reduce((sum, { cases }) => sum + cases, 0),
    },
    every,
    deviations: candidates.flatMap((candidate, at) => {
      const figure = figures[at];
      return figure && usual && figure.cases > 0
        ? [found(candidate, figure, { usual, looks: candidates.length })]
        : [];
    }),
    unseen: candidates.flatMap(({ kind, step }, at) => (figures[at]?.among === 0 ? [{ kind, step }] : [])),
  };
}

function keepers(places: readonly number[]): Pick<Candidate, "cases" | "among"> {
  const group = { by: "variants", places } as const;
  return { cases: group, among: group };
}

function orderCandidates(paths: readonly ComparedPath[], compared: readonly number[]): Candidate[] {
  const all = deviations(paths);
  return all.slice(0, mostDeviations).map(({ kind, step, mustFollow, variants }) => ({
    kind,
    step,
    mustFollow,
    cases: { by: "variants", places: variants },
    among: { by: "variants", places: compared },
  }));
}

/** Steps that were done before any of those whose output they need. */
function needCandidates(paths: readonly ComparedPath[], { needs }: ProcedureChecks): Candidate[] {
  return needs.flatMap(({ activity, after, attribute }): Candidate[] => {
    if (attribute !== null || after.length === 0) return [];
    const done = placesWhere(paths, ({ steps }) => steps.includes(activity));
    const without = placesWhere(paths, ({ steps }) => lacks(steps, activity, after));
    return [
      {
        kind: "without-input",
        step: activity,
        mustFollow: null,
        cases: { by: "variants", places: without.places },
        among: { by: "variants", places: done.places },
      },
    ];
  });
}

function lacks(steps: readonly string[], activity: string, after: readonly string[]): boolean {
  const at = steps.indexOf(activity);
  return at >= 0 && after.some((source) => !steps.slice(0, at).includes(source));
}

/** The cases that keep the order, and how many deviations are looked at. */
type Beside = { readonly usual: CaseGroupFigures; readonly looks: number };

function found(candidate: Candidate, figure: CaseGroupFigures, { usual, looks }: Beside): FoundDeviation {
  const { kind, step, mustFollow, cases: group } = candidate;
  const { cases, among, duration, medianExcess, periods } = figure;
  const difference =
    duration.median === null || usual.duration.median === null
      ? null
      : duration.median - usual.duration.median;
  return {
    kind,
    step,
    mustFollow,
    component: components[kind],
    cases,
    among,
    share: cases / among,
    interval: wilson(cases, among),
    medianDelaySeconds: kind === "over-norm" ? medianExcess : difference,
    delay: delayOf(duration, usual.duration),
    since: sinceWhen(periods, looks),
    where: whereMost(figure),
    group,
  };
}

const components: Readonly<Record<FoundDeviation["kind"], BrokenComponent>> = {
  skipped: "procedure",
  "out-of-order": "procedure",
  repeated: "procedure",
  "not-in-procedure": "procedure",
  "over-norm": "timeLimit",
  "wrong-role": "staffCompetence",
  "without-input": "requirements",
};

/** Cases that a period should have on average, so that a share of it says something. */
const casesOfPeriod = 10;
const week = 7 * 86_400_000;

async function periodOf(log: EventLog): Promise<"week" | "month"> {
  const { cases, first, last } = await log.summary();
  return cases / ((last.getTime() - first.getTime()) / week + 1) >= casesOfPeriod ? "week" : "month";
}
