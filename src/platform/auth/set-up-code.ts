import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { spendLink } from "./one-time-links.ts";
import { halfSignedIn, nextStep, openSession, type SignedInNow } from "./proven.ts";
import { confirmSecondFactor } from "./second-factor.ts";
import type { Origin } from "./sign-in.ts";
import { countTry, takeBackTry } from "./throttle.ts";

export type SetUpDone = SignedInNow & { readonly recoveryCodes: readonly string[] };

/**
 * Last step of the first sign-in: nobody gets a session without a second factor, so it is set up on the way.
 * @throws MutuError `not-found` when the step is over, `wrong-state` for who has a passkey to use, `invalid` `auth.wrong-code`, `too-many`, `not-yours`
 */
export async function setUpCode(
  ctx: Context,
  { step, code }: { readonly step: string; readonly code: string },
  origin: Origin,
): Promise<SetUpDone> {
  const credential = await halfSignedIn(ctx, step);
  if (!credential) throw new MutuError("not-found", "auth.step-over");
  if (nextStep(credential) === "use-passkey") throw new MutuError("wrong-state", "auth.use-passkey");
  const account = { what: "account", value: credential.email } as const;
  await countTry(ctx, account);
  return transact(ctx, async (ctx) => {
    const recoveryCodes = await confirmSecondFactor(ctx, credential.personId, code);
    if ((await spendLink(ctx, "sign-in", step)) === null) throw new MutuError("not-found", "auth.step-over");
    await takeBackTry(ctx, account);
    const opened = await openSession(ctx, credential.personId, { device: origin.device, way: "code" });
    return { ...opened, recoveryCodes };
  });
}
