import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { MutuError } from "../../errors.ts";

/** An authenticator's answer as its browser writes it; no real one is near this size. */
export const PasskeyAnswer = z.string().max(20_000);

const encoded = z
  .string()
  .regex(/^[\w-]*$/)
  .max(16_000);
const answered = {
  id: encoded.min(1).max(1_400),
  rawId: encoded.max(1_400),
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})),
};

const Assertion = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.optional(),
  }),
});

const Attestation = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** What signs in. @throws MutuError `invalid` `auth.passkey-refused` for anything else */
export function readAssertion(text: string): AuthenticationResponseJSON {
  // Transports stay plain words here; the library's type lists those it knows.
  return read(text, Assertion) as AuthenticationResponseJSON;
}

/** What registers. @throws MutuError `invalid` `auth.passkey-refused` for anything else */
export function readAttestation(text: string): RegistrationResponseJSON {
  return read(text, Attestation) as RegistrationResponseJSON;
}

/** One sentence for whatever is wrong with an answer: what it was, says nothing to a person. */
export function refusedPasskey(cause?: unknown): MutuError {
  return new MutuError("invalid", "auth.passkey-refused", {}, { cause });
}

function read<S extends z.ZodType>(text: string, schema: S): z.output<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw refusedPasskey(error);
  }
}
