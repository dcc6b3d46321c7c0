import type { Context } from "../../context.ts";
import { MutuError } from "../../errors.ts";
import { hashOf, newToken } from "../secrets.ts";

/** Seconds in which an authenticator has to answer. */
export const challengeSeconds = 5 * 60;

/** What an answer is good for, and for whom; who signs in is not known yet. */
export type ChallengeFor =
  | { readonly purpose: "sign-in"; readonly personId: null }
  | { readonly purpose: "register" | "prove"; readonly personId: string };

/** A challenge that was asked, and the token of the browser that may answer it. */
export type Asked = { readonly challenge: Uint8Array<ArrayBuffer>; readonly browser: string };

/** Asks a new challenge of one browser; only the hash of the browser's token is kept. */
export async function askChallenge(ctx: Context, { purpose, personId }: ChallengeFor): Promise<Asked> {
  const challenge = new Uint8Array(ctx.random.bytes(32));
  const browser = newToken(ctx.random);
  await ctx.db
    .insertInto("passkey_challenge")
    .values({
      browser_hash: hashOf(browser),
      purpose,
      challenge: Buffer.from(challenge).toString("base64url"),
      person_id: personId,
      expires_at: new Date(ctx.now.getTime() + challengeSeconds * 1_000),
    })
    .execute();
  return { challenge, browser };
}

/**
 * Uses a challenge up, whatever the answer to it is worth, and gives it as base64url.
 * @throws MutuError `wrong-state` `auth.passkey-over` when it is unknown, used, over, or was asked for something else
 */
export async function takeChallenge(
  ctx: Context,
  browser: string,
  { purpose, personId }: ChallengeFor,
): Promise<string> {
  const row = await ctx.db
    .deleteFrom("passkey_challenge")
    .where("browser_hash", "=", hashOf(browser))
    .returning(["purpose", "person_id", "challenge", "expires_at"])
    .executeTakeFirst();
  const isGood =
    row !== undefined &&
    row.purpose === purpose &&
    row.person_id === personId &&
    row.expires_at.getTime() > ctx.now.getTime();
  if (!isGood) throw new MutuError("wrong-state", "auth.passkey-over");
  return row.challenge;
}
