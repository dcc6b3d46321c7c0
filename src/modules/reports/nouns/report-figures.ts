import { z } from "zod";
import { durationsAsOf } from "../../../analytics/statistics/survival/case-durations.ts";
import { kaplanMeier } from "../../../analytics/statistics/survival/kaplan-meier.ts";
import { summariseDurations } from "../../../analytics/statistics/survival/summarise-durations.ts";
import { Quarter } from "./quarter.ts";

const Bilingual = z.object({ id: z.string(), en: z.string() });
const Count = z.int().min(0);

/** received = open + closed + withdrawn + notCompetent + archived (CMP-18). */
const Tally = z.object({
  received: Count,
  open: Count,
  closed: Count,
  withdrawn: Count,
  notCompetent: Count,
  archived: Count,
});

const Time = z.object({
  /** Seconds; null where so many are not done yet, however long one waits. */
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** How long something takes with what is still open in it (product rule 3). */
const Duration = z.object({
  n: Count,
  open: Count,
  /** Records that end before they begin: errors of the data. */
  leftOut: Count,
  median: Time,
  p90: Time,
  /** The share done by a time in seconds, with its interval. */
  steps: z.array(z.object({ at: z.number(), done: z.number(), low: z.number(), high: z.number() })),
});

const InTime = z.object({ inTime: Count, late: Count, running: Count });

const Caution = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("few-answers"), n: Count, minimum: Count }),
  z.object({ kind: z.literal("below-required-sample"), n: Count, required: Count }),
  z.object({ kind: z.literal("more-answers-than-population"), n: Count, population: Count }),
]);

const Survey = z.object({
  name: z.string(),
  unit: Bilingual,
  from: z.iso.date(),
  until: z.iso.date(),
  n: Count,
  excluded: Count,
  /** Points 25..100 as printed with two decimals; null without complete questionnaires. */
  index: z.number().nullable(),
  category: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  cautions: z.array(Caution),
});

const Effect = z.object({
  number: z.string(),
  title: z.string(),
  verdict: z.enum(["worked", "not-shown", "made-worse"]),
  sentence: Bilingual,
  reachesPredicted: z.boolean().nullable(),
  evidenceSha256: z.string(),
});

/** Everything that a quarter report says, exact and unrounded, as it was on one moment. */
export const ReportFigures = z.object({
  format: z.literal(1),
  quarter: Quarter,
  agency: Bilingual,
  zone: z.string(),
  /** ISO instant: of when the data are. */
  asOf: z.iso.datetime(),
  /** Whether the quarter was over by then. */
  isComplete: z.boolean(),
  complaints: z.object({
    total: Tally,
    byUnit: z.array(Tally.extend({ name: Bilingual })),
    answered: Duration,
    closed: Duration,
    onTime: z.array(InTime.extend({ clock: z.string() })),
  }),
  surveys: z.array(Survey),
  signals: z.object({ raised: Count, waiting: Count, cleared: Count, dismissed: Count, inFinding: Count }),
  findings: z.object({ opened: Count, stillOpen: Count, solved: Count, reopened: Count }),
  proposals: z.object({ sent: Count, accepted: Count, changed: Count, refused: Count, wait: Duration }),
  actions: InTime,
  effects: z.array(Effect),
});

export type ReportFigures = z.output<typeof ReportFigures>;
export type DurationFigure = z.output<typeof Duration>;
export type TallyFigure = z.output<typeof Tally>;

/** Fewer cases than this say nothing about how long things take or how many are in time. */
export const fewest = 10;

const mostSteps = 150;

/** Something with a beginning and, when it has come, an end. */
export type Span = { readonly from: Date; readonly to: Date | null };

/** How long spans last as of a moment, those still open counted as lasting at least until then. */
export function durationFigure(spans: readonly Span[], asOf: Date): DurationFigure {
  const cases = spans.map(({ from, to }) => ({
    opened: from.getTime() / 1000,
    closed: to === null ? null : to.getTime() / 1000,
  }));
  const {
    kept: _kept,
    closedBeforeOpened,
    notYetOpened,
    ...durations
  } = durationsAsOf(cases, asOf.getTime() / 1000);
  const { n, censored, median, p90 } = summariseDurations(durations, []);
  const time = ({ value, low, high }: typeof median) => ({ value, low, high });
  return {
    n,
    open: censored,
    leftOut: closedBeforeOpened.length + notYetOpened.length,
    median: time(median),
    p90: time(p90),
    steps: stepsOf(kaplanMeier(durations)),
  };
}

/** The curve as a drawing takes it, thinned to what the eye can tell apart. */
function stepsOf({ times, survival, logLog }: ReturnType<typeof kaplanMeier>): DurationFigure["steps"] {
  const every = Math.max(1, Math.ceil(times.length / mostSteps));
  return times.flatMap((at, i) => {
    if (i % every !== 0 && i !== times.length - 1) return [];
    const open = survival[i] ?? 0;
    return [{ at, done: 1 - open, low: 1 - (logLog.high[i] ?? open), high: 1 - (logLog.low[i] ?? open) }];
  });
}

/** The sum of tallies. Law: it reconciles when each of them does. */
export function sumOfTallies(tallies: readonly TallyFigure[]): TallyFigure {
  const sum = (column: keyof TallyFigure) => tallies.reduce((all, tally) => all + tally[column], 0);
  return {
    received: sum("received"),
    open: sum("open"),
    closed: sum("closed"),
    withdrawn: sum("withdrawn"),
    notCompetent: sum("notCompetent"),
    archived: sum("archived"),
  };
}
