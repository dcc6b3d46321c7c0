import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import type { LogPart } from "../../../analytics/eventlog/log-part.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { transact } from "../../../platform/db/transact.ts";
import { beyondScope } from "../../../platform/db/wall/under-scope.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

/** A part whose file is stored under its hash. */
export type StoredPart = Omit<LogPart, "path"> & { readonly sha256: string };

/** Stores the files of parts. A part has at most some megabytes for each 100,000 events. */
export async function storeParts(ctx: Context, parts: readonly LogPart[]): Promise<readonly StoredPart[]> {
  const stored: StoredPart[] = [];
  for (const { path, ...part } of parts) {
    stored.push({ ...part, sha256: await ctx.files.put(await readFile(path)) });
  }
  return stored;
}

/** What names the content of a log: the hash of the hashes of its parts, by month. */
export function hashOfParts(parts: readonly StoredPart[]): string {
  const lines = parts.map(({ month, sha256 }) => `${month} ${sha256}\n`).toSorted();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

type OfLog = Pick<StoredLog, "agencyId" | "id">;

/** The parts in use of a log by month; none for a log that lies in one file. Uses log_part_in_use. */
export async function partsOf(ctx: Context, log: OfLog): Promise<readonly StoredPart[]> {
  const rows = await scoped(ctx, "log_part")
    .select([
      "log_part.month",
      "log_part.parquet_sha256 as sha256",
      "log_part.cases",
      "log_part.events",
      "log_part.attributes",
    ])
    .where("log_part.agency_id", "=", log.agencyId)
    .where("log_part.log_id", "=", log.id)
    .where("log_part.replaced_at", "is", null)
    .orderBy("log_part.month")
    .execute();
  return rows;
}

/** Puts parts in the place of those of the same months, and of `months`, whose cases went to others. */
export async function replaceParts(
  ctx: TxContext,
  log: OfLog,
  parts: readonly StoredPart[],
  months: readonly string[] = [],
): Promise<void> {
  const gone = [...new Set([...months, ...parts.map(({ month }) => month)])];
  if (gone.length > 0) {
    await ctx.tx
      .updateTable("log_part")
      .set({ replaced_at: ctx.now })
      .where("agency_id", "=", log.agencyId)
      .where("log_id", "=", log.id)
      .where("month", "in", gone)
      .where("replaced_at", "is", null)
      .execute();
  }
  for (const { month, sha256, cases, events, attributes } of parts) {
    const counts = { cases, events, attributes, replaced_at: null };
    await ctx.tx
      .insertInto("log_part")
      .values({ agency_id: log.agencyId, log_id: log.id, month, parquet_sha256: sha256, ...counts })
      .onConflict((conflict) =>
        conflict.columns(["agency_id", "log_id", "month", "parquet_sha256"]).doUpdateSet(counts),
      )
      .execute();
  }
}

/**
 * Forgets parts that were replaced before a moment, and their bytes, unless a log in use has the same ones. Pages that began
 * before then have long ended.
 */
export async function forgetReplacedParts(ctx: Context, before: Date): Promise<void> {
  const gone = await transact(ctx, (ctx) =>
    ctx.tx
      .deleteFrom("log_part")
      .where("agency_id", "in", [...ctx.actor.scope.agencies])
      .where("replaced_at", "<", before)
      .returning("parquet_sha256 as sha256")
      .execute(),
  );
  for (const { sha256 } of gone) if (!(await isInUse(ctx, sha256))) await ctx.files.remove(sha256);
}

/** Whether a part of any log has these bytes: equal logs of two agencies lie in one file. */
async function isInUse(ctx: Context, sha256: string): Promise<boolean> {
  const { rows } = await sql`select from log_part where parquet_sha256 = ${sha256} limit 1`.execute(
    beyondScope(ctx.db),
  );
  return rows.length > 0;
}

/** The parts where they lie on this machine. */
export async function onDisk(ctx: Context, parts: readonly StoredPart[]): Promise<readonly LogPart[]> {
  return Promise.all(
    parts.map(async ({ sha256, ...part }) => ({ ...part, path: await ctx.files.path(sha256) })),
  );
}
