import {
  type AuthenticationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { Context, TxContext } from "../../context.ts";
import { MutuError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { readAttestation, refusedPasskey } from "./answers.ts";
import { partyOf, signatures, userHandle } from "./ask.ts";
import { insertPasskey, type Passkey, usePasskey } from "./passkeys.ts";

/**
 * Whether a passkey answered a challenge here, with its person verified, and counted on. Notes the use.
 * @param challenge as base64url
 * @throws MutuError `invalid` `auth.passkey-refused`
 */
export async function verifyAssertion(
  ctx: Context,
  answer: AuthenticationResponseJSON,
  { passkey, challenge }: { readonly passkey: Passkey; readonly challenge: string },
): Promise<void> {
  const { id: rpID, origin } = partyOf(ctx);
  const handle = answer.response.userHandle;
  if (handle !== undefined && handle !== encode(userHandle(passkey.personId))) throw refusedPasskey();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
      counter: passkey.counter,
    },
  }).catch((error: unknown) => {
    throw refusedPasskey(error);
  });
  if (!verified || !(await usePasskey(ctx, passkey, authenticationInfo.newCounter))) throw refusedPasskey();
}

export type NewPasskey = Omit<Passkey, "id" | "personId" | "name" | "createdAt" | "lastUsedAt">;

/**
 * The passkey that an authenticator made for a challenge here, with its person verified.
 * @param challenge as base64url
 * @throws MutuError `invalid` `auth.passkey-refused`
 */
export async function verifyAttestation(ctx: Context, text: string, challenge: string): Promise<NewPasskey> {
  const { id: expectedRPID, origin: expectedOrigin } = partyOf(ctx);
  const response = readAttestation(text);
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
    supportedAlgorithmIDs: signatures,
  }).catch((error: unknown) => {
    throw refusedPasskey(error);
  });
  if (!verified) throw refusedPasskey();
  const { id, publicKey, counter } = registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: encode(publicKey),
    counter,
    transports: response.response.transports ?? [],
  };
}

/** Keeps a new passkey under the name that its person gave it. @throws MutuError `wrong-state` when it is known already */
export async function keepPasskey(
  ctx: TxContext,
  made: NewPasskey,
  { personId, name }: Pick<Passkey, "personId" | "name">,
): Promise<string> {
  const id = newId(ctx.now, ctx.random);
  const passkey = { ...made, id, personId, name, createdAt: ctx.now, lastUsedAt: null };
  if (!(await insertPasskey(ctx, passkey))) throw new MutuError("wrong-state", "auth.passkey-known");
  return id;
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
