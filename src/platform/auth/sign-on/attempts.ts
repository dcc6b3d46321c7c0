import type { Context } from "../../context.ts";
import { MutuError } from "../../errors.ts";
import { hashOf, newToken } from "../secrets.ts";
import type { Ties } from "./provider.ts";

/** Seconds in which somebody has to come back from the provider. */
export const attemptSeconds = 10 * 60;

/** What a sign-on is for: who signs in is not known yet; the others are of one person, an invitation with its link. */
export type AttemptFor =
  | { readonly purpose: "sign-in"; readonly personId: null; readonly linkHash: null }
  | { readonly purpose: "link" | "prove"; readonly personId: string; readonly linkHash: null }
  | { readonly purpose: "invitation"; readonly personId: string; readonly linkHash: string };

export type Attempt = AttemptFor & Ties & { readonly nextPage: string };

/** Begins a sign-on of one browser and answers the browser's token, of which only the hash is kept. */
export async function insertAttempt(ctx: Context, attempt: Attempt): Promise<string> {
  const browser = newToken(ctx.random);
  await ctx.db
    .insertInto("sign_on_attempt")
    .values({
      browser_hash: hashOf(browser),
      purpose: attempt.purpose,
      state: attempt.state,
      nonce: attempt.nonce,
      verifier: attempt.verifier,
      person_id: attempt.personId,
      link_hash: attempt.linkHash,
      next_page: attempt.nextPage,
      expires_at: new Date(ctx.now.getTime() + attemptSeconds * 1_000),
    })
    .execute();
  return browser;
}

/**
 * Uses an attempt up, whatever comes of it.
 * @throws MutuError `wrong-state` `auth.sign-on-over` when it is unknown, used or over
 */
export async function takeAttempt(ctx: Context, browser: string): Promise<Attempt> {
  const row = await ctx.db
    .deleteFrom("sign_on_attempt")
    .where("browser_hash", "=", hashOf(browser))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined || row.expires_at <= ctx.now) throw new MutuError("wrong-state", "auth.sign-on-over");
  const { state, nonce, verifier } = row;
  const ties = { state, nonce, verifier, nextPage: row.next_page };
  return { ...attemptFor(row.purpose, row.person_id, row.link_hash), ...ties };
}

/** The database keeps which of them are there for which purpose. */
function attemptFor(
  purpose: Attempt["purpose"],
  personId: string | null,
  linkHash: string | null,
): AttemptFor {
  if (personId === null) return { purpose: "sign-in", personId, linkHash: null };
  if (purpose === "invitation" && linkHash !== null) return { purpose, personId, linkHash };
  if (purpose === "link" || purpose === "prove") return { purpose, personId, linkHash: null };
  throw new Error(`a sign-on attempt for ${purpose} lacks its person or link`);
}
