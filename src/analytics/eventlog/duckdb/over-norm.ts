import type { StepClock } from "../questions/case-groups.ts";
import type { NormInPeriod, NormsQuestion, OverNorm, StepNorm } from "../questions/over-norm.ts";
import { quoted } from "./database.ts";
import type { LogTables } from "./log-tables.ts";
import { withTimeTaken } from "./time-taken.ts";
import { prepareOpening } from "./working-time.ts";

/** For each norm, how many events and cases could be measured and how many were over it. */
export async function overNorm(log: LogTables, question: NormsQuestion): Promise<OverNorm[]> {
  const { norms } = question;
  if (norms.length === 0) return [];
  await prepareClock(log, question);
  const rows = await log.database.rows<Omit<OverNorm, keyof StepNorm> & { at: number }>(`
    select place as "at", count(took) as events, count(distinct trace) filter (took is not null) as cases,
      count(*) filter (took > seconds) as "eventsOver",
      count(distinct trace) filter (took > seconds) as "casesOver",
      quantile_cont(took - seconds, 0.5) filter (took > seconds) as "medianDelaySeconds"
    from (${measuredEvents(log, norms)}) group by place`);
  const found = new Map(rows.map(({ at, ...figures }) => [at, figures]));
  const none = { events: 0, cases: 0, eventsOver: 0, casesOver: 0, medianDelaySeconds: null };
  return norms.map((norm, at) => ({ ...norm, ...(found.get(at) ?? none) }));
}

/** The events of each step that could be measured and those over its norm, by the period of their completion, in order. */
export async function overNormByPeriod(
  log: LogTables,
  question: NormsQuestion,
  every: "week" | "month",
): Promise<NormInPeriod[]> {
  if (question.norms.length === 0) return [];
  await prepareClock(log, question);
  return await log.database.rows<NormInPeriod>(`
    select name as activity, strftime(date_trunc(${quoted(every)}, moment), '%Y-%m-%d') as "at",
      count(took) as events, count(*) filter (took > seconds) as over
    from (${measuredEvents(log, question.norms)})
    where took is not null
    group by 1, 2 order by 1, 2`);
}

/** @throws RangeError when a norm is in opening time and there are no opening hours */
async function prepareClock(log: LogTables, { norms, calendar }: NormsQuestion): Promise<void> {
  if (norms.every(({ clock }) => clock !== "working")) return;
  if (calendar === null) throw new RangeError("a step is measured by opening hours, but there are none");
  await prepareOpening(log, calendar);
}

/** SQL of the events of steps with a norm: its `place` in the list and its `seconds` beside what they `took`. */
function measuredEvents(log: LogTables, norms: readonly StepNorm[]): string {
  const placed = norms.map((norm, place) => ({ ...norm, place }));
  return [...Map.groupBy(placed, ({ clock }) => clock)]
    .map(([clock, own]) => measuredBy(log, clock, own))
    .join(" union all ");
}

function measuredBy(
  log: LogTables,
  clock: StepClock,
  norms: readonly (StepNorm & { readonly place: number })[],
): string {
  const list = norms.map(
    ({ activity, seconds, place }) => `(${place}, ${quoted(activity)}, ${seconds}::double)`,
  );
  const events = `(
    select norm.place, norm.name, norm.seconds, trace, moment, started, elapsed
    from (values ${list.join(", ")}) as norm (place, name, seconds)
    join ${log.dictionary}.activity on activity.name = norm.name
    join ${log.schema}.step on step.activity = activity.id)`;
  return `select place, name, seconds, trace, moment, took from (${withTimeTaken(log, events, clock)})`;
}
