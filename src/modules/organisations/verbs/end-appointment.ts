import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { revokeTokensUnder } from "../../../platform/auth/api-tokens.ts";
import { endSessionsUnder } from "../../../platform/auth/sessions.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { appointmentEnded } from "../events.ts";
import { type Appointment, endedAfter, rightToAppoint } from "../nouns/appointment.ts";
import { appointmentById, saveAppointment } from "../store/appointments.ts";

export const EndAppointment = z.strictObject({
  agencyId: z.uuid(),
  appointmentId: z.uuid(),
  version: z.coerce.number().int(),
  lastDay: z.iso.date(),
  why: z.string().trim().min(5).max(1_000),
});

/**
 * Ends an appointment after a last day. When that day is over, sessions and tokens of it end in the same moment; nobody
 * decides anything under it afterwards (UU 30/2014 Pasal 15(2)).
 * @throws MutuError `not-found`, `not-yours`, `invalid`, `changed-meanwhile`
 */
export function endAppointment(ctx: Context, input: z.output<typeof EndAppointment>): Promise<Appointment> {
  return transact(ctx, async (ctx) => {
    const appointment = await appointmentById(ctx, input.agencyId, input.appointmentId);
    await decide(ctx, rightToAppoint(ctx.actor, appointment), { agencyId: appointment.agencyId });
    const ended = endedAfter(appointment, input.lastDay);
    const saved = await saveAppointment(ctx, ended, input.version);
    if (input.lastDay < localDate(ctx.now, ctx.zone)) {
      await endSessionsUnder(ctx, saved.agencyId, saved.id);
      await revokeTokensUnder(ctx, saved.agencyId, saved.id);
    }
    await record(ctx, {
      verb: "end-appointment",
      subjectKind: "appointment",
      subjectId: saved.id,
      agencyId: saved.agencyId,
      onVersion: input.version,
      why: input.why,
      facts: { lastDay: input.lastDay },
    });
    await emit(ctx, appointmentEnded(saved));
    return saved;
  });
}
