import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context, PersonActor, TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { appointmentsInForce } from "./appointments-in-force.ts";
import { type Credential, credentialOf, forgetSecondFactor } from "./credentials.ts";
import { passwordMatches } from "./password.ts";
import { newRecoveryCodes } from "./second-factor.ts";
import { hashOf } from "./secrets.ts";
import { endSession, endSessionsOf, startSession } from "./sessions.ts";
import { setPassword } from "./set-password.ts";
import { countTry, takeBackTry } from "./throttle.ts";

export const ChangePassword = z.strictObject({
  currentPassword: z.string().max(1_000),
  password: z.string().max(1_000),
});
export const ChooseRole = z.strictObject({ agencyId: z.uuid(), appointmentId: z.uuid() });

/**
 * Asks the person for their password again before something that a stolen session must not do. A person of the
 * demonstration has no password and is not asked.
 * @throws MutuError `invalid` `auth.wrong-password`, `too-many`
 */
export async function confirmPassword(ctx: Context, password: string): Promise<void> {
  const credential = await ownCredential(ctx);
  if (credential.passwordHash === null && ctx.settings.demonstration) return;
  const account = { what: "account", value: credential.email } as const;
  await countTry(ctx, account);
  if (!(await passwordMatches(credential.passwordHash, password))) {
    throw new MutuError("invalid", "auth.wrong-password");
  }
  await takeBackTry(ctx, account);
}

/**
 * The same for a change of the account itself, which a person without a password does not have.
 * @throws MutuError `wrong-state` `auth.no-password`, `invalid` `auth.wrong-password`, `too-many`
 */
async function confirmOwnChange(ctx: Context, password: string): Promise<Credential> {
  const credential = await ownCredential(ctx);
  if (credential.passwordHash === null) throw new MutuError("wrong-state", "auth.no-password");
  await confirmPassword(ctx, password);
  return credential;
}

/** Sets a new password; every other session ends. @throws MutuError `invalid`, `too-many` */
export async function changePassword(
  ctx: Context,
  input: z.output<typeof ChangePassword>,
  session: string,
): Promise<void> {
  const credential = await confirmOwnChange(ctx, input.currentPassword);
  await transact(ctx, async (ctx) => {
    await setPassword(ctx, credential, input.password);
    await endSessionsOf(ctx, credential.personId, hashOf(session));
    await record(ctx, { verb: "change-password", subjectKind: "person", subjectId: credential.personId });
  });
}

/** Takes the second factor away, so that the person sets up a new one at once, or at the next sign-in. */
export async function replaceSecondFactor(ctx: Context, password: string): Promise<void> {
  const { personId } = await confirmOwnChange(ctx, password);
  await transact(ctx, async (ctx) => {
    await forgetSecondFactor(ctx, personId);
    await record(ctx, { verb: "remove-second-factor", subjectKind: "person", subjectId: personId });
  });
}

/** New recovery codes, shown once. @throws MutuError `invalid`, `too-many` */
export async function replaceRecoveryCodes(ctx: Context, password: string): Promise<readonly string[]> {
  const { personId } = await confirmOwnChange(ctx, password);
  return transact(ctx, (ctx) => newRecoveryCodes(ctx, personId));
}

/** Ends this session. */
export function signOut(ctx: Context, session: string): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { personId } = personIn(ctx);
    if ((await endSession(ctx, personId, hashOf(session))) === null) return;
    await record(ctx, { verb: "sign-out", subjectKind: "person", subjectId: personId });
  });
}

/** Ends one of the person's own sessions. @throws MutuError `not-found` */
export function endOwnSession(ctx: Context, tokenHash: string): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { personId } = personIn(ctx);
    const ended = await endSession(ctx, personId, tokenHash);
    if (ended === null) throw new MutuError("not-found", "error.not-found");
    await record(ctx, { verb: "end-session", subjectKind: "person", subjectId: personId });
  });
}

/** Ends every session of the person, this one too: the way out after losing a telephone. Answers how many. */
export function signOutEverywhere(ctx: Context): Promise<number> {
  return transact(ctx, async (ctx) => {
    const { personId } = personIn(ctx);
    const ended = await endSessionsOf(ctx, personId);
    const facts = { sessionsEnded: ended };
    await record(ctx, { verb: "sign-out-everywhere", subjectKind: "person", subjectId: personId, facts });
    return ended;
  });
}

/**
 * Goes on in another appointment of the same person: a new session replaces the old one and lasts no longer than it
 * would have (AUT-10, ASVS 7.2.4).
 * @throws MutuError `not-found` when the appointment is not the person's, or not in force today
 */
export function chooseRole(
  ctx: Context,
  { agencyId, appointmentId }: z.output<typeof ChooseRole>,
  old: { readonly session: string; readonly device: string },
): Promise<string> {
  return transact(ctx, async (ctx) => {
    const { personId } = personIn(ctx);
    const own = await appointmentsInForce(ctx, personId);
    if (!own.some(({ id, agencyId: agency }) => id === appointmentId && agency === agencyId)) {
      throw new MutuError("not-found", "error.not-found");
    }
    const startedAt = await endSession(ctx, personId, hashOf(old.session));
    if (startedAt === null) throw new MutuError("not-found", "error.not-found");
    const start = { personId, agencyId, appointmentId, device: old.device, startedAt };
    const session = await startSession(ctx, start);
    const facts = { appointment: appointmentId };
    await record(ctx, { verb: "choose-role", subjectKind: "person", subjectId: personId, agencyId, facts });
    return session;
  });
}

async function ownCredential(ctx: Context): Promise<Credential> {
  const credential = await credentialOf(ctx, personIn(ctx).personId);
  if (!credential) throw new MutuError("not-found", "error.not-found");
  return credential;
}

function personIn(ctx: Context | TxContext): PersonActor {
  if (ctx.actor.kind !== "person") throw new Error("an account belongs to a person");
  return ctx.actor;
}
