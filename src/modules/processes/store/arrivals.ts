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

/** Writes down what became of a file; of one that came before, what became of it now. */
export async function addArrival(ctx: TxContext, log: OfLog, arrival: LogArrival): Promise<void> {
  const { sha256, fileName, state, reason, events, duplicates, rejected, arrivedAt } = arrival;
  const became = { file_name: fileName, state, reason, events, duplicates, rejected, arrived_at: arrivedAt };
  await ctx.tx
    .insertInto("log_arrival")
    .values({ agency_id: log.agencyId, log_id: log.id, sha256, ...became })
    .onConflict((conflict) => conflict.columns(["agency_id", "log_id", "sha256"]).doUpdateSet(became))
    .execute();
}

/** Files that came for a log, newest first; at most `most`. */
export async function arrivalsOf(ctx: Context, log: OfLog, most: number): Promise<readonly LogArrival[]> {
  return arrivals(ctx, log).orderBy("log_arrival.arrived_at", "desc").limit(most).execute();
}

/** A file with this content that was added before, or null. */
export async function addedBefore(ctx: Context, log: OfLog, sha256: string): Promise<LogArrival | null> {
  const found = await arrivals(ctx, log)
    .where("log_arrival.sha256", "=", sha256)
    .where("log_arrival.state", "=", "done")
    .executeTakeFirst();
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
