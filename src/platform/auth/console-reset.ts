import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { credentialByEmail, forgetSecondFactor } from "./credentials.ts";
import { type LinkKind, makeLink } from "./one-time-links.ts";
import { deletePasskeysOf } from "./passkey/passkeys.ts";
import { endSessionsOf } from "./sessions.ts";
import { MailAddress } from "./sign-in.ts";
import { unlinkIdentities } from "./sign-on/identities.ts";

export const ConsoleReset = z.strictObject({ email: MailAddress, secondFactor: z.boolean() });

export type ConsoleLink = {
  readonly kind: Extract<LinkKind, "invitation" | "reset">;
  readonly token: string;
};

/**
 * A link for a new password, printed on the console instead of mailed, for somebody who cannot get in. On demand it takes
 * every other way in away too: second factor, passkeys and links to a sign-on. Every session of the person ends.
 * @throws MutuError `not-yours` for anybody but the console, `not-found`
 */
export function resetOnConsole(ctx: Context, input: z.output<typeof ConsoleReset>): Promise<ConsoleLink> {
  if (ctx.actor.kind !== "system" || ctx.actor.job !== "console") {
    throw new MutuError("not-yours", "error.not-for-role");
  }
  return transact(ctx, async (ctx) => {
    const person = await credentialByEmail(ctx, input.email);
    if (!person) throw new MutuError("not-found", "organisations.person-unknown");
    if (input.secondFactor) {
      await forgetSecondFactor(ctx, person.personId);
      await deletePasskeysOf(ctx, person.personId);
      await unlinkIdentities(ctx, person.personId);
    }
    const sessionsEnded = await endSessionsOf(ctx, person.personId);
    const kind = person.passwordHash === null ? "invitation" : "reset";
    await record(ctx, {
      verb: "reset-on-console",
      subjectKind: "person",
      subjectId: person.personId,
      facts: { secondFactor: input.secondFactor, sessionsEnded },
    });
    return { kind, token: await makeLink(ctx, kind, person.personId) };
  });
}
