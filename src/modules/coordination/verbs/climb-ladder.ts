import { workingDaysBetween } from "../../../analytics/calendar/due.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { dueOfOffice, officeCalendarOf } from "../../organisations/index.ts";
import { Ladder, type LadderReason, type Rung, rungsDue } from "../nouns/ladder.ts";
import { type Request, unitAsked } from "../nouns/request.ts";
import { escalationsOf, insertEscalation } from "../store/ladder.ts";
import { requestsWaiting } from "../store/requests.ts";

/** Something that waits past its day, at a unit whose calendar counts. */
export type Waiting = {
  readonly agencyId: string;
  readonly subjectKind: "proposal" | "request";
  readonly subjectId: string;
  readonly at: { readonly agencyId: string; readonly unitId: string };
  /** ISO date after which it is late. */
  readonly dueOn: string;
  readonly says: LadderReason;
};

/**
 * Tells the functions of the ladder that something waits past its day, each rung once until it moves (AUT-20). A rung
 * informs; it never moves the right to decide (authority.md section 6).
 * @returns how many rungs were climbed now
 */
export function climb(ctx: Context, waiting: Waiting): Promise<number> {
  return transact(ctx, async (ctx) => {
    const today = localDate(ctx.now, ctx.zone);
    if (today <= waiting.dueOn) return 0;
    const ladder = await ladderOn(ctx);
    const calendar = await officeCalendarOf(ctx, waiting.at, today);
    const late = workingDaysBetween({ from: waiting.dueOn, to: today }, calendar);
    const climbed = await escalationsOf(ctx, waiting.agencyId, waiting.subjectId);
    const standing = climbed.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ rung }) => rung);
    const due = rungsDue(ladder, late, standing);
    for (const rung of due) await climbRung(ctx, waiting, rung);
    return due.length;
  });
}

/** The ladder in force today, lowest rung first. */
export async function ladderOn(ctx: Context): Promise<readonly Rung[]> {
  const { value } = await parameterOn(ctx, "ladder.rungs", localDate(ctx.now, ctx.zone));
  return Ladder.parse(value).toSorted((a, b) => a.rung - b.rung);
}

async function climbRung(ctx: TxContext, waiting: Waiting, { rung, toFunction }: Rung): Promise<void> {
  const { agencyId, subjectKind, subjectId, says } = waiting;
  const id = newId(ctx.now, ctx.random);
  const isNew = await insertEscalation(ctx, {
    agencyId,
    id,
    subjectKind,
    subjectId,
    rung,
    toFunction,
    says,
    sentAt: ctx.now,
  });
  if (!isNew) return;
  const payload = { rung, toFunction, says };
  await record(ctx, { verb: "climb-ladder", subjectKind, subjectId, agencyId, facts: payload });
  await emit(ctx, { kind: "ladder.climbed", agencyId, subjectKind, subjectId, payload });
}

/**
 * Climbs the ladder for requests that nobody answered in time and for accepted ones past their date, as a job does every
 * day. Silence never counts as a yes (JOB-09).
 * @returns how many rungs were climbed
 */
export async function climbForRequests(ctx: Context): Promise<number> {
  let climbed = 0;
  for (const request of await requestsWaiting(ctx, localDate(ctx.now, ctx.zone))) {
    ctx.signal.throwIfAborted();
    const dueOn = request.state === "sent" ? await answerDue(ctx, request) : request.dueOn;
    climbed += await climb(ctx, {
      agencyId: request.agencyId,
      subjectKind: "request",
      subjectId: request.id,
      at: unitAsked(request),
      dueOn,
      says: request.state === "sent" ? "silent" : "late",
    });
  }
  return climbed;
}

/** The ISO date up to which a request may stay unanswered before that is silence, by the calendar of the unit asked. */
export function answerDue(
  ctx: Context,
  request: Pick<Request, "toAgencyId" | "toUnitId" | "askedAt">,
): Promise<string> {
  return dueOfOffice(ctx, unitAsked(request), "ladder.answer", localDate(request.askedAt, ctx.zone));
}
