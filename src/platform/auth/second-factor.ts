import { record } from "../audit/record.ts";
import type { Context, TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import {
  type Credential,
  credentialOf,
  saveRecoveryHashes,
  saveTotpSecret,
  useRecoveryHash,
  useTotpStep,
} from "./credentials.ts";
import { hashOf, newCode, normalCode } from "./secrets.ts";
import { newTotpSecret, stepOfCode } from "./totp.ts";

const recoveryCodes = 10;

/** The way in which a code proved the person, or null for a wrong one. Either is used up by this. */
export async function acceptSecondFactor(
  ctx: Context,
  credential: Credential,
  typed: string,
): Promise<"code" | "recovery-code" | null> {
  const { personId, totpSecret, totpLastStep: lastStep } = credential;
  const step = totpSecret === null ? null : stepOfCode(totpSecret, typed, { now: ctx.now, lastStep });
  if (step !== null) return (await useTotpStep(ctx, personId, step)) ? "code" : null;
  return (await useRecoveryHash(ctx, personId, hashOf(normalCode(typed)))) ? "recovery-code" : null;
}

/**
 * The secret that a person is about to put into their app: the one begun before, if no code of it was typed yet, so that
 * the page can be opened again.
 * @throws MutuError `wrong-state` when a second factor is set up already
 */
export function beginSecondFactor(ctx: Context, personId: string): Promise<string> {
  return transact(ctx, async (ctx) => {
    const credential = await credentialOf(ctx, personId);
    if (!credential) throw new MutuError("not-found", "error.not-found");
    if (credential.totpConfirmed) throw new MutuError("wrong-state", "auth.second-factor-there");
    if (credential.totpSecret !== null) return credential.totpSecret;
    const secret = newTotpSecret(ctx.random);
    await saveTotpSecret(ctx, personId, secret);
    return secret;
  });
}

/**
 * Sets the second factor up with the first code that the app shows, and gives recovery codes, which are shown once.
 * @throws MutuError `invalid` `auth.wrong-code`
 */
export async function confirmSecondFactor(
  ctx: Context,
  personId: string,
  typed: string,
): Promise<readonly string[]> {
  return transact(ctx, async (ctx) => {
    const credential = await credentialOf(ctx, personId);
    if (!credential?.totpSecret) throw new MutuError("not-found", "auth.step-over");
    if (credential.totpConfirmed) throw new MutuError("wrong-state", "auth.second-factor-there");
    const step = stepOfCode(credential.totpSecret, typed, { now: ctx.now, lastStep: 0 });
    if (step === null || !(await useTotpStep(ctx, personId, step))) {
      throw new MutuError("invalid", "auth.wrong-code");
    }
    await record(ctx, { verb: "set-up-second-factor", subjectKind: "person", subjectId: personId });
    return newRecoveryCodes(ctx, personId);
  });
}

/** Ten new recovery codes; those given before no longer work. */
export async function newRecoveryCodes(ctx: TxContext, personId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => newCode(ctx.random));
  await saveRecoveryHashes(ctx, personId, codes.map(hashOf));
  await record(ctx, { verb: "make-recovery-codes", subjectKind: "person", subjectId: personId });
  return codes;
}
