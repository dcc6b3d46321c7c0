import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
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
import { personById } from "../store/people.ts";
import { requireUnits } from "../store/units.ts";

export const AppointPerson = z.strictObject({ ...grantShape, personId: z.uuid() }).superRefine(checkGrant);

/**
 * Writes down what a decree gives to somebody who is known here: function, scope, days (AUT-04). Nobody appoints
 * themself; what opens restricted reports or identities needs the accountable official.
 * @throws MutuError `not-found`, `not-yours`, `invalid`
 */
export function appointPerson(ctx: Context, input: z.output<typeof AppointPerson>): Promise<Appointment> {
  return transact(ctx, async (ctx) => {
    const { personId, ...grant } = input;
    const person = await personById(ctx, personId);
    const right = rightToAppoint(ctx.actor, grant);
    await decide(ctx, right, { agencyId: grant.agencyId, notBy: [person.id] });
    await requireUnits(ctx, grant.agencyId, grant.unitIds);
    const role = roleOfFunction((await matrixInForce(ctx)).functions, grant.functionCode);
    const appointment = granted(grant, { id: newId(ctx.now, ctx.random), personId, role });
    await insertAppointment(ctx, appointment);
    await record(ctx, {
      verb: "appoint-person",
      subjectKind: "appointment",
      subjectId: appointment.id,
      agencyId: appointment.agencyId,
      why: appointment.decree,
      facts: { person: personId, function: appointment.functionCode, right },
    });
    await emit(ctx, personAppointed(appointment));
    return appointment;
  });
}
