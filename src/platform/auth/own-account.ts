import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { countAgainstReaderKey } from "../sealing/opens-reader-key.ts";
import { appointmentsInForce } from "./appointments-in-force.ts";
import { type Again, confirmOwnChange, personIn } from "./confirm-again.ts";
import { forgetSecondFactor } from "./credentials.ts";
import { newRecoveryCodes } from "./second-factor.ts";
import { hashOf } from "./secrets.ts";
import { endSession, endSessionsOf, startSession } from "./sessions.ts";
import { setPassword } from "./set-password.ts";

export const ChangePassword = z.strictObject({
  currentPassword: z.string().max(1_000).default(""),
  password: z.string().max(1_000),
});
export const ChooseRole = z.strictObject({ agencyId: z.uuid(), appointmentId: z.uuid() });

/** Sets a new password; every other session ends. @throws MutuError `invalid`, `too-many` */
export async function changePassword(
  ctx: Context,
  input: z.output<typeof ChangePassword>,
  session: string,
): Promise<void> {
  const credential = await confirmOwnChange(ctx, { password: input.currentPassword, session });
  await countAgainstReaderKey(ctx, credential.personId);
  await transact(ctx, async (ctx) => {
    await setPassword(ctx, credential, input.password);
    await endSessionsOf(ctx, credential.personId, hashOf(session));
    await record(ctx, { verb: "change-password", subjectKind: "person", subjectId: credential.personId });
  });
}

/** Takes the second factor away, so that the person sets up a new one at once, or at the next sign-in. */
export async function replaceSecondFactor(ctx: Context, again: Again): Promise<void> {
  const { personId } = await confirmOwnChange(ctx, again);
  await transact(ctx, async (ctx) => {
    await forgetSecondFactor(ctx, personId);
    await record(ctx, { verb: "remove-second-factor", subjectKind: "person", subjectId: personId });
  });
}

/** New recovery codes, shown once. @throws MutuError `invalid`, `too-many` */
export async function replaceRecoveryCodes(ctx: Context, again: Again): Promise<readonly string[]> {
  const { personId } = await confirmOwnChange(ctx, again);
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
