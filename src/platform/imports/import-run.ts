import { type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../context.ts";
import type { Database } from "../db/schema.ts";
import { scoped } from "../db/scope.ts";
import { beyondScope } from "../db/wall/under-scope.ts";
import { MutuError } from "../errors.ts";

export type ImportKind = "complaints" | "survey" | "log" | "standards";
export type ImportState = "previewed" | "running" | "stopped" | "done" | "failed";

/** Which column of the file holds which field, and constants for fields that no column holds. */
export type Mapping = {
  readonly columns: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
};

/** One file on its way in. It commits batch by batch with the rows it has read, so stop and go on loses and doubles nothing. */
export type ImportRun = {
  readonly agencyId: string;
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly mapping: Mapping;
  readonly state: ImportState;
  readonly rowsTotal: number | null;
  /** Number of the last row of the file that was committed; the next run begins after it. */
  readonly rowsRead: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly error: string | null;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
};

export type RejectedCell = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  /** The row went in all the same; the cell is left out of figures that need it. */
  readonly kept: boolean;
};

export async function insertRun(ctx: TxContext, run: ImportRun): Promise<void> {
  await ctx.tx
    .insertInto("import_run")
    .values({
      agency_id: run.agencyId,
      id: run.id,
      kind: run.kind,
      file_name: run.fileName,
      sha256: run.sha256,
      mapping: JSON.stringify(run.mapping),
      state: run.state,
      rows_total: run.rowsTotal,
      started_by: run.startedBy,
      started_at: run.startedAt,
    })
    .execute();
}

/** @throws MutuError `not-found` */
export async function importRun(ctx: Context, agencyId: string, id: string): Promise<ImportRun> {
  const row = await scoped(ctx, "import_run")
    .selectAll("import_run")
    .where("import_run.agency_id", "=", agencyId)
    .where("import_run.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return runOf(row);
}

/** Imports of the actor's agencies, newest first; at most 100. */
export async function importRuns(ctx: Context, kind: ImportKind): Promise<readonly ImportRun[]> {
  const rows = await scoped(ctx, "import_run")
    .selectAll("import_run")
    .where("import_run.kind", "=", kind)
    .orderBy("import_run.started_at", "desc")
    .limit(100)
    .execute();
  return rows.map(runOf);
}

/** Imports of the same file of a kind in an agency, newest first; at most 100. */
export async function runsOfFile(
  ctx: Context,
  kind: ImportKind,
  { agencyId, sha256 }: Pick<ImportRun, "agencyId" | "sha256">,
): Promise<readonly ImportRun[]> {
  const rows = await scoped(ctx, "import_run")
    .selectAll("import_run")
    .where("import_run.agency_id", "=", agencyId)
    .where("import_run.kind", "=", kind)
    .where("import_run.sha256", "=", sha256)
    .orderBy("import_run.started_at", "desc")
    .limit(100)
    .execute();
  return rows.map(runOf);
}

/** Whether an import of any agency that is not done reads the same bytes: equal files lie in one. */
export async function isReadByAnother(ctx: Context, { id, sha256 }: ImportRun): Promise<boolean> {
  const { rows } = await sql`
    select from import_run
    where sha256 = ${sha256} and id <> ${id}::uuid and state <> 'done' limit 1`.execute(beyondScope(ctx.db));
  return rows.length > 0;
}

type Named = Pick<ImportRun, "agencyId" | "id">;

/** Seconds for which a worker has a run to itself; each batch begins them anew. A log is one long batch. */
const claimSeconds: Readonly<Record<ImportKind, number>> = {
  complaints: 20,
  survey: 20,
  standards: 20,
  log: 900,
};

/**
 * Takes a run that waits to go on, so that no other worker reads the same file meanwhile: the oldest, or the one that is
 * named. A worker that died has lost its claim after some seconds. Uses import_run_waiting.
 * @returns null when all are taken or done
 */
export async function claimRun(ctx: TxContext, only: Named | null): Promise<ImportRun | null> {
  let waiting = ctx.tx
    .selectFrom("import_run")
    .selectAll()
    .where("state", "=", "running")
    .where((eb) => eb.or([eb("claimed_until", "is", null), eb("claimed_until", "<", sql<Date>`now()`)]));
  if (only) waiting = waiting.where("agency_id", "=", only.agencyId).where("id", "=", only.id);
  const row = await waiting.orderBy("started_at").limit(1).forUpdate().skipLocked().executeTakeFirst();
  if (!row) return null;
  const run = runOf(row);
  await keepClaim(ctx, run);
  return run;
}

/** Whether a run still stands where we left it and is meant to go on; locked until the batch is in. */
export async function isStillOurs(ctx: TxContext, run: ImportRun): Promise<boolean> {
  const row = await ctx.tx
    .selectFrom("import_run")
    .select(["state", "rows_read"])
    .where("agency_id", "=", run.agencyId)
    .where("id", "=", run.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.state === "running" && row.rows_read === run.rowsRead;
}

/** Begins the seconds of a claim anew. */
export async function keepClaim(ctx: TxContext, run: ImportRun): Promise<void> {
  const until = sql<Date>`now() + make_interval(secs => ${claimSeconds[run.kind]})`;
  await claim(ctx, run, until);
}

/** Lets another worker take the run at once. */
export async function dropClaim(ctx: TxContext, run: ImportRun): Promise<void> {
  await claim(ctx, run, null);
}

async function claim(ctx: TxContext, run: Named, until: ReturnType<typeof sql<Date>> | null): Promise<void> {
  await ctx.tx
    .updateTable("import_run")
    .set({ claimed_until: until })
    .where("agency_id", "=", run.agencyId)
    .where("id", "=", run.id)
    .execute();
}

/** Writes down where a run stands. */
export async function saveRun(
  ctx: TxContext,
  run: ImportRun,
  change: Partial<
    Pick<
      ImportRun,
      "state" | "rowsRead" | "accepted" | "duplicates" | "rejected" | "error" | "finishedAt" | "mapping"
    >
  >,
): Promise<ImportRun> {
  const next = { ...run, ...change };
  await ctx.tx
    .updateTable("import_run")
    .set({
      state: next.state,
      mapping: JSON.stringify(next.mapping),
      rows_read: next.rowsRead,
      accepted: next.accepted,
      duplicates: next.duplicates,
      rejected: next.rejected,
      error: next.error,
      finished_at: next.finishedAt,
      ...(next.state === "running" ? {} : { claimed_until: null }),
      version: sql<number>`version + 1`,
    })
    .where("agency_id", "=", run.agencyId)
    .where("id", "=", run.id)
    .execute();
  return next;
}

/** Writes down why a run cannot go on, and leaves what it has reached by now as it is. */
export async function failRun(ctx: TxContext, run: ImportRun, error: unknown): Promise<ImportRun> {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 2000);
  const row = await ctx.tx
    .updateTable("import_run")
    .set({ state: "failed", error: message, claimed_until: null, version: sql<number>`version + 1` })
    .where("agency_id", "=", run.agencyId)
    .where("id", "=", run.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return runOf(row);
}

export async function addRejected(
  ctx: TxContext,
  run: ImportRun,
  cells: readonly RejectedCell[],
): Promise<void> {
  if (cells.length === 0) return;
  await ctx.tx
    .insertInto("import_rejected")
    .values(
      cells.map((cell) => ({
        agency_id: run.agencyId,
        import_id: run.id,
        row_number: cell.row,
        column_name: cell.column,
        value: cell.value.slice(0, 500),
        reason: cell.reason,
        kept: cell.kept,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Cells of a run that were rejected or remarked on, in the order of the file; at most `most`. */
export async function rejectedOf(
  ctx: Context,
  run: Pick<ImportRun, "agencyId" | "id">,
  most: number,
): Promise<readonly RejectedCell[]> {
  const rows = await scoped(ctx, "import_rejected")
    .select(["row_number as row", "column_name as column", "value", "reason", "kept"])
    .where("import_rejected.agency_id", "=", run.agencyId)
    .where("import_rejected.import_id", "=", run.id)
    .orderBy("row_number")
    .orderBy("column_name")
    .limit(most)
    .execute();
  return rows;
}

function runOf(row: Selectable<Database["import_run"]>): ImportRun {
  return {
    agencyId: row.agency_id,
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    sha256: row.sha256,
    mapping: row.mapping as Mapping,
    state: row.state,
    rowsTotal: row.rows_total,
    rowsRead: row.rows_read,
    accepted: row.accepted,
    duplicates: row.duplicates,
    rejected: row.rejected,
    error: row.error,
    startedBy: row.started_by,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
