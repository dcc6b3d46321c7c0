import type { StepTime } from "../../../analytics/eventlog/event-log.ts";
import type { FourEyes } from "../../../analytics/mining/time/four-eyes.ts";
import type { HoldersOfLog } from "../../../analytics/mining/time/holders-of-log.ts";
import type { HoursOfLog, StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { TableProps } from "../../ui/index.tsx";
import { addressOfCases } from "./cases-address.ts";
import { linked } from "./lost-page.tsx";
import { addressOfPlace } from "./place-address.ts";

/** Rows of each table. */
const shown = 10;

/** How often cases change hands, without a name of a person. */
export function handsSentences({ persons, units }: HoldersOfLog, { t, format }: Words): readonly string[] {
  if (persons === null) return units === null ? [t("processes.hands.none")] : [];
  const { cases, casesWithHandover, handovers, waiting, waitingKept, toAndFro } = persons;
  return [
    t("processes.hands.persons", {
      share: format.percent(casesWithHandover / cases),
      times: format.number(handovers / cases),
      waiting: format.duration(waiting?.mean ?? 0),
      kept: format.duration(waitingKept?.mean ?? 0),
    }),
    ...(toAndFro.cases === 0 ? [] : [t("processes.hands.to-and-fro", { n: toAndFro.cases })]),
    t("processes.hands.private"),
  ];
}

/** Between which units work waits longest; null where the log names none. */
export function unitsTable(log: StoredLog, { units }: HoldersOfLog, { t, format }: Words): TableProps | null {
  if (units === null || units.between.length === 0) return null;
  return {
    caption: t("processes.hands.units"),
    columns: [
      { key: "from", name: t("processes.hands.from") },
      { key: "to", name: t("processes.hands.to") },
      { key: "count", name: t("processes.hands.count"), numeric: true },
      { key: "cases", name: t("processes.hands.cases"), numeric: true },
      { key: "median", name: t("processes.hands.median"), numeric: true },
      { key: "total", name: t("processes.hands.total"), numeric: true },
    ],
    rows: units.between.slice(0, shown).map(({ from, to, count, cases, medianSeconds, totalSeconds }) => ({
      from,
      to,
      count: format.count(count),
      cases: linked(addressOfCases(log, { kind: "handed", from, to }), format.count(cases)),
      median: format.duration(medianSeconds),
      total: format.duration(totalSeconds),
    })),
  };
}

/** Steps done for several cases at once; null where none is. */
export function batchesInWords(
  log: StoredLog,
  found: HoldersOfLog,
  words: Words,
): { readonly lead: string; readonly table: TableProps } | null {
  if (found.batches.steps.length === 0) return null;
  const lead = found.persons === null ? "processes.batches.lead.moment" : "processes.batches.lead";
  return { lead: words.t(lead), table: batchesTable(log, found, words) };
}

function batchesTable(log: StoredLog, { batches }: HoldersOfLog, { t, format }: Words): TableProps {
  return {
    caption: t("processes.batches.title"),
    captionHidden: true,
    columns: [
      { key: "name", name: t("processes.batches.step") },
      { key: "batches", name: t("processes.batches.count"), numeric: true },
      { key: "batched", name: t("processes.batches.cases"), numeric: true },
      { key: "largest", name: t("processes.batches.largest"), numeric: true },
      { key: "fill", name: t("processes.batches.fill"), numeric: true },
    ],
    rows: batches.steps.slice(0, shown).map(({ name, batches: count, batched, largest, fillSeconds }) => ({
      name: linked(addressOfPlace(log, { from: null, to: name, steps: null }), name),
      batches: format.count(count),
      batched: format.count(batched),
      largest: format.count(largest),
      fill: format.duration(fillSeconds),
    })),
  };
}

/** How often one person did both steps of a pair, with its interval. */
export function pairShare({ same, cases, share, interval }: FourEyes, { t, format }: Words): string {
  if (share === null || interval === null) return t("processes.unknown");
  return t("processes.eyes.share", {
    same: format.count(same),
    cases: format.count(cases),
    share: format.percent(share),
    low: format.percent(interval.low),
    high: format.percent(interval.high),
  });
}

export function pairSentence({ one, other, same, cases, share }: FourEyes, { t, format }: Words): string {
  return t("processes.eyes.sentence", {
    one,
    other,
    same: format.count(same),
    cases: format.count(cases),
    share: format.percent(share ?? 0),
  });
}

/** What falls within opening hours and what outside. */
export function hoursSentences(
  { working, isProvisional }: HoursOfLog,
  { t, format }: Words,
): readonly string[] {
  if (working === null) return [t("processes.hours.none")];
  const { openShare, throughput, outside } = working;
  return [
    t("processes.hours.sentence", {
      share: format.percent(openShare ?? 0),
      hours: format.number(throughput.median / 3600),
    }),
    outside.events === 0
      ? t("processes.hours.by-day")
      : t("processes.hours.outside", {
          share: format.percent(outside.outside / outside.events),
          outside: format.count(outside.outside),
          events: format.count(outside.events),
        }),
    ...(isProvisional ? [t("processes.hours.provisional")] : []),
  ];
}

/** Waiting by the calendar beside waiting by opening hours, step by step; null without opening hours. */
export function hoursTable(
  log: StoredLog,
  { working }: HoursOfLog,
  steps: readonly StepTime[],
  { t, format }: Words,
): TableProps | null {
  if (working === null) return null;
  const open = new Map(working.steps.map((step) => [step.name, step]));
  const hours = (seconds: number | undefined) =>
    seconds === undefined ? "" : t("processes.hours.value", { hours: format.number(seconds / 3600) });
  const time = (seconds: number | undefined) => (seconds === undefined ? "" : format.duration(seconds));
  return {
    caption: t("processes.hours.title"),
    captionHidden: true,
    columns: [
      { key: "name", name: t("processes.batches.step") },
      { key: "waiting", name: t("processes.hours.waiting"), numeric: true },
      { key: "open", name: t("processes.hours.waiting-open"), numeric: true },
      { key: "service", name: t("processes.hours.service"), numeric: true },
    ],
    rows: steps
      .filter(({ waiting, service }) => waiting !== null || service !== null)
      .slice(0, shown)
      .map(({ name, waiting, service }) => ({
        name: linked(addressOfPlace(log, { from: null, to: name, steps: null }), name),
        waiting: time(waiting?.median),
        open: hours(open.get(name)?.waiting?.median),
        service: service === null ? t("processes.norms.unmeasured") : time(service.median),
      })),
  };
}
