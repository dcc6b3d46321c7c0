import { type Counted, countTry } from "../auth/throttle.ts";
import type { Context } from "../context.ts";
import { unlockIdentity } from "./age.ts";

/** Tries at the passphrase of somebody's reader key, wherever it may be typed. */
export function triesAt(personId: string): Counted {
  return { what: "account", value: `reader-key ${personId}` };
}

/**
 * Counts a text that will be held against the passphrase of somebody's reader key, if they have one: an answer to that
 * would be a try like any other. Not in a transaction, which might take the count back.
 * @throws MutuError `too-many`
 */
export async function countAgainstReaderKey(ctx: Context, personId: string): Promise<void> {
  if ((await lockedKeyOf(ctx, personId)) !== null) await countTry(ctx, triesAt(personId));
}

/** Whether a text is the passphrase of somebody's reader key; half a second for those who have one, at once for others. */
export async function opensReaderKey(
  ctx: Pick<Context, "db">,
  personId: string,
  text: string,
): Promise<boolean> {
  const locked = await lockedKeyOf(ctx, personId);
  return locked !== null && (await unlockIdentity(locked, text)) !== null;
}

async function lockedKeyOf({ db }: Pick<Context, "db">, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom("reader_key")
    .select("sealed_identity")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.sealed_identity ?? null;
}
