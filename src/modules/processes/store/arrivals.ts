import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

/** A file that was laid into the folder of a log, and what became of it. */
export type LogArrival = {
  readonly sha256: string;
  readonly fileName: string;
  readonly state: "done" | "failed";
  /** Why it could not be read; null when it could */
  readonly reason: string | null;
  readonly events: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly arrivedAt: Date;
};

type OfLog = Pick<StoredLog, "agencyId" | "id">;

/** Writes down what became of a file. The same file once more changes nothing. */
export async function addArrival(ctx: TxContext, log: OfLog, arrival: LogArrival): Promise<void> {
  await ctx.tx
    .insertInto("log_arrival")
    .values({
      agency_id: log.agencyId,
      log_id: log.id,
      sha256: arrival.sha256,
      file_name: arrival.fileName,
      state: arrival.state,
      reason: arrival.reason,
      events: arrival.events,
      duplicates: arrival.duplicates,
      rejected: arrival.rejected,
      arrived_at: arrival.arrivedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Files that came for a log, newest first; at most `most`. */
export async function arrivalsOf(ctx: Context, log: OfLog, most: number): Promise<readonly LogArrival[]> {
  return arrivals(ctx, log).orderBy("log_arrival.arrived_at", "desc").limit(most).execute();
}

/** What became of a file with this content, or null when none came. */
export async function arrivalWith(ctx: Context, log: OfLog, sha256: string): Promise<LogArrival | null> {
  const found = await arrivals(ctx, log).where("log_arrival.sha256", "=", sha256).executeTakeFirst();
  return found ?? null;
}

function arrivals(ctx: Context, log: OfLog) {
  return scoped(ctx, "log_arrival")
    .select([
      "log_arrival.sha256",
      "log_arrival.file_name as fileName",
      "log_arrival.state",
      "log_arrival.reason",
      "log_arrival.events",
      "log_arrival.duplicates",
      "log_arrival.rejected",
      "log_arrival.arrived_at as arrivedAt",
    ])
    .where("log_arrival.agency_id", "=", log.agencyId)
    .where("log_arrival.log_id", "=", log.id);
}
