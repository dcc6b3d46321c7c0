import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { beyondScope } from "../../../platform/db/wall/under-scope.ts";
import type { ImportRun } from "../../../platform/imports/import-run.ts";
import { chosenTreatments } from "../nouns/chosen-treatments.ts";
import type { LogMapping } from "../nouns/stored-log.ts";

/**
 * Whether the file of an import must go: something personal of it was left out or got a pseudonym, and no log keeps its events
 * in these very bytes.
 */
export async function forgetsOriginal(ctx: Context, run: ImportRun): Promise<boolean> {
  const log = await scoped(ctx, "event_log")
    .select("event_log.mapping")
    .where("event_log.agency_id", "=", run.agencyId)
    .where("event_log.import_id", "=", run.id)
    .executeTakeFirst();
  const { personal = {} } = (log?.mapping ?? {}) as Partial<LogMapping>;
  const treatments = Object.values({ ...chosenTreatments(run), ...personal });
  return treatments.some((treatment) => treatment !== "keep") && !(await isStored(ctx, run.sha256));
}

async function isStored(ctx: Context, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ stored: boolean }>`
    select exists (select from log_part where parquet_sha256 = ${sha256})
      or exists (select from event_log where parquet_sha256 = ${sha256}) as stored`.execute(
    beyondScope(ctx.db),
  );
  return rows[0]?.stored ?? false;
}
