import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { ownCredential } from "./confirm-again.ts";
import type { Way } from "./proven.ts";
import { acceptSecondFactor } from "./second-factor.ts";
import { markProven } from "./sessions.ts";
import { countTry, takeBackTry } from "./throttle.ts";

/**
 * Proves a person again by a code of the app, or a recovery code, where there is no password to ask for.
 * @throws MutuError `invalid` `auth.wrong-code`, `too-many`
 */
export async function proveWithCode(
  ctx: Context,
  { code }: { readonly code: string },
  session: string,
): Promise<void> {
  const credential = await ownCredential(ctx);
  const account = { what: "account", value: credential.email } as const;
  await countTry(ctx, account);
  const way = credential.totpConfirmed ? await acceptSecondFactor(ctx, credential, code) : null;
  if (way === null) throw new MutuError("invalid", "auth.wrong-code");
  await takeBackTry(ctx, account);
  await noteProof(ctx, { personId: credential.personId, way, session });
}

/** Writes down that a person proved themselves again, in the session in which they did. */
export function noteProof(
  ctx: Context,
  { personId, way, session }: { readonly personId: string; readonly way: Way; readonly session: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await markProven(ctx, personId, session);
    await record(ctx, { verb: "prove-again", subjectKind: "person", subjectId: personId, facts: { way } });
  });
}
