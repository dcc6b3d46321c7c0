import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context, TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { translator } from "../i18n/translate.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { type Credential, credentialOf } from "./credentials.ts";
import { linkOwner, makeLink, spendLink } from "./one-time-links.ts";
import { type HalfSignedIn, secondStep } from "./proven.ts";
import { setPassword } from "./set-password.ts";

export const AcceptInvitation = z.strictObject({
  token: z.string().max(100),
  password: z.string().max(1_000),
});

/** Mails a person the way in, good for 72 hours; those mailed before become void. */
export async function mailInvitation(ctx: TxContext, person: { id: string; email: string }): Promise<void> {
  const t = translator(ctx.lang);
  const link = `${ctx.settings.origin}/undangan/${await makeLink(ctx, "invitation", person.id)}`;
  await queueLetter(ctx, {
    to: person.email,
    subject: t("auth.invitation.mail-subject"),
    text: t("auth.invitation.mail-text", { link }),
  });
}

/** Who is invited by a link, while it is good; null otherwise. */
export async function invited(ctx: Context, token: string): Promise<Credential | null> {
  const personId = await linkOwner(ctx, "invitation", token);
  return personId === null ? null : credentialOf(ctx, personId);
}

/** Whether the link alone may set up both factors: not where there is a second one already, which it must not go round. */
export function mayStartWithout({ totpConfirmed, passkeys }: Credential): boolean {
  return !totpConfirmed && passkeys === 0;
}

/**
 * The invited person chooses a password; the second factor comes next.
 * @throws MutuError `not-found` when the link is unknown, used or over; `invalid` with what is wrong with the password
 */
export function acceptInvitation(
  ctx: Context,
  input: z.output<typeof AcceptInvitation>,
): Promise<HalfSignedIn> {
  return transact(ctx, async (ctx) => {
    const credential = await invited(ctx, input.token);
    if (!credential || (await spendLink(ctx, "invitation", input.token)) === null) {
      throw new MutuError("not-found", "auth.link-over");
    }
    await setPassword(ctx, credential, input.password);
    await record(ctx, { verb: "accept-invitation", subjectKind: "person", subjectId: credential.personId });
    return secondStep(ctx, credential);
  });
}
