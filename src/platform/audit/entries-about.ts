import type { Context } from "../context.ts";

/** An audit entry as a thread shows it. */
export type ToldEntry = {
  readonly id: string;
  readonly at: Date;
  /** Id of a person, `public`, or `system:` and a job. */
  readonly actor: string;
  readonly functionCode: string | null;
  readonly verb: string;
  readonly subjectId: string;
  readonly onVersion: number | null;
  readonly why: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/**
 * What was done to some subjects, newest first; at most 200. Uses audit_entry_subject. The caller has loaded each subject
 * by its own right: an entry may be read by whoever may read what it is about.
 */
export async function entriesAbout(
  ctx: Context,
  subjects: readonly { readonly kind: string; readonly id: string }[],
): Promise<readonly ToldEntry[]> {
  if (subjects.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("audit_entry")
    .selectAll()
    .where((eb) =>
      eb.or(
        subjects.map(({ kind, id }) => eb.and([eb("subject_kind", "=", kind), eb("subject_id", "=", id)])),
      ),
    )
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actor: row.actor,
    functionCode: row.function_code,
    verb: row.verb,
    subjectId: row.subject_id,
    onVersion: row.on_version,
    why: row.why,
    facts: row.facts as ToldEntry["facts"],
  }));
}
