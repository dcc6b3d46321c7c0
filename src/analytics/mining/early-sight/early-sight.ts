import type { EventLog } from "../../eventlog/event-log.ts";
import type { OpenCase, Standing, StandingQuestion } from "../../eventlog/questions/standing.ts";
import { type CaseOutlook, caseOutlooks } from "./case-outlook.ts";
import { type Check, type Reliability, reliability } from "./reliability.ts";

/** Which open cases will break their promise, and how far such chances could be trusted in the past. */
export type EarlySight = Pick<Standing, "cases" | "ended" | "overdue" | "leftOut"> & {
  readonly asOf: Date;
  readonly promiseSeconds: number;
  /** Open cases whose promise is not due yet: the dearest first, those that cannot be told last. */
  readonly open: readonly CaseOutlook[];
  /** How many of the told ones will miss, on average. */
  readonly expectedMisses: number;
  readonly reliability: Reliability;
  /** Past moments at which the chances were checked. */
  readonly checkedAt: readonly Date[];
};

export type EarlySightQuestion = Pick<StandingQuestion, "ends" | "promiseSeconds" | "asOf" | "alike">;

/** Open cases beyond this many are counted, not told. */
const MOST_OPEN = 5000;
/** Cases that are checked at one past moment. */
const MOST_CHECKS = 1000;
/** Past moments lie in the later half of the cases; a large log has enough open cases at each of a few. */
const MOMENTS = { small: 16, large: 6, largeFrom: 20_000 } as const;

/**
 * The chance of each open case to miss its promise, from cases that once stood as it stands now, and its expected end.
 * The same chances are told again at past moments, with nothing that happened later, and compared with what became of
 * the cases; a case is checked once at most.
 * @source M. de Leoni, W. van der Aalst, M. Dees (2016), Information Systems 56, 235-257 (prediction from similar
 *         prefixes); H. van Houwelingen (2007), Scandinavian Journal of Statistics 34, 70-85 (landmarks)
 */
export async function earlySight(log: EventLog, question: EarlySightQuestion): Promise<EarlySight> {
  const now = await log.standing({ ...question, most: MOST_OPEN, judgedAt: null });
  const { asOf } = now;
  const { promiseSeconds } = question;
  const open = caseOutlooks(now, { asOf, promiseSeconds }).toSorted(dearestFirst);
  const checkedAt = await checkMoments(
    log,
    asOf,
    now.cases < MOMENTS.largeFrom ? MOMENTS.small : MOMENTS.large,
  );
  const checks = await checksAt(log, { ...question, asOf }, checkedAt);
  const { cases, ended, overdue, leftOut } = now;
  return {
    ...{ asOf, promiseSeconds, cases, ended, overdue, leftOut, open },
    expectedMisses: open.reduce((sum, { outlook }) => sum + (outlook?.chance ?? 0), 0),
    reliability: reliability(checks),
    checkedAt,
  };
}

/** What waiting costs: the seconds beyond the promise that are to be expected, then the chance, then the sooner due. */
function dearestFirst(a: CaseOutlook, b: CaseOutlook): number {
  const cost = (one: CaseOutlook) => one.outlook?.lateSeconds ?? -1;
  const chance = (one: CaseOutlook) => one.outlook?.chance ?? -1;
  return cost(b) - cost(a) || chance(b) - chance(a) || a.dueAt.getTime() - b.dueAt.getTime();
}

/** Moments at which half of the cases had begun, and a little more of them each time. */
async function checkMoments(log: EventLog, asOf: Date, count: number): Promise<Date[]> {
  const shares = Array.from({ length: count }, (_, i) => 0.5 + (0.5 * i) / count);
  const moments = (await log.begunBy(shares, asOf)).map((at) => at.getTime());
  return [...new Set(moments)].filter((at) => at < asOf.getTime()).map((at) => new Date(at));
}

/** What was told at the moments, each case at one of them. */
async function checksAt(
  log: EventLog,
  question: EarlySightQuestion & { readonly asOf: Date },
  moments: readonly Date[],
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const moment of moments) {
    const past = { ...question, asOf: moment };
    const standing = await log.standing({ ...past, most: MOST_CHECKS, judgedAt: question.asOf });
    const told = caseOutlooks(standing, past);
    for (const [place, open] of standing.open.entries()) {
      const chance = told[place]?.outlook?.chance;
      if (chance === undefined || momentOf(open, moments, question.promiseSeconds) !== moment) continue;
      checks.push({ chance, missed: open.missed === true });
    }
  }
  return checks;
}

/**
 * The one moment at which a case may be checked, drawn from all between its begin and its promise, whether it was
 * still open then or not: a draw among those at which it was open would favour the quick ones.
 */
function momentOf(
  { began, lot }: OpenCase,
  moments: readonly Date[],
  promiseSeconds: number,
): Date | undefined {
  const from = began.getTime();
  const may = moments.filter((at) => at.getTime() >= from && at.getTime() < from + promiseSeconds * 1000);
  return may[Math.floor(lot * may.length)];
}
