import { sql } from "kysely";
import type { SentEvent } from "../../../analytics/eventlog/extend-log.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

type OfLog = Pick<StoredLog, "agencyId" | "id">;

/**
 * Keeps events until they are put with those of their log.
 * @param keys one for each; an event whose key waits already is not kept again
 * @returns how many are kept
 */
export async function addWaitingEvents(
  ctx: TxContext,
  log: OfLog,
  events: readonly SentEvent[],
  keys: readonly string[],
): Promise<number> {
  const rows = await ctx.tx
    .insertInto("waiting_event")
    .values(
      events.map((event, at) => ({
        agency_id: log.agencyId,
        log_id: log.id,
        key: keys[at] ?? "",
        event: JSON.stringify(event),
        received_at: ctx.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("place")
    .execute();
  return rows.length;
}

/** Events that wait, in the order in which they came, with their keys; at most `most`. Uses waiting_event_in_order. */
export async function waitingEvents(
  ctx: Context,
  log: OfLog,
  most: number,
): Promise<{ readonly events: readonly SentEvent[]; readonly keys: readonly string[] }> {
  const rows = await scoped(ctx, "waiting_event")
    .select(["waiting_event.event", "waiting_event.key"])
    .where("waiting_event.agency_id", "=", log.agencyId)
    .where("waiting_event.log_id", "=", log.id)
    .orderBy("waiting_event.place")
    .limit(most)
    .execute();
  return { events: rows.map(({ event }) => event as SentEvent), keys: rows.map(({ key }) => key) };
}

/** Forgets events that were put with their log. Others may have come meanwhile, so each is named. */
export async function forgetWaitingEvents(
  ctx: TxContext,
  log: OfLog,
  keys: readonly string[],
): Promise<void> {
  await ctx.tx
    .deleteFrom("waiting_event")
    .where("agency_id", "=", log.agencyId)
    .where("log_id", "=", log.id)
    .where("key", "=", sql<string>`any(${keys})`)
    .execute();
}

/** Logs for which events wait, whose folder is watched, or that lack figures; at most 200. */
export async function growingLogs(ctx: Context): Promise<readonly OfLog[]> {
  const rows = await scoped(ctx, "event_log")
    .select(["event_log.agency_id as agencyId", "event_log.id"])
    .where((eb) =>
      eb.or([
        eb("event_log.folder", "is not", null),
        eb.not(
          eb.exists(
            eb
              .selectFrom("log_figure")
              .select("log_figure.name")
              .whereRef("log_figure.agency_id", "=", "event_log.agency_id")
              .whereRef("log_figure.log_id", "=", "event_log.id")
              .where("log_figure.name", "=", "summary"),
          ),
        ),
        eb.exists(
          eb
            .selectFrom("waiting_event")
            .select("waiting_event.key")
            .whereRef("waiting_event.agency_id", "=", "event_log.agency_id")
            .whereRef("waiting_event.log_id", "=", "event_log.id"),
        ),
      ]),
    )
    .orderBy("event_log.id")
    .limit(200)
    .execute();
  return rows;
}
