import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Request, RequestState } from "../nouns/request.ts";

export async function insertRequest(ctx: TxContext, request: Request): Promise<void> {
  await ctx.tx
    .insertInto("request")
    .values({
      agency_id: request.agencyId,
      id: request.id,
      unit_id: request.unitId,
      to_agency_id: request.toAgencyId,
      to_unit_id: request.toUnitId,
      subject_kind: request.subjectKind,
      subject_id: request.subjectId,
      title: request.title,
      text: request.text,
      due_on: request.dueOn,
      state: request.state,
      asked_by: request.askedBy,
      asked_at: request.askedAt,
      emergency_decree: request.emergencyDecree,
    })
    .execute();
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveRequest(ctx: TxContext, request: Request, expected: number): Promise<Request> {
  const version = await saveVersion(
    ctx,
    "request",
    { ...request, version: expected },
    {
      state: request.state,
      due_on: request.dueOn,
      proposed_due_on: request.proposedDueOn,
      reason: request.reason,
      asked_at: request.askedAt,
      answered_by: request.answeredBy,
      answered_at: request.answeredAt,
    },
  );
  return { ...request, version };
}

/** A request that the actor's side asked. @throws MutuError `not-found` */
export async function requestAsked(ctx: Context, agencyId: string, id: string): Promise<Request> {
  const request = await findRequestAsked(ctx, agencyId, id);
  if (!request) throw new MutuError("not-found", "error.not-found");
  return request;
}

/** The same, or null. */
export async function findRequestAsked(ctx: Context, agencyId: string, id: string): Promise<Request | null> {
  const row = await scoped(ctx, "request")
    .selectAll("request")
    .where("request.agency_id", "=", agencyId)
    .where("request.id", "=", id)
    .executeTakeFirst();
  return row ? requestOf(row) : null;
}

/** A request that the actor's side was asked: the other agency sees this row and nothing else of the asker's. */
export async function requestReceived(ctx: Context, agencyId: string, id: string): Promise<Request> {
  const row = await addressedTo(ctx)
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return requestOf(row);
}

/** Requests to the actor's units in the given states, soonest due first; at most 200. */
export async function requestsReceived(
  ctx: Context,
  states: readonly RequestState[],
): Promise<readonly Request[]> {
  const rows = await addressedTo(ctx)
    .selectAll()
    .where("state", "in", states)
    .orderBy("due_on")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(requestOf);
}

/** Requests that the actor's side asked and that are in the given states, soonest due first; at most 200. */
export async function requestsAsked(
  ctx: Context,
  states: readonly RequestState[],
): Promise<readonly Request[]> {
  const rows = await scoped(ctx, "request")
    .selectAll("request")
    .where("request.state", "in", states)
    .orderBy("request.due_on")
    .orderBy("request.id")
    .limit(200)
    .execute();
  return rows.map(requestOf);
}

/** Requests that nobody answered yet, and accepted ones that were due before a day, soonest due first; at most 5,000. */
export async function requestsWaiting(ctx: Context, today: string): Promise<readonly Request[]> {
  const rows = await scoped(ctx, "request")
    .selectAll("request")
    .where((eb) =>
      eb.or([
        eb("request.state", "=", "sent"),
        eb.and([eb("request.state", "=", "accepted"), eb("request.due_on", "<", today)]),
      ]),
    )
    .orderBy("request.due_on")
    .orderBy("request.id")
    .limit(5_000)
    .execute();
  return rows.map(requestOf);
}

/** The one read that crosses agencies: rows addressed to the actor's units (architecture section 8). */
function addressedTo(ctx: Context) {
  const { agencies, units } = ctx.actor.scope;
  const query = ctx.db
    .selectFrom("request")
    .where("to_agency_id", "in", agencies.length > 0 ? agencies : [null]);
  return units === "all" ? query : query.where("to_unit_id", "in", units.length > 0 ? units : [null]);
}

function requestOf(row: Selectable<Database["request"]>): Request {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    unitId: row.unit_id,
    toAgencyId: row.to_agency_id,
    toUnitId: row.to_unit_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    title: row.title,
    text: row.text,
    dueOn: row.due_on,
    proposedDueOn: row.proposed_due_on,
    state: row.state,
    reason: row.reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    emergencyDecree: row.emergency_decree,
  };
}
