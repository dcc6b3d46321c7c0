import { sql } from "kysely";
import type { TxContext } from "../context.ts";

const fillingLock = 7_231_002;

/**
 * Whether nobody has used the instance yet: it knows no agency, and nothing was sealed that later entries with earlier
 * dates would stand before. Two processes that ask at once wait for each other until the transaction of the first ends.
 */
export async function isEmptyInstance(ctx: TxContext): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${fillingLock})`.execute(ctx.tx);
  const agency = await ctx.tx.selectFrom("agency").select("id").limit(1).executeTakeFirst();
  const seal = await ctx.tx.selectFrom("audit_seal").select("seq").limit(1).executeTakeFirst();
  return agency === undefined && seal === undefined;
}
