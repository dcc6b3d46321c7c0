import { carriesFacts, isOutward, outwardEvents } from "../outward-events.ts";
import type { DeliveredEvent } from "../subscriber.ts";

/** What a program receives. Ids and codes only: who wants to know more asks the API, with rights of its own. */
export type Message = {
  /** The same however often it is delivered. */
  readonly id: string;
  readonly event: string;
  /** ISO instant at which it happened; of what an anonymous reporter did only the day is true. */
  readonly at: string;
  /** Null where it concerns the whole instance. */
  readonly agency: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The page about it, for people who may see it; null where there is none. */
  readonly link: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
};

export function messageOf(event: DeliveredEvent, origin: string): Message {
  const { eventId, kind, at, agencyId, subjectKind, subjectId, payload } = event;
  const page = isOutward(kind) ? outwardEvents[kind] : null;
  const carries = isOutward(kind) && carriesFacts.includes(kind);
  return {
    id: eventId,
    event: kind,
    at,
    agency: agencyId,
    subject: { kind: subjectKind, id: subjectId },
    link:
      page === null || agencyId === null
        ? null
        : `${origin}${page.replace(":agency", agencyId).replace(":id", subjectId)}`,
    ...(carries ? { facts: payload } : {}),
  };
}
