import { z } from "zod";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { credentialByEmail } from "./credentials.ts";
import { spendLink } from "./one-time-links.ts";
import { passwordMatches } from "./password.ts";
import { type HalfSignedIn, halfSignedIn, openSession, type SignedInNow, secondStep } from "./proven.ts";
import { acceptSecondFactor } from "./second-factor.ts";
import { countTry, takeBackTry } from "./throttle.ts";

export const MailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email("auth.email-wrong"));

export const PasswordStep = z.strictObject({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(1_000),
});

export const CodeStep = z.strictObject({ code: z.string().max(100) });

/** Where a try comes from: the network it is counted for, the browser as the person's list of sessions names it. */
export type Origin = { readonly network: string; readonly device: string };

/**
 * First step of signing in. Unknown address, wrong password and person without a password get the same answer in the same
 * time, and count the same.
 * @throws MutuError `invalid` `auth.wrong-password`, `too-many` with the wait, `unavailable`
 */
export async function checkPassword(
  ctx: Context,
  input: z.output<typeof PasswordStep>,
  { network }: Origin,
): Promise<HalfSignedIn> {
  await countTry(ctx, { what: "network", value: network });
  await countTry(ctx, { what: "account", value: input.email });
  const credential = await credentialByEmail(ctx, input.email);
  if (!(await passwordMatches(credential?.passwordHash ?? null, input.password)) || !credential) {
    throw new MutuError("invalid", "auth.wrong-password");
  }
  await takeBackTry(ctx, { what: "network", value: network });
  return transact(ctx, (ctx) => secondStep(ctx, credential));
}

/**
 * Second step: a code of the app, or a recovery code, opens a session in the person's first appointment.
 * @throws MutuError `not-found` when the step is over, `invalid` `auth.wrong-code`, `too-many`, `not-yours` when no
 * appointment is in force (AUT-04)
 */
export async function checkCode(
  ctx: Context,
  { step, code }: { readonly step: string; readonly code: string },
  origin: Origin,
): Promise<SignedInNow> {
  const credential = await halfSignedIn(ctx, step);
  if (!credential) throw new MutuError("not-found", "auth.step-over");
  await countTry(ctx, { what: "network", value: origin.network });
  await countTry(ctx, { what: "account", value: credential.email });
  if (!credential.totpConfirmed) throw new MutuError("wrong-state", "auth.no-second-factor");
  const way = await acceptSecondFactor(ctx, credential, code);
  if (way === null) throw new MutuError("invalid", "auth.wrong-code");
  await takeBackTry(ctx, { what: "network", value: origin.network });
  await takeBackTry(ctx, { what: "account", value: credential.email });
  return transact(ctx, async (ctx) => {
    if ((await spendLink(ctx, "sign-in", step)) === null) throw new MutuError("not-found", "auth.step-over");
    return openSession(ctx, credential.personId, { device: origin.device, way });
  });
}
