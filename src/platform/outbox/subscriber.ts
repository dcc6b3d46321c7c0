import type { TxContext } from "../context.ts";

/** An event as it is delivered. */
export type DeliveredEvent = {
  readonly eventId: string;
  readonly kind: string;
  readonly agencyId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** ISO instant at which it happened. */
  readonly at: string;
};

/**
 * Acts after events of some kinds. The handler runs in one transaction together with the mark that it ran, so it acts
 * once however often the event is delivered (REL-04); it may act on nothing but that transaction.
 */
export type Subscriber = {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly handle: (ctx: TxContext, event: DeliveredEvent) => Promise<void>;
};
