import { dueCalendarDays, dueWorkingDays, endOfDay } from "../../../analytics/calendar/due.ts";
import type { OfficeCalendar } from "../../../analytics/calendar/office-calendar.ts";
import { localDay } from "../../../analytics/calendar/zone.ts";
import type { Complaint } from "./complaint.ts";

/** The first four are the clocks of UU 25/2009; the others those of practice (complaints.md section 3). */
export type ClockKind =
  | "response"
  | "completion"
  | "decision"
  | "notice"
  | "verify-forward"
  | "first-follow-up"
  | "resolve";

/** Every kind, those of the law first. */
export const clockKinds: readonly ClockKind[] = [
  "response",
  "completion",
  "decision",
  "notice",
  "verify-forward",
  "first-follow-up",
  "resolve",
];

export type Clock = {
  readonly agencyId: string;
  readonly complaintId: string;
  readonly kind: ClockKind;
  readonly dayType: "calendar" | "working";
  readonly days: number;
  readonly startedAt: Date;
  readonly dueOn: string;
  readonly dueAt: Date;
  /** Counting passed the last day whose holidays are known (CAL-05). */
  readonly provisional: boolean;
  readonly parameterId: string;
  readonly stoppedAt: Date | null;
};

type Limit = { readonly id: string; readonly days: number; readonly dayType: "calendar" | "working" };

/** A clock that starts at an instant, its end by the calendar of the office (CMP-03, CMP-06, CAL-08). */
export function startedClock(
  complaint: Pick<Complaint, "agencyId" | "id">,
  kind: ClockKind,
  at: { readonly start: Date; readonly limit: Limit; readonly calendar: OfficeCalendar },
): Clock {
  const { start, limit, calendar } = at;
  const term = { from: localDay(start, calendar.zone), days: limit.days };
  const due = limit.dayType === "working" ? dueWorkingDays(term, calendar) : dueCalendarDays(term);
  return {
    agencyId: complaint.agencyId,
    complaintId: complaint.id,
    kind,
    dayType: limit.dayType,
    days: limit.days,
    startedAt: start,
    dueOn: due.day,
    dueAt: endOfDay(due.day, calendar.zone),
    provisional: due.provisional,
    parameterId: limit.id,
    stoppedAt: null,
  };
}

/**
 * A clock that still runs, counted again by another calendar of the same office, or null when nothing of it changes. A
 * calendar-day clock never does (CAL-04, CAL-09, CMP-06).
 */
export function recounted(clock: Clock, calendar: OfficeCalendar): Clock | null {
  if (clock.stoppedAt !== null || clock.dayType !== "working") return null;
  const { agencyId, complaintId: id, kind, startedAt: start, days, dayType, parameterId } = clock;
  const again = startedClock({ agencyId, id }, kind, {
    start,
    limit: { id: parameterId, days, dayType },
    calendar,
  });
  const isSame = again.dueOn === clock.dueOn && again.provisional === clock.provisional;
  return isSame ? null : again;
}

/** The parameter that limits a clock; the time to resolve depends on the class (complaints.md section 2). */
export function limitKey(kind: ClockKind, complaint: Pick<Complaint, "class">): string {
  if (kind !== "resolve") return `clock.${kind}`;
  const known = complaint.class === "unclassified" ? "complaint-ordinary" : complaint.class;
  return `clock.resolve.${known}`;
}
