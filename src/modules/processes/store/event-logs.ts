import { type Expression, type Selectable, type SqlBool, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { LogNames } from "../nouns/log-names.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

export async function insertLog(ctx: TxContext, log: StoredLog, importId: string | null): Promise<void> {
  await ctx.tx
    .insertInto("event_log")
    .values({
      agency_id: log.agencyId,
      id: log.id,
      unit_id: log.unitId,
      service_id: log.serviceId,
      name: log.name,
      import_id: importId,
      parquet_sha256: log.parquetSha256,
      cases: log.cases,
      events: log.events,
      activities: log.activities,
      first_at: log.firstAt,
      last_at: log.lastAt,
      extracted_at: log.extractedAt,
      end_activities: [...log.endActivities],
      attributes: [...log.attributes],
      folder: log.folder,
      mapping: JSON.stringify(log.mapping),
      created_at: ctx.now,
    })
    .execute();
}

/** @throws MutuError `not-found` */
export async function logById(ctx: Context, agencyId: string, id: string): Promise<StoredLog> {
  const row = await scoped(ctx, "event_log")
    .selectAll("event_log")
    .where("event_log.agency_id", "=", agencyId)
    .where("event_log.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return logOf(row);
}

/** Stores which activities end a case of a log. */
export async function saveEndActivities(
  ctx: TxContext,
  log: Pick<StoredLog, "agencyId" | "id">,
  activities: readonly string[],
): Promise<void> {
  await ctx.tx
    .updateTable("event_log")
    .set({ end_activities: [...activities] })
    .where("agency_id", "=", log.agencyId)
    .where("id", "=", log.id)
    .execute();
}

/** SQL: the row of a log, if its events and how they are read are still those that were read. */
export function isUnchanged({ agencyId, id, parquetSha256, mapping }: StoredLog): Expression<SqlBool> {
  return sql<boolean>`event_log.agency_id = ${agencyId} and event_log.id = ${id}
    and event_log.parquet_sha256 = ${parquetSha256} and event_log.mapping = ${JSON.stringify(mapping)}::jsonb`;
}

/** Stores which names of activities count as others. @throws MutuError `changed-meanwhile` */
export async function saveNames(
  ctx: TxContext,
  log: StoredLog,
  { names, endActivities }: { readonly names: LogNames; readonly endActivities: readonly string[] },
): Promise<StoredLog> {
  const mapping = { ...log.mapping, names };
  const changed = await ctx.tx
    .updateTable("event_log")
    .set({ mapping: JSON.stringify(mapping), end_activities: [...endActivities] })
    .where(isUnchanged(log))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n)
    throw new MutuError("changed-meanwhile", "error.changed-meanwhile", { id: log.id });
  return { ...log, mapping, endActivities };
}

/** Stores which folder is watched for a log. @throws MutuError `invalid` when another log has it */
export async function saveFolder(
  ctx: TxContext,
  log: Pick<StoredLog, "agencyId" | "id">,
  folder: string | null,
): Promise<void> {
  const other = await scoped(ctx, "event_log")
    .select("event_log.id")
    .where("event_log.folder", "=", folder)
    .where("event_log.id", "<>", log.id)
    .executeTakeFirst();
  if (other) throw new MutuError("invalid", "processes.data.folder-taken", { folder: folder ?? "" });
  await ctx.tx
    .updateTable("event_log")
    .set({ folder })
    .where("agency_id", "=", log.agencyId)
    .where("id", "=", log.id)
    .execute();
}

/** Logs in scope, newest first; at most 200. */
export async function eventLogs(ctx: Context): Promise<readonly StoredLog[]> {
  const rows = await scoped(ctx, "event_log")
    .selectAll("event_log")
    .orderBy("event_log.created_at", "desc")
    .orderBy("event_log.id")
    .limit(200)
    .execute();
  return rows.map(logOf);
}

/** A log with the same content in the agency, or null: the same file is not taken in twice. */
export async function logWithContent(
  ctx: Context,
  agencyId: string,
  sha256: string,
): Promise<StoredLog | null> {
  const row = await scoped(ctx, "event_log")
    .selectAll("event_log")
    .where("event_log.agency_id", "=", agencyId)
    .where("event_log.parquet_sha256", "=", sha256)
    .executeTakeFirst();
  return row ? logOf(row) : null;
}

/** Stores a figure that takes long to compute under its name; the one before is replaced. */
export async function saveFigure(
  ctx: TxContext,
  log: StoredLog,
  name: string,
  figure: unknown,
): Promise<void> {
  const values = { figure: JSON.stringify(figure), made_at: ctx.now };
  await ctx.tx
    .insertInto("log_figure")
    .values({ ...values, agency_id: log.agencyId, log_id: log.id, name })
    .onConflict((conflict) => conflict.columns(["agency_id", "log_id", "name"]).doUpdateSet(values))
    .execute();
}

/** A stored figure as plain JSON, or null; none is stored of cases that were chosen. */
export async function figureOf(ctx: Context, log: StoredLog, name: string): Promise<unknown> {
  if (log.lookedAt !== null) return null;
  const row = await scoped(ctx, "log_figure")
    .select("log_figure.figure")
    .where("log_figure.agency_id", "=", log.agencyId)
    .where("log_figure.log_id", "=", log.id)
    .where("log_figure.name", "=", name)
    .executeTakeFirst();
  return row?.figure ?? null;
}

function logOf(row: Selectable<Database["event_log"]>): StoredLog {
  return {
    agencyId: row.agency_id,
    id: row.id,
    unitId: row.unit_id,
    serviceId: row.service_id,
    name: row.name,
    parquetSha256: row.parquet_sha256,
    cases: row.cases,
    events: row.events,
    activities: row.activities,
    firstAt: row.first_at,
    lastAt: row.last_at,
    extractedAt: row.extracted_at,
    endActivities: row.end_activities,
    attributes: row.attributes,
    folder: row.folder,
    mapping: row.mapping as StoredLog["mapping"],
    complained: null,
    lookedAt: null,
  };
}
