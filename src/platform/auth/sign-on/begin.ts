import type { Context } from "../../context.ts";
import { MutuError } from "../../errors.ts";
import { type Again, confirmOwnChange, ownCredential } from "../confirm-again.ts";
import { invited, mayStartWithout } from "../invitation.ts";
import { hashOf, newToken } from "../secrets.ts";
import { type AttemptFor, insertAttempt } from "./attempts.ts";
import type { Provider } from "./provider.ts";

/** Where the browser goes, and the token by which it is known again when it comes back. */
export type SignOnBegun = { readonly address: string; readonly browser: string };

/** Sends somebody to the provider to sign in; `nextPage` is where they wanted to go. */
export function beginSignIn(ctx: Context, provider: Provider, nextPage: string): Promise<SignOnBegun> {
  return begin(ctx, provider, { purpose: "sign-in", personId: null, linkHash: null }, nextPage);
}

/** Sends somebody signed in to the provider, to link their account. @throws MutuError as `confirmOwnChange` */
export async function beginLink(ctx: Context, provider: Provider, again: Again): Promise<SignOnBegun> {
  const { personId } = await confirmOwnChange(ctx, again);
  return begin(ctx, provider, { purpose: "link", personId, linkHash: null }, "");
}

/** Sends somebody signed in to the provider, to prove themselves again. */
export async function beginProof(ctx: Context, provider: Provider, nextPage: string): Promise<SignOnBegun> {
  const { personId } = await ownCredential(ctx);
  return begin(ctx, provider, { purpose: "prove", personId, linkHash: null }, nextPage);
}

/**
 * Sends somebody invited to the provider. The link is used up when they come back.
 * @throws MutuError `not-found` when it is no good, `wrong-state` for whom has a second factor that it must not go round
 */
export async function beginInvited(ctx: Context, provider: Provider, token: string): Promise<SignOnBegun> {
  const credential = await invited(ctx, token);
  if (!credential) throw new MutuError("not-found", "auth.link-over");
  if (!mayStartWithout(credential)) throw new MutuError("wrong-state", "auth.second-factor-there");
  const { personId } = credential;
  return begin(ctx, provider, { purpose: "invitation", personId, linkHash: hashOf(token) }, "");
}

async function begin(
  ctx: Context,
  provider: Provider,
  what: AttemptFor,
  nextPage: string,
): Promise<SignOnBegun> {
  const ties = { state: newToken(ctx.random), nonce: newToken(ctx.random), verifier: newToken(ctx.random) };
  const address = await provider.address(ties, what.purpose === "prove");
  return { address, browser: await insertAttempt(ctx, { ...what, ...ties, nextPage }) };
}
