import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { mailInvitation } from "../../../platform/auth/invitation.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { personById } from "../store/people.ts";

export const InviteAgain = z.strictObject({ agencyId: z.uuid(), personId: z.uuid() });

/**
 * Mails a new invitation to somebody who did not use the last one, which becomes void.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` when the person has a password already
 */
export function inviteAgain(ctx: Context, input: z.output<typeof InviteAgain>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const person = await personById(ctx, input.personId);
    await decide(ctx, "person.invite", { agencyId: input.agencyId });
    if (person.hasPassword) throw new MutuError("wrong-state", "organisations.has-account");
    await mailInvitation(ctx, person);
    await record(ctx, {
      verb: "invite-again",
      subjectKind: "person",
      subjectId: person.id,
      agencyId: input.agencyId,
    });
  });
}
