import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { record } from "../../audit/record.ts";
import type { Context } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { MutuError } from "../../errors.ts";
import type { Credential } from "../credentials.ts";
import { invited, mayStartWithout } from "../invitation.ts";
import { spendLink } from "../one-time-links.ts";
import { openSession, type SignedInNow } from "../proven.ts";
import type { Origin } from "../sign-in.ts";
import { tellOfNewWayIn } from "../tell-of-new-way-in.ts";
import { askToRegister, type PasskeyAsked } from "./ask.ts";
import { takeChallenge } from "./challenges.ts";
import { AddPasskey } from "./own-passkeys.ts";
import { keepPasskey, verifyAttestation } from "./verify.ts";

export const AcceptWithPasskey = AddPasskey.extend({ token: z.string().max(100) });

/** First half: asks the invited person's authenticator for a passkey. @throws MutuError `not-found`, `wrong-state` */
export async function beginInvitedPasskey(
  ctx: Context,
  token: string,
): Promise<PasskeyAsked<PublicKeyCredentialCreationOptionsJSON>> {
  return askToRegister(ctx, await newlyInvited(ctx, token));
}

/**
 * The invited person chose a passkey instead of password and code, and is in with it.
 * @throws MutuError `not-found` when the link is unknown, used or over; `wrong-state`, `invalid` as for any new passkey
 */
export async function acceptWithPasskey(
  ctx: Context,
  input: z.output<typeof AcceptWithPasskey> & { readonly browser: string },
  { device }: Origin,
): Promise<SignedInNow> {
  const { personId, email } = await newlyInvited(ctx, input.token);
  const challenge = await takeChallenge(ctx, input.browser, { purpose: "register", personId });
  const made = await verifyAttestation(ctx, input.answer, challenge);
  return transact(ctx, async (ctx) => {
    if ((await spendLink(ctx, "invitation", input.token)) === null) {
      throw new MutuError("not-found", "auth.link-over");
    }
    await keepPasskey(ctx, made, { personId, name: input.name });
    await record(ctx, {
      verb: "accept-invitation",
      subjectKind: "person",
      subjectId: personId,
      facts: { way: "passkey" },
    });
    await tellOfNewWayIn(ctx, { email, way: "passkey", name: input.name });
    return openSession(ctx, personId, { device, way: "passkey" });
  });
}

async function newlyInvited(ctx: Context, token: string): Promise<Credential> {
  const credential = await invited(ctx, token);
  if (!credential) throw new MutuError("not-found", "auth.link-over");
  if (!mayStartWithout(credential)) throw new MutuError("wrong-state", "auth.second-factor-there");
  return credential;
}
