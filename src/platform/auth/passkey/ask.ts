import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { Context } from "../../context.ts";
import { MutuError } from "../../errors.ts";
import type { Credential } from "../credentials.ts";
import { askChallenge, challengeSeconds } from "./challenges.ts";
import { passkeysOf } from "./passkeys.ts";
import { type RelyingParty, relyingParty } from "./relying-party.ts";

/** What the browser hands to an authenticator, and the token of the browser that may answer. */
export type PasskeyAsked<Options> = { readonly options: Options; readonly browser: string };

/** COSE numbers of the signatures taken: Ed25519, ECDSA P-256, RSA. Every authenticator has one of them. */
export const signatures = [-8, -7, -257];

const timeout = challengeSeconds * 1_000;

/** Asks any passkey of this instance for a signature; which one, the person chooses (discoverable). */
export function askToSignIn(ctx: Context): Promise<PasskeyAsked<PublicKeyCredentialRequestOptionsJSON>> {
  return askForPasskey(ctx, null);
}

/** Asks one of a person's own passkeys for a signature. */
export function askToProve(
  ctx: Context,
  personId: string,
): Promise<PasskeyAsked<PublicKeyCredentialRequestOptionsJSON>> {
  return askForPasskey(ctx, personId);
}

async function askForPasskey(
  ctx: Context,
  personId: string | null,
): Promise<PasskeyAsked<PublicKeyCredentialRequestOptionsJSON>> {
  const { id: rpID } = partyOf(ctx);
  const { challenge, browser } = await askChallenge(
    ctx,
    personId === null ? { purpose: "sign-in", personId } : { purpose: "prove", personId },
  );
  const own = personId === null ? [] : await passkeysOf(ctx, personId);
  const options = await generateAuthenticationOptions({
    rpID,
    challenge,
    timeout,
    userVerification: "required",
    allowCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
  });
  return { options, browser };
}

/** Asks an authenticator for a new passkey of a person, other than those that the person has. */
export async function askToRegister(
  ctx: Context,
  { personId, name, email }: Credential,
): Promise<PasskeyAsked<PublicKeyCredentialCreationOptionsJSON>> {
  const { id: rpID } = partyOf(ctx);
  const { challenge, browser } = await askChallenge(ctx, { purpose: "register", personId });
  const there = await passkeysOf(ctx, personId);
  const options = await generateRegistrationOptions({
    rpName: "Mutu",
    rpID,
    challenge,
    timeout,
    userID: userHandle(personId),
    userName: email,
    userDisplayName: name,
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: signatures,
    excludeCredentials: there.map(({ credentialId }) => ({ id: credentialId })),
  });
  return { options, browser };
}

/** What an authenticator keeps of a person: the id, which says nothing outside. */
export function userHandle(personId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(personId));
}

/** @throws MutuError `wrong-state` `auth.passkey-impossible` where browsers allow no passkeys */
export function partyOf(ctx: Context): RelyingParty {
  const party = relyingParty(ctx.settings.origin);
  if (party === null) throw new MutuError("wrong-state", "auth.passkey-impossible");
  return party;
}
