import { z } from "zod";
import type { Context } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { ownCredential } from "../confirm-again.ts";
import { credentialOf } from "../credentials.ts";
import { noteProof } from "../prove-again.ts";
import { openSession, type SignedInNow } from "../proven.ts";
import type { Origin } from "../sign-in.ts";
import { type Counted, countTry, takeBackTry } from "../throttle.ts";
import { PasskeyAnswer, readAssertion, refusedPasskey } from "./answers.ts";
import { takeChallenge } from "./challenges.ts";
import { passkeyByCredentialId } from "./passkeys.ts";
import { verifyAssertion } from "./verify.ts";

export const UsePasskey = z.strictObject({ answer: PasskeyAnswer });

/**
 * Signs somebody in with a passkey. The authenticator verified its person, so it counts as both factors. An unknown
 * passkey and a wrong answer get the same words, and count the same.
 * @param browser the token of the browser that was asked
 * @throws MutuError `wrong-state` `auth.passkey-over`, `invalid` `auth.passkey-refused`, `too-many`, `not-yours` when no
 * appointment is in force (AUT-04)
 */
export async function signInWithPasskey(
  ctx: Context,
  input: z.output<typeof UsePasskey> & { readonly browser: string },
  { network, device }: Origin,
): Promise<SignedInNow> {
  const fromNetwork: Counted = { what: "network", value: network };
  await countTry(ctx, fromNetwork);
  const challenge = await takeChallenge(ctx, input.browser, { purpose: "sign-in", personId: null });
  const answer = readAssertion(input.answer);
  const passkey = await passkeyByCredentialId(ctx, answer.id);
  const credential = passkey && (await credentialOf(ctx, passkey.personId));
  if (!credential) throw refusedPasskey();
  const account: Counted = { what: "account", value: credential.email };
  await countTry(ctx, account);
  await verifyAssertion(ctx, answer, { passkey, challenge });
  await takeBackTry(ctx, fromNetwork);
  await takeBackTry(ctx, account);
  return transact(ctx, (ctx) => openSession(ctx, credential.personId, { device, way: "passkey" }));
}

/**
 * Proves a person again with one of their own passkeys.
 * @throws MutuError `wrong-state` `auth.passkey-over`, `invalid` `auth.passkey-refused`, `too-many`
 */
export async function proveWithPasskey(
  ctx: Context,
  input: z.output<typeof UsePasskey> & { readonly browser: string },
  session: string,
): Promise<void> {
  const { personId, email } = await ownCredential(ctx);
  const challenge = await takeChallenge(ctx, input.browser, { purpose: "prove", personId });
  const account: Counted = { what: "account", value: email };
  await countTry(ctx, account);
  const answer = readAssertion(input.answer);
  const passkey = await passkeyByCredentialId(ctx, answer.id);
  if (passkey?.personId !== personId) throw refusedPasskey();
  await verifyAssertion(ctx, answer, { passkey, challenge });
  await takeBackTry(ctx, account);
  await noteProof(ctx, { personId, way: "passkey", session });
}
