import type { TxContext } from "../context.ts";
import { newId } from "../ids.ts";

/** Something that happened, for modules to the right. Payloads hold ids and codes, never personal data. */
export type DomainEvent = {
  readonly kind: string;
  readonly agencyId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly payload?: Readonly<Record<string, unknown>>;
};

/** Puts an event into the outbox: it goes out if and only if this transaction commits (REL-03). */
export async function emit(ctx: TxContext, event: DomainEvent): Promise<void> {
  await ctx.tx
    .insertInto("outbox_event")
    .values({
      event_id: newId(ctx.now, ctx.random),
      kind: event.kind,
      agency_id: event.agencyId,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      payload: JSON.stringify(event.payload ?? {}),
      at: ctx.now,
    })
    .execute();
}
