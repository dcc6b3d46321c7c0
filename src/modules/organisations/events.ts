import { z } from "zod";
import type { DomainEvent } from "../../platform/outbox/emit.ts";
import type { Appointment } from "./nouns/appointment.ts";

/** Somebody may do more from a day on; the supervisor is told. */
export function personAppointed(appointment: Appointment): DomainEvent {
  const { agencyId, id, personId, role, functionCode, from } = appointment;
  const payload = { personId, role, functionCode, from };
  return { kind: "person.appointed", agencyId, subjectKind: "appointment", subjectId: id, payload };
}

export function appointmentEnded({ agencyId, id, personId, until }: Appointment): DomainEvent {
  const payload = { personId, until };
  return { kind: "appointment.ended", agencyId, subjectKind: "appointment", subjectId: id, payload };
}

export function unitAdded(agencyId: string, unitId: string): DomainEvent {
  return { kind: "unit.added", agencyId, subjectKind: "unit", subjectId: unitId };
}

/** The first and the last day (ISO dates) that became a day off or no longer is one, and the ids of the decrees behind. */
export const CalendarChanged = z.object({
  first: z.iso.date(),
  last: z.iso.date(),
  decrees: z.array(z.string()),
});

/** Days off were added or taken back: open deadlines counted over them move (CAL-04). */
export function calendarChanged(changed: z.output<typeof CalendarChanged>): DomainEvent {
  return {
    kind: "calendar.changed",
    agencyId: null,
    subjectKind: "holidays",
    subjectId: changed.first,
    payload: changed,
  };
}
