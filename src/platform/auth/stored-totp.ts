import { sql } from "kysely";
import type { Context } from "../context.ts";
import { openSecret, sealSecret } from "../settings/sealed-secret.ts";

type Stored = { readonly personId: string; readonly stored: string };

/** How the secret of somebody's second factor is stored: it opens with the key file of the instance, for this person only. */
export function sealTotp({ settings, random }: Context, personId: string, secret: string): string {
  return sealSecret(settings.secret, placeOf(personId), secret, random);
}

/**
 * The secret of somebody's second factor. One that was stored before they were sealed is read as it is.
 * @returns null when it was sealed with another key file; recovery codes work all the same
 */
export function openTotp({ settings, log }: Context, { personId, stored }: Stored): string | null {
  if (isPlain(stored)) return stored;
  try {
    return openSecret(settings.secret, placeOf(personId), stored);
  } catch (error) {
    log("error", "the secret of a second factor does not open", { personId, reason: String(error) });
    return null;
  }
}

/** Seals the secrets that were stored before; at each start, since an older version may have run meanwhile. */
export async function sealStoredTotp(ctx: Context): Promise<void> {
  const rows = await ctx.db
    .selectFrom("credential")
    .select(["person_id as personId", "totp_secret as stored"])
    .where(sql<boolean>`totp_secret not like '%.%'`)
    .$narrowType<Stored>()
    .execute();
  for (const { personId, stored } of rows) {
    await ctx.db
      .updateTable("credential")
      .set({ totp_secret: sealTotp(ctx, personId, stored) })
      .where("person_id", "=", personId)
      .where("totp_secret", "=", stored)
      .execute();
  }
}

/** Base 32 has no dots; what is sealed has. */
function isPlain(stored: string): boolean {
  return !stored.includes(".");
}

function placeOf(personId: string): string {
  return `second factor ${personId}`;
}
