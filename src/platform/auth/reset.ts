import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { translator } from "../i18n/translate.ts";
import { newId } from "../ids.ts";
import { refuseLineBreaks } from "../mail/queue-letter.ts";
import { type Credential, credentialOf } from "./credentials.ts";
import { expiry, linkOwner, spendLink } from "./one-time-links.ts";
import { hashOf, newToken } from "./secrets.ts";
import { endSessionsOf } from "./sessions.ts";
import { setPassword } from "./set-password.ts";
import { MailAddress, type Origin } from "./sign-in.ts";
import { countTry } from "./throttle.ts";

export const AskReset = z.strictObject({ email: MailAddress });
export const ResetPassword = z.strictObject({ token: z.string().max(100), password: z.string().max(1_000) });

/**
 * Mails a link for a new password, good for 30 minutes, if the address belongs to an active person with a password. The
 * same statements run for every address, so neither answer nor time tells which addresses have an account.
 * @throws MutuError `too-many` with the wait, after a few mails for one address or many tries from one network
 */
export async function askReset(
  ctx: Context,
  { email }: z.output<typeof AskReset>,
  { network }: Origin,
): Promise<void> {
  await countTry(ctx, { what: "network", value: network });
  await countTry(ctx, { what: "mail", value: email });
  const token = newToken(ctx.random);
  const t = translator(ctx.lang);
  const letter = {
    to: email,
    subject: t("auth.reset.mail-subject"),
    text: t("auth.reset.mail-text", { link: `${ctx.settings.origin}/atur-ulang/${token}` }),
  };
  refuseLineBreaks(letter);
  await transact(ctx, async (ctx) => {
    const owner = ctx.tx
      .selectFrom("person")
      .innerJoin("credential", "credential.person_id", "person.id")
      .where("email", "=", email)
      .where("active", "=", true)
      .where("password_hash", "is not", null);
    await ctx.tx
      .updateTable("one_time_link")
      .set({ used_at: ctx.now })
      .where("kind", "=", "reset")
      .where("used_at", "is", null)
      .where("person_id", "in", owner.select("person.id"))
      .execute();
    await ctx.tx
      .insertInto("one_time_link")
      .columns(["token_hash", "kind", "person_id", "expires_at"])
      .expression(
        owner.select((eb) => [
          eb.val(hashOf(token)).as("token_hash"),
          eb.val("reset" as const).as("kind"),
          "person.id as person_id",
          eb.val(expiry(ctx, "reset")).as("expires_at"),
        ]),
      )
      .execute();
    await ctx.tx
      .insertInto("letter")
      .columns(["id", "to_address", "subject", "text", "created_at"])
      .expression(
        owner.select((eb) => [
          eb.val(newId(ctx.now, ctx.random)).as("id"),
          "email as to_address",
          eb.val(letter.subject).as("subject"),
          eb.val(letter.text).as("text"),
          eb.val(ctx.now).as("created_at"),
        ]),
      )
      .execute();
  });
}

/** Whose password a link resets, while it is good; null otherwise. */
export async function resetOwner(ctx: Context, token: string): Promise<Credential | null> {
  const personId = await linkOwner(ctx, "reset", token);
  return personId === null ? null : credentialOf(ctx, personId);
}

/**
 * Sets a new password and ends every session. The second factor stays: a stolen mailbox alone opens nothing.
 * @throws MutuError `not-found` when the link is unknown, used or over; `invalid` with what is wrong with the password
 */
export function resetPassword(ctx: Context, input: z.output<typeof ResetPassword>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const credential = await resetOwner(ctx, input.token);
    if (!credential || (await spendLink(ctx, "reset", input.token)) === null) {
      throw new MutuError("not-found", "auth.link-over");
    }
    await setPassword(ctx, credential, input.password);
    const ended = await endSessionsOf(ctx, credential.personId);
    await record(ctx, {
      verb: "reset-password",
      subjectKind: "person",
      subjectId: credential.personId,
      facts: { sessionsEnded: ended },
    });
  });
}
