import { createHash } from "node:crypto";
import { z } from "zod";
import type { SentEvent } from "../../../analytics/eventlog/extend-log.ts";

const Name = z.string().trim().min(1).max(300);
const Moment = z.iso.datetime({ offset: true });

/** Events in one batch (reliability section 7). */
const mostEvents = 5_000;

/** An event as another system sends it. Times carry their offset, so that no clock has to be guessed. */
export const SentEvents = z
  .array(
    z.object({
      /** Its name in the other system; the same name in the same case is the same event. */
      id: Name.optional(),
      case: Name,
      activity: Name,
      time: Moment,
      start: Moment.optional(),
      attributes: z
        .record(z.string().trim().min(1).max(100), z.string().max(1000))
        .refine((attributes) => Object.keys(attributes).length <= 50)
        .optional(),
    }),
  )
  .min(1)
  .max(mostEvents);

/**
 * A key for each event of a batch, by which it is not taken twice while it waits: its id in its case, else what it says, and
 * how often the batch has said so before.
 */
export function keysOf(events: readonly SentEvent[]): readonly string[] {
  const seen = new Map<string, number>();
  return events.map(({ id, case: name, activity, time, start }) => {
    const said = id === undefined ? [name, activity, Date.parse(time), start ?? null] : [name, id];
    const text = JSON.stringify(said);
    const nth = id === undefined ? (seen.get(text) ?? 0) : 0;
    seen.set(text, nth + 1);
    return createHash("sha256").update(`${nth} ${text}`).digest("hex");
  });
}
