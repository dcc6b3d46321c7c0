import type { Context } from "../context.ts";
import { unlockIdentity } from "./age.ts";

/** Whether a text is the passphrase of somebody's reader key; half a second for those who have one, at once for others. */
export async function opensReaderKey(
  ctx: Pick<Context, "db">,
  personId: string,
  text: string,
): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("reader_key")
    .select("sealed_identity")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row !== undefined && (await unlockIdentity(row.sealed_identity, text)) !== null;
}
