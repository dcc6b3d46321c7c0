import { createHash } from "node:crypto";
import { canonicalJson } from "../audit/leaf.ts";
import { actorId, type Context, type TxContext } from "../context.ts";
import { scoped } from "../db/scope.ts";
import { MutuError } from "../errors.ts";
import { newId } from "../ids.ts";

/** What was seen, as it was seen: the sentence, the definition, the rows behind the figure, the picture. */
export type Seen = {
  readonly agencyId: string;
  readonly kind: string;
  /** In both languages, since later readers choose their own. */
  readonly sentence: { readonly id: string; readonly en: string };
  /** Population, clock, calendar, exclusions, method, version, n. */
  readonly definition: Readonly<Record<string, unknown>>;
  readonly rows: readonly unknown[];
  /** SVG as shown on the page, or null when there was none. */
  readonly picture: string | null;
};

export type Evidence = Seen & {
  readonly id: string;
  readonly sha256: string;
  readonly takenAt: Date;
  readonly takenBy: string;
};

/** Stores what was seen so that it can never change; the fingerprint covers all that a reader sees. */
export async function freeze(ctx: TxContext, seen: Seen): Promise<Evidence> {
  const evidence: Evidence = {
    ...seen,
    id: newId(ctx.now, ctx.random),
    sha256: fingerprint(seen),
    takenAt: ctx.now,
    takenBy: actorId(ctx.actor),
  };
  await ctx.tx
    .insertInto("evidence")
    .values({
      agency_id: evidence.agencyId,
      id: evidence.id,
      sha256: evidence.sha256,
      kind: evidence.kind,
      sentence: JSON.stringify(evidence.sentence),
      definition: JSON.stringify(evidence.definition),
      rows: JSON.stringify(evidence.rows),
      picture: evidence.picture,
      taken_at: evidence.takenAt,
      taken_by: evidence.takenBy,
    })
    .execute();
  return evidence;
}

/** @throws MutuError `not-found` */
export async function evidenceById(ctx: Context, agencyId: string, id: string): Promise<Evidence> {
  const row = await scoped(ctx, "evidence")
    .selectAll("evidence")
    .where("evidence.agency_id", "=", agencyId)
    .where("evidence.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return {
    agencyId: row.agency_id,
    id: row.id,
    sha256: row.sha256,
    kind: row.kind,
    sentence: row.sentence as Evidence["sentence"],
    definition: row.definition as Evidence["definition"],
    rows: row.rows as readonly unknown[],
    picture: row.picture,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
  };
}

/** SHA-256 over the canonical JSON of what was seen. Numbers and texts survive the way through jsonb unchanged. */
export function fingerprint(seen: Seen): string {
  const { agencyId, kind, sentence, definition, rows, picture } = seen;
  return createHash("sha256")
    .update(canonicalJson({ agencyId, kind, sentence, definition, rows, picture }))
    .digest("hex");
}
