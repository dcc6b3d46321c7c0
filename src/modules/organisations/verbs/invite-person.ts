import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { mailInvitation } from "../../../platform/auth/invitation.ts";
import { MailAddress } from "../../../platform/auth/sign-in.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import { personAppointed } from "../events.ts";
import {
  type Appointment,
  checkGrant,
  granted,
  grantShape,
  rightToAppoint,
  roleOfFunction,
} from "../nouns/appointment.ts";
import { insertAppointment } from "../store/appointments.ts";
import { insertPerson, personByEmail } from "../store/people.ts";
import { requireUnits } from "../store/units.ts";

export const InvitePerson = z
  .strictObject({ name: z.string().trim().min(3).max(120), email: MailAddress, ...grantShape })
  .superRefine(checkGrant);

/**
 * Gives somebody a first position and mails them the way in. Who has an account already, here or in another agency, keeps
 * it and gets the position beside the others.
 * @throws MutuError `not-found`, `not-yours` (also for a position of one's own), `invalid`
 */
export function invitePerson(ctx: Context, input: z.output<typeof InvitePerson>): Promise<Appointment> {
  return transact(ctx, async (ctx) => {
    const { name, email, ...grant } = input;
    const known = await personByEmail(ctx, email);
    const personId = known?.id ?? newId(ctx.now, ctx.random);
    const right = rightToAppoint(ctx.actor, grant);
    await decide(ctx, right, { agencyId: grant.agencyId, notBy: [personId] });
    await requireUnits(ctx, grant.agencyId, grant.unitIds);
    const role = roleOfFunction((await matrixInForce(ctx)).functions, grant.functionCode);
    const appointment = granted(grant, { id: newId(ctx.now, ctx.random), personId, role });
    if (!known) await insertPerson(ctx, { id: personId, name, email, fictional: false });
    await insertAppointment(ctx, appointment);
    if (!known?.hasPassword) await mailInvitation(ctx, { id: personId, email });
    await record(ctx, {
      verb: "invite-person",
      subjectKind: "appointment",
      subjectId: appointment.id,
      agencyId: appointment.agencyId,
      why: appointment.decree,
      facts: { person: personId, function: appointment.functionCode, right, hadAccount: known !== null },
    });
    await emit(ctx, personAppointed(appointment));
    return appointment;
  });
}
