import { actorId, type TxContext } from "../context.ts";
import { newId } from "../ids.ts";
import { type AuditEntry, leafOf } from "./leaf.ts";
import { macKey, macOf } from "./mac.ts";

type What = {
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly agencyId?: string | null;
  /** Version of the subject that was acted on. */
  readonly onVersion?: number | null;
  readonly why?: string;
  /** Ids, numbers and codes. Personal values never enter an entry, since it cannot be erased. */
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** Writes down who did what, on which state, why, in the transaction of the deed itself. */
export async function record(ctx: TxContext, what: What): Promise<void> {
  const person = ctx.actor.kind === "person" ? ctx.actor : null;
  const entry: AuditEntry = {
    id: newId(ctx.now, ctx.random),
    at: ctx.now,
    actor: actorId(ctx.actor),
    role: person?.role ?? null,
    functionCode: person?.functionCode ?? null,
    agencyId: what.agencyId ?? person?.agencyId ?? null,
    verb: what.verb,
    subjectKind: what.subjectKind,
    subjectId: what.subjectId,
    onVersion: what.onVersion ?? null,
    why: what.why ?? "",
    facts: what.facts ?? {},
  };
  const leaf = leafOf(entry);
  await ctx.tx
    .insertInto("audit_entry")
    .values({
      id: entry.id,
      at: entry.at,
      actor: entry.actor,
      role: entry.role,
      function_code: entry.functionCode,
      agency_id: entry.agencyId,
      verb: entry.verb,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      on_version: entry.onVersion,
      why: entry.why,
      facts: JSON.stringify(entry.facts),
      leaf,
      mac: macOf(macKey(ctx.settings.secret), leaf),
    })
    .execute();
}
