import { sql } from "kysely";
import type { TxContext } from "../../../platform/context.ts";
import { beyondScope } from "../../../platform/db/wall/under-scope.ts";

type Numbered = "finding" | "proposal" | "programme";

const letters: Readonly<Record<Numbered, string>> = { finding: "T", proposal: "U", programme: "P" };

/**
 * The next number of a kind in an agency, such as T-2026-0042 (temuan, usulan, program). Two who ask at once wait for
 * each other on a lock of this transaction, so that no number is given twice and none is left out.
 */
export async function nextNumber(ctx: TxContext, kind: Numbered, agencyId: string): Promise<string> {
  const prefix = `${letters[kind]}-${ctx.now.getUTCFullYear()}-`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${agencyId}`}, 0))`.execute(ctx.tx);
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(number from ${prefix.length + 1}::int)::int) as last
    from ${sql.table(kind)}
    where agency_id = ${agencyId} and number like ${`${prefix}%`}`.execute(beyondScope(ctx.tx));
  return prefix + String((rows[0]?.last ?? 0) + 1).padStart(4, "0");
}
