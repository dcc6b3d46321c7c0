import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { keysOf, SentEvents } from "../nouns/sent-events.ts";
import { logById } from "../store/event-logs.ts";
import { addWaitingEvents } from "../store/waiting-events.ts";

export const ReceiveEvents = z.object({ agencyId: z.uuid(), logId: z.uuid(), events: SentEvents });

/** How many of the events are kept, and how many waited already; those that the log has are found when they are added. */
export type ReceivedEvents = { readonly received: number; readonly waiting: number };

/**
 * Keeps events of a case system until the next minute adds them to their log. What is sent twice is there once.
 * @throws MutuError `not-found`, `not-yours`
 */
export function receiveEvents(
  ctx: Context,
  { agencyId, logId, events }: z.output<typeof ReceiveEvents>,
): Promise<ReceivedEvents> {
  return transact(ctx, async (ctx) => {
    const log = await logById(ctx, agencyId, logId);
    await decide(ctx, "log.append", log);
    const received = await addWaitingEvents(ctx, log, events, keysOf(events));
    await record(ctx, {
      verb: "receive-events",
      subjectKind: "event-log",
      subjectId: log.id,
      agencyId: log.agencyId,
      facts: { events: events.length, received },
    });
    return { received, waiting: events.length - received };
  });
}
