import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Action } from "../nouns/action.ts";

export async function insertAction(ctx: TxContext, action: Action): Promise<void> {
  await ctx.tx
    .insertInto("action")
    .values({
      agency_id: action.agencyId,
      id: action.id,
      programme_id: action.programmeId,
      request_id: action.requestId,
      owner_agency_id: action.ownerAgencyId,
      owner_unit_id: action.ownerUnitId,
      title: action.title,
      planned_from: action.plannedFrom,
      state: action.state,
    })
    .execute();
}

export type Change = { readonly progress: number; readonly state: Action["state"]; readonly doneBy?: string };

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveAction(
  ctx: TxContext,
  action: Action,
  expected: number,
  change: Change,
): Promise<Action> {
  const { progress, state, doneBy } = change;
  const done = doneBy ? { done_by: doneBy, done_at: ctx.now } : {};
  const version = await saveVersion(
    ctx,
    "action",
    { ...action, version: expected },
    { progress, state, ...done },
  );
  return { ...action, progress, state, version };
}

/** Actions of a programme that the actor's side runs, soonest due first. */
export async function actionsOf(
  ctx: Context,
  agencyId: string,
  programmeId: string,
): Promise<readonly Action[]> {
  const rows = await planned(ctx)
    .where("action.agency_id", "=", agencyId)
    .where("action.programme_id", "=", programmeId)
    .execute();
  return rows.map(actionOf);
}

/** All actions not done of programmes that the actor's side runs and that are not closed, soonest due first; at most 200. */
export async function openActions(ctx: Context): Promise<readonly Action[]> {
  const rows = await planned(ctx)
    .innerJoin("programme", (join) =>
      join
        .onRef("programme.agency_id", "=", "action.agency_id")
        .onRef("programme.id", "=", "action.programme_id"),
    )
    .where("programme.state", "<>", "closed")
    .where("action.state", "=", "planned")
    .where("request.state", "<>", "withdrawn")
    .execute();
  return rows.map(actionOf);
}

/** Actions done and not yet checked, oldest due first; at most 200. */
export async function actionsToVerify(ctx: Context): Promise<readonly Action[]> {
  const rows = await planned(ctx).where("action.state", "=", "done").execute();
  return rows.map(actionOf);
}

/** @throws MutuError `not-found` */
export async function actionById(ctx: Context, agencyId: string, id: string): Promise<Action> {
  const row = await planned(ctx)
    .where("action.agency_id", "=", agencyId)
    .where("action.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return actionOf(row);
}

/** The action behind a request, for the unit that owns it, whichever agency runs the programme. */
export async function actionOwned(ctx: Context, agencyId: string, requestId: string): Promise<Action> {
  const { agencies, units } = ctx.actor.scope;
  const row = await ctx.db
    .selectFrom("action")
    .innerJoin("request", (join) =>
      join.onRef("request.agency_id", "=", "action.agency_id").onRef("request.id", "=", "action.request_id"),
    )
    .select(columns)
    .where("action.agency_id", "=", agencyId)
    .where("action.request_id", "=", requestId)
    .where(sql<boolean>`action.owner_agency_id = any(${agencies}::uuid[])`)
    .$if(units !== "all", (query) => query.where(sql<boolean>`action.owner_unit_id = any(${units}::uuid[])`))
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return actionOf(row);
}

/** The action behind a request that the actor's side asked, or null where the request is about something else. */
export async function actionAsked(ctx: Context, agencyId: string, requestId: string): Promise<Action | null> {
  const row = await planned(ctx)
    .where("action.agency_id", "=", agencyId)
    .where("action.request_id", "=", requestId)
    .executeTakeFirst();
  return row ? actionOf(row) : null;
}

export type Progress = {
  readonly id: string;
  readonly actionId: string;
  readonly agencyId: string;
  readonly at: Date;
  readonly byPerson: string;
  readonly progress: number;
  readonly note: string;
  readonly file: { readonly sha256: string; readonly name: string } | null;
};

export async function insertProgress(ctx: TxContext, step: Progress): Promise<void> {
  await ctx.tx
    .insertInto("action_progress")
    .values({
      agency_id: step.agencyId,
      id: step.id,
      action_id: step.actionId,
      at: step.at,
      by_person: step.byPerson,
      progress: step.progress,
      note: step.note,
      file_sha256: step.file?.sha256 ?? null,
      file_name: step.file?.name ?? null,
    })
    .execute();
}

/** What was reported on an action, oldest first; at most 100. The caller has loaded the action by its own right. */
export async function progressOf(ctx: Context, action: Action): Promise<readonly Progress[]> {
  const rows = await ctx.db
    .selectFrom("action_progress")
    .selectAll()
    .where("agency_id", "=", action.agencyId)
    .where("action_id", "=", action.id)
    .orderBy("at")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    actionId: row.action_id,
    agencyId: row.agency_id,
    at: row.at,
    byPerson: row.by_person,
    progress: row.progress,
    note: row.note,
    file: row.file_sha256 && row.file_name ? { sha256: row.file_sha256, name: row.file_name } : null,
  }));
}

const columns = [
  "action.agency_id",
  "action.id",
  "action.version",
  "action.programme_id",
  "action.request_id",
  "action.owner_agency_id",
  "action.owner_unit_id",
  "action.title",
  "action.planned_from",
  "action.progress",
  "action.state",
  "request.due_on",
  "request.state as request_state",
  "request.asked_at",
] as const;

function planned(ctx: Context) {
  return scoped(ctx, "action")
    .innerJoin("request", (join) =>
      join.onRef("request.agency_id", "=", "action.agency_id").onRef("request.id", "=", "action.request_id"),
    )
    .select(columns)
    .orderBy("request.due_on")
    .orderBy("action.id")
    .limit(200);
}

type Row = Awaited<ReturnType<ReturnType<typeof planned>["executeTakeFirstOrThrow"]>>;

function actionOf(row: Row): Action {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    programmeId: row.programme_id,
    requestId: row.request_id,
    ownerAgencyId: row.owner_agency_id,
    ownerUnitId: row.owner_unit_id,
    title: row.title,
    plannedFrom: row.planned_from,
    dueOn: row.due_on,
    progress: row.progress,
    state: row.state,
    requestState: row.request_state,
    askedAt: row.asked_at,
  };
}
