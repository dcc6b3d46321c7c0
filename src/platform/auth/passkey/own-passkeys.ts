import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { record } from "../../audit/record.ts";
import type { Context } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { MutuError } from "../../errors.ts";
import { type Again, confirmOwnChange, ownCredential } from "../confirm-again.ts";
import { tellOfNewWayIn } from "../tell-of-new-way-in.ts";
import { PasskeyAnswer } from "./answers.ts";
import { askToRegister, type PasskeyAsked } from "./ask.ts";
import { takeChallenge } from "./challenges.ts";
import { deletePasskey } from "./passkeys.ts";
import { keepPasskey, verifyAttestation } from "./verify.ts";

const PasskeyName = z.string().trim().min(1).max(60);

export const AddPasskey = z.strictObject({ name: PasskeyName, answer: PasskeyAnswer });
export const RemovePasskey = z.strictObject({ id: z.uuid() });

/**
 * First half of registering: the person proves themselves again, so the challenge is worth that proof.
 * @throws MutuError `invalid`, `wrong-state`, `too-many` as `confirmOwnChange`
 */
export async function beginOwnPasskey(
  ctx: Context,
  again: Again,
): Promise<PasskeyAsked<PublicKeyCredentialCreationOptionsJSON>> {
  return askToRegister(ctx, await confirmOwnChange(ctx, again));
}

/**
 * Keeps the passkey that was made, and tells its person by mail.
 * @throws MutuError `wrong-state` `auth.passkey-over` or `auth.passkey-known`, `invalid` `auth.passkey-refused`
 */
export async function addOwnPasskey(
  ctx: Context,
  input: z.output<typeof AddPasskey> & { readonly browser: string },
): Promise<void> {
  const { personId, email } = await ownCredential(ctx);
  const challenge = await takeChallenge(ctx, input.browser, { purpose: "register", personId });
  const made = await verifyAttestation(ctx, input.answer, challenge);
  await transact(ctx, async (ctx) => {
    const passkey = await keepPasskey(ctx, made, { personId, name: input.name });
    await record(ctx, {
      verb: "add-passkey",
      subjectKind: "person",
      subjectId: personId,
      facts: { passkey },
    });
    await tellOfNewWayIn(ctx, { email, way: "passkey", name: input.name });
  });
}

/**
 * Removes a passkey, unless nothing would be left to come in with.
 * @throws MutuError `not-found`, `wrong-state` `auth.last-way-in`, and as `confirmOwnChange`
 */
export async function removeOwnPasskey(
  ctx: Context,
  { id }: z.output<typeof RemovePasskey>,
  again: Again,
): Promise<void> {
  const { personId, passkeys, passwordHash, isLinked } = await confirmOwnChange(ctx, again);
  if (passkeys === 1 && passwordHash === null && !isLinked) {
    throw new MutuError("wrong-state", "auth.last-way-in");
  }
  await transact(ctx, async (ctx) => {
    if (!(await deletePasskey(ctx, personId, id))) throw new MutuError("not-found", "error.not-found");
    await record(ctx, {
      verb: "remove-passkey",
      subjectKind: "person",
      subjectId: personId,
      facts: { passkey: id },
    });
  });
}
