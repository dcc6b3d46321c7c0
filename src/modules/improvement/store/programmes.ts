import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";

export type ProgrammeState = "running" | "measuring" | "closed";

export type Programme = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly unitId: string;
  readonly proposalId: string;
  readonly title: string;
  readonly state: ProgrammeState;
  /** ISO date from which the change is in force; null while it is being prepared. */
  readonly changedOn: string | null;
  readonly windowEndsOn: string | null;
  readonly startedBy: string;
  readonly startedAt: Date;
};

export async function insertProgramme(ctx: TxContext, programme: Programme): Promise<void> {
  await ctx.tx
    .insertInto("programme")
    .values({
      agency_id: programme.agencyId,
      id: programme.id,
      number: programme.number,
      unit_id: programme.unitId,
      proposal_id: programme.proposalId,
      title: programme.title,
      state: programme.state,
      started_by: programme.startedBy,
      started_at: programme.startedAt,
    })
    .execute();
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveProgramme(
  ctx: TxContext,
  programme: Programme,
  expected: number,
): Promise<Programme> {
  const version = await saveVersion(
    ctx,
    "programme",
    { ...programme, version: expected },
    {
      state: programme.state,
      changed_on: programme.changedOn,
      window_ends_on: programme.windowEndsOn,
    },
  );
  return { ...programme, version };
}

/** @throws MutuError `not-found` */
export async function programmeById(ctx: Context, agencyId: string, id: string): Promise<Programme> {
  const row = await scoped(ctx, "programme")
    .selectAll("programme")
    .where("programme.agency_id", "=", agencyId)
    .where("programme.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return programmeOf(row);
}

/** The programme that a proposal became, or null. */
export async function programmeOfProposal(
  ctx: Context,
  agencyId: string,
  proposalId: string,
): Promise<Programme | null> {
  const row = await scoped(ctx, "programme")
    .selectAll("programme")
    .where("programme.agency_id", "=", agencyId)
    .where("programme.proposal_id", "=", proposalId)
    .executeTakeFirst();
  return row ? programmeOf(row) : null;
}

/** Programmes in the given states, newest first; at most 200. */
export async function programmesIn(
  ctx: Context,
  states: readonly ProgrammeState[],
): Promise<readonly Programme[]> {
  const rows = await scoped(ctx, "programme")
    .selectAll("programme")
    .where("programme.state", "in", states)
    .orderBy("programme.started_at", "desc")
    .orderBy("programme.id")
    .limit(200)
    .execute();
  return rows.map(programmeOf);
}

function programmeOf(row: Selectable<Database["programme"]>): Programme {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    number: row.number,
    unitId: row.unit_id,
    proposalId: row.proposal_id,
    title: row.title,
    state: row.state,
    changedOn: row.changed_on,
    windowEndsOn: row.window_ends_on,
    startedBy: row.started_by,
    startedAt: row.started_at,
  };
}
