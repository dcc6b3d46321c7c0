import type { OfficeCalendar } from "../../../analytics/calendar/office-calendar.ts";
import { workingSecondsBetween } from "../../../analytics/calendar/working-time.ts";
import type { LoggedEvent } from "../../../analytics/eventlog/event-log.ts";
import {
  type CaseBesideProcedure,
  type CaseDeviation,
  caseDeviations,
} from "../../../analytics/mining/conform/case-deviations.ts";
import { personalAttributes } from "../../../analytics/mining/personal-attributes.ts";
import type { Complaint } from "../../../modules/complaints/index.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { complaintPath } from "../complaints/steps.ts";
import type { CaseInWords, ComplaintOfCase, EventInWords, OnLine } from "./case-page.tsx";
import type { ProcedureOfLog } from "./conformance-figures.ts";
import { nameOf, whatHappened } from "./conformance-words.ts";

export type CaseOfLog = {
  readonly log: StoredLog;
  readonly name: string;
  readonly events: readonly LoggedEvent[];
  readonly calendar: OfficeCalendar;
  /** Null where no procedure is in force */
  readonly of: ProcedureOfLog | null;
  /** Complaints that name it, as far as the reader may know */
  readonly complaints: readonly Complaint[];
};

/** One case as it went: its events with the time between them, and where it left the procedure. */
export function caseInWords(one: CaseOfLog, words: Words): Omit<CaseInWords, "sections"> {
  const { log, name, events, of, calendar, complaints } = one;
  const { t, format } = words;
  const [first, last] = [events[0]?.at ?? log.firstAt, events.at(-1)?.at ?? log.lastAt];
  const beside = of && caseDeviations(events, of.model, of.checks);
  const deviations = beside?.deviations ?? [];
  return {
    title: t("processes.case.title", {
      name,
      n: format.count(events.length),
      time: format.duration((last.getTime() - first.getTime()) / 1000),
    }),
    lead: t("processes.case.lead", {
      log: log.name,
      from: format.moment(first),
      until: format.moment(last),
      working: format.duration(workingSecondsBetween({ from: first, to: last }, calendar)),
    }),
    verdict: [
      verdictOf(beside, words),
      ...(beside?.isOpen ? [t("processes.case.open")] : []),
      ...(complaints.length === 0 ? [] : [t("processes.case.complaints", { n: complaints.length })]),
    ],
    line: lineOf(one, deviations, words),
    skipped:
      of === null
        ? []
        : deviations
            .filter((deviation) => deviation.at === null)
            .map(
              (deviation) =>
                `${nameOf(of.procedure, deviation.step)}: ${whatHappened(of.procedure, deviation, words)}`,
            ),
  };
}

/** Events with the complaints between them; a complaint of the same moment stands after what was done. */
function lineOf(one: CaseOfLog, deviations: readonly CaseDeviation[], words: Words): readonly OnLine[] {
  const events = one.events.map((event, at) => ({
    at: event.at,
    on: { is: "event", event: eventInWords(one, event, at, deviations, words) } as const,
  }));
  const complaints = one.complaints.map((complaint) => ({
    at: complaint.receivedAt,
    on: { is: "complaint", complaint: complaintInWords(complaint, words) } as const,
  }));
  return [...events, ...complaints].toSorted((a, b) => a.at.getTime() - b.at.getTime()).map(({ on }) => on);
}

/** A complaint by its day: the minute may tell of a reporter who is not to be known. */
function complaintInWords(complaint: Complaint, { t, format }: Words): ComplaintOfCase {
  const day = format.dayOf(complaint.receivedAt);
  return {
    number: complaint.number,
    href: complaintPath(complaint),
    day: format.day(day),
    iso: day,
    facts: t("processes.case.complaint.facts", {
      class: t(`complaint.class.${complaint.class}`),
      state: t(`complaint.state.${complaint.state}`),
    }),
  };
}

function verdictOf(beside: CaseBesideProcedure | null, { t }: Words): string {
  if (beside === null) return t("processes.case.no-procedure");
  const n = beside.deviations.length;
  return n === 0 ? t("processes.case.conforms") : t("processes.case.deviates", { n });
}

function eventInWords(
  { log, of, events, calendar }: CaseOfLog,
  event: LoggedEvent,
  at: number,
  deviations: readonly CaseDeviation[],
  words: Words,
): EventInWords {
  const { t, format } = words;
  return {
    name: of === null ? event.activity : nameOf(of.procedure, event.activity),
    when: format.moment(event.at),
    iso: event.at.toISOString(),
    gap: gapInWords(events[at - 1] ?? null, event, calendar, words),
    attributes: shownAttributes(log, event)
      .map(([key, value]) => `${key}: ${value}`)
      .join("; "),
    deviations:
      of === null
        ? []
        : deviations
            .filter((deviation) => deviation.at === at)
            .map((deviation) =>
              t("processes.case.deviation", { what: whatHappened(of.procedure, deviation, words) }),
            ),
  };
}

function gapInWords(
  before: LoggedEvent | null,
  event: LoggedEvent,
  calendar: OfficeCalendar,
  { t, format }: Words,
): string {
  if (before === null) return t("processes.case.first");
  const seconds = (event.at.getTime() - before.at.getTime()) / 1000;
  if (seconds === 0) return t("processes.case.same-time");
  const working = workingSecondsBetween({ from: before.at, to: event.at }, calendar);
  return t("processes.case.gap", { time: format.duration(seconds), working: format.duration(working) });
}

/** What an event carries; what tells of a person, who asked or who worked, is not shown. */
function shownAttributes(
  { mapping }: StoredLog,
  { attributes }: LoggedEvent,
): readonly (readonly [string, string])[] {
  const hidden = new Set([...personalAttributes(Object.keys(attributes)), mapping.columns.resource ?? ""]);
  return Object.entries(attributes).flatMap(([key, value]) =>
    hidden.has(key) || value === null || value.trim() === "" ? [] : [[key, value] as const],
  );
}
