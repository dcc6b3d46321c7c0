import type { Context, PersonActor, TxContext } from "../context.ts";
import { MutuError } from "../errors.ts";
import { type Credential, credentialOf, isBare } from "./credentials.ts";
import { isDemonstration } from "./demonstration.ts";
import { passwordMatches } from "./password.ts";
import { provenAt } from "./sessions.ts";
import { countTry, takeBackTry } from "./throttle.ts";

/** For so many seconds a proof given again without a password is good in the session in which it was given. */
const provenSeconds = 5 * 60;

/** What a person gives before something that a stolen session must not do. */
export type Again = {
  /** As it was typed; empty where the form asked for none. */
  readonly password: string;
  /** The token of the session. */
  readonly session: string;
};

/**
 * Asks the person to prove themselves again (ASVS 7.5.1): with the password, or with a passkey, a code or the sign-on
 * given in this session a moment ago, for whom has no password. A person of the demonstration has nothing and is not asked.
 * @throws MutuError `invalid` `auth.wrong-password`, `wrong-state` `auth.prove-again`, `too-many`
 */
export async function confirmAgain(ctx: Context, again: Again): Promise<void> {
  const credential = await ownCredential(ctx);
  if (isBare(credential) && isDemonstration(ctx.settings)) return;
  if (await isProven(ctx, again.session)) return;
  if (credential.passwordHash === null) throw new MutuError("wrong-state", "auth.prove-again");
  const account = { what: "account", value: credential.email } as const;
  await countTry(ctx, account);
  if (!(await passwordMatches(credential.passwordHash, again.password))) {
    throw new MutuError("invalid", "auth.wrong-password");
  }
  await takeBackTry(ctx, account);
}

/**
 * The same for a change of the account itself, which an invented person does not have.
 * @throws MutuError `wrong-state` `auth.no-password` or `auth.prove-again`, `invalid` `auth.wrong-password`, `too-many`
 */
export async function confirmOwnChange(ctx: Context, again: Again): Promise<Credential> {
  const credential = await ownCredential(ctx);
  if (isBare(credential)) throw new MutuError("wrong-state", "auth.no-password");
  await confirmAgain(ctx, again);
  return credential;
}

/** Whether the person proved themselves again in this session less than five minutes ago. */
export async function isProven(ctx: Context, session: string): Promise<boolean> {
  const at = await provenAt(ctx, personIn(ctx).personId, session);
  return at !== null && ctx.now.getTime() - at.getTime() < provenSeconds * 1_000;
}

/** What the person who acts proves themselves with. @throws MutuError `not-found` for who is no longer active */
export async function ownCredential(ctx: Context): Promise<Credential> {
  const credential = await credentialOf(ctx, personIn(ctx).personId);
  if (!credential) throw new MutuError("not-found", "error.not-found");
  return credential;
}

/** @throws Error where there is no person: an account belongs to one */
export function personIn(ctx: Context | TxContext): PersonActor {
  if (ctx.actor.kind !== "person") throw new Error("an account belongs to a person");
  return ctx.actor;
}
