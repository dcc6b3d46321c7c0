import type { OfficeCalendar } from "../../../analytics/calendar/office-calendar.ts";
import { workingSecondsBetween } from "../../../analytics/calendar/working-time.ts";
import type { LoggedEvent } from "../../../analytics/eventlog/event-log.ts";
import {
  type CaseBesideProcedure,
  type CaseDeviation,
  caseDeviations,
} from "../../../analytics/mining/conform/case-deviations.ts";
import { personalAttributes } from "../../../analytics/mining/personal-attributes.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { CaseInWords, EventInWords } from "./case-page.tsx";
import type { ProcedureOfLog } from "./conformance-figures.ts";
import { nameOf, whatHappened } from "./conformance-words.ts";

export type CaseOfLog = {
  readonly log: StoredLog;
  readonly name: string;
  readonly events: readonly LoggedEvent[];
  readonly calendar: OfficeCalendar;
  /** Null where no procedure is in force */
  readonly of: ProcedureOfLog | null;
};

/** One case as it went: its events with the time between them, and where it left the procedure. */
export function caseInWords(one: CaseOfLog, words: Words): Omit<CaseInWords, "sections"> {
  const { log, name, events, of, calendar } = one;
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
    verdict: [verdictOf(beside, words), ...(beside?.isOpen ? [t("processes.case.open")] : [])],
    events: events.map((event, at) => eventInWords(one, event, at, deviations, words)),
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
