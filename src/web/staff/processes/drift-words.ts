import { beforeAndAfter, type ChangedFeature } from "../../../analytics/mining/drift/changed-features.ts";
import type { FeatureCourse } from "../../../analytics/mining/drift/feature-course.ts";
import type { Feature } from "../../../analytics/mining/drift/features.ts";
import type { Drift, ProcessChange } from "../../../analytics/mining/drift/find-drift.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { changeSeries } from "../../ui/chart/change-series.tsx";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import type { TableProps } from "../../ui/index.tsx";
import { addressOfCases } from "./cases-address.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import { definitionOf } from "./log-definition.ts";
import { linked } from "./lost-page.tsx";
import { addressOfPlace } from "./place-address.ts";

/** The changes of one log. */
export type DriftOfLog = { readonly log: StoredLog; readonly found: Drift };

/** Rows of one change; the file to download holds all. */
const shown = 12;

/** The answer as one sentence: how often the process changed, or why that cannot be told. */
export function driftSentence({ found }: DriftOfLog, { t, format }: Words): string {
  if (found.reason !== null) return t("processes.drift.too-few", { cases: format.count(found.cases) });
  const steady = found.changes.filter(({ isSteady }) => isSteady);
  const largest = largestOf(steady.length > 0 ? steady : found.changes);
  if (!largest) return t("processes.drift.none");
  const at = format.day(format.dayOf(largest.at));
  if (steady.length === 0) return t("processes.drift.signs", { at });
  const sentence = timesSentence(steady.length, at, { t, format });
  const n = found.changes.length - steady.length;
  return n === 0 ? sentence : t("processes.drift.others", { sentence, n, count: format.count(n) });
}

function timesSentence(n: number, at: string, { t, format }: Words): string {
  return n === 1 ? t("processes.drift.once", { at }) : t("processes.drift.often", { n: format.count(n), at });
}

function largestOf(changes: readonly ProcessChange[]): ProcessChange | undefined {
  const effect = ({ changed: [first] }: ProcessChange) => Math.abs(first?.effect ?? 0);
  return changes.toSorted((a, b) => effect(b) - effect(a))[0];
}

/** Which cases were looked at, and what is known of seasons. */
export function driftLead({ log, found }: DriftOfLog, words: Words): string {
  const { t, format } = words;
  const { cases, firstBegan, lastBegan, season } = found;
  const day = (moment: Date) => format.day(format.dayOf(moment));
  const lead = t("processes.drift.lead", {
    name: log.name,
    cases: format.count(cases),
    from: day(firstBegan ?? log.firstAt),
    until: day(lastBegan ?? log.lastAt),
  });
  if (season === null)
    return found.changes.length > 0 ? t("processes.drift.lead.season-unknown", { lead }) : lead;
  if (season.length === 0) return lead;
  return t("processes.drift.lead.season", {
    lead,
    things: format.list(season.map((feature) => featureInWords(feature, words))),
  });
}

function featureInWords(feature: Feature, { t }: Words): string {
  switch (feature.kind) {
    case "step":
    case "start":
    case "end":
    case "repeat":
      return t(`processes.drift.${feature.kind}`, { name: feature.name });
    case "length":
      return t("processes.drift.length");
    case "pair":
    case "time":
      return t(`processes.drift.${feature.kind}`, { from: feature.from, to: feature.to });
  }
}

/** A change by the largest thing that changed. */
export function changeSentence(change: ProcessChange, words: Words): string {
  const { t, format } = words;
  const day = (moment: Date) => format.day(format.dayOf(moment));
  const [largest] = change.changed;
  const sizes = largest && sizesOf(largest, words);
  if (!largest || !sizes) return t("processes.drift.unsized", { at: day(change.at) });
  return t(`processes.drift.${change.kind}`, {
    at: day(change.at),
    reached: day(change.reached),
    what: featureInWords(largest, words),
    before: sizes.before,
    after: sizes.after,
  });
}

function sizesOf(changed: ChangedFeature, { t, format }: Words) {
  const sizes = beforeAndAfter(changed);
  if (sizes === null) return null;
  const write = sizes.unit === "share" ? (value: number) => format.percent(value) : format.duration;
  const signed = (value: number) => `${value > 0 ? "+" : ""}${write(value)}`;
  const { before, after, difference, interval } = sizes;
  return {
    before: write(before),
    after: write(after),
    difference: t("processes.drift.interval", {
      value: signed(difference),
      low: signed(interval.low),
      high: signed(interval.high),
    }),
  };
}

/** Between when and when a change lies. */
export function betweenSentence(change: ProcessChange, words: Words): string {
  const when = whenSentence(change, words);
  return change.isSteady ? when : `${when} ${words.t("processes.drift.unsteady")}`;
}

function whenSentence(
  { kind, at, reached, between, casesBefore }: ProcessChange,
  { t, format }: Words,
): string {
  const day = (moment: Date) => format.day(format.dayOf(moment));
  const n = format.count(casesBefore);
  if (kind === "gradual" || between === null)
    return t("processes.drift.slow", { at: day(at), reached: day(reached), n });
  return t("processes.drift.between", { low: day(between.low), high: day(between.high), n });
}

/** The course of what changed most, with its table; null where its size cannot be told. */
export function changeInWords(drift: DriftOfLog, change: ProcessChange, words: Words): ChartInWords | null {
  const { log, found } = drift;
  const { t, format } = words;
  const { course } = change;
  if (course === null) return null;
  const measure = t(`processes.drift.measure.${measureOf(course)}`);
  return {
    title: changeSentence(change, words),
    subtitle: t("processes.drift.subtitle", {
      measure,
      windows: format.count(found.windows),
    }),
    draw: (size, labelledBy) => changePicture(drift, change, size, labelledBy, words),
    table: {
      caption: changeSentence(change, words),
      captionHidden: true,
      columns: [
        { key: "began", name: t("processes.drift.window"), numeric: true },
        { key: "value", name: measure, numeric: true },
      ],
      rows: found.windowsBegan.map((began, window) => ({
        began: linked(addressOfWindow(drift, window, words), format.shortDay(format.dayOf(began))),
        value: valueInWords(course, window, words),
      })),
    },
    definition: definitionOf(log, words, {
      n: t("processes.drift.n", { n: format.count(found.cases) }),
      exclusions: t("processes.drift.watched", {
        time: format.duration(found.watched.seconds),
        young: format.count(found.watched.tooYoung),
      }),
      uncertainty: t("processes.drift.uncertainty", { alpha: format.percent(found.question.alpha, 0) }),
      source:
        "R. P. J. C. Bose et al. (2014), IEEE TNNLS 25, 154-171; D. S. Matteson, N. A. James (2014), JASA 109, 334-345",
    }),
  };
}

function measureOf({ feature }: FeatureCourse): "share" | "median" {
  return feature.kind === "time" || feature.kind === "length" ? "median" : "share";
}

/** The cases that began on the days of a window; one of a day that two windows share is in both lists. */
function addressOfWindow({ log, found }: DriftOfLog, window: number, { format }: Words): string {
  const day = (moment: Date | null | undefined) => (moment ? format.dayOf(moment) : null);
  const from = day(found.windowsBegan[window]);
  const to = day(found.windowsBegan[window + 1] ?? found.lastBegan);
  return addressOfCases(log, { kind: "started", from, to });
}

function valueInWords(course: FeatureCourse, window: number, { t, format }: Words): string {
  const value = course.values[window] ?? null;
  if (value === null) return t("processes.unknown");
  return measureOf(course) === "share" ? format.percent(value) : format.duration(value);
}

/** What changed, before and after. */
export function changesTable(log: StoredLog, change: ProcessChange, words: Words): TableProps {
  const { t } = words;
  return {
    caption: changeSentence(change, words),
    captionHidden: true,
    columns: [
      { key: "what", name: t("processes.drift.what") },
      { key: "before", name: t("processes.drift.before"), numeric: true },
      { key: "after", name: t("processes.drift.after"), numeric: true },
      { key: "difference", name: t("processes.drift.difference"), numeric: true },
    ],
    rows: change.changed.slice(0, shown).map((changed) => {
      const unknown = t("processes.unknown");
      const sizes = sizesOf(changed, words) ?? { before: unknown, after: unknown, difference: unknown };
      const what = featureInWords(changed, words);
      const address = addressOfFeature(log, changed);
      return { what: address === null ? what : linked(address, what), ...sizes };
    }),
  };
}

/** The place on the map that a figure is about; null of whole cases. */
function addressOfFeature(log: StoredLog, feature: Feature): string | null {
  if (feature.kind === "length") return null;
  const [from, to] = "name" in feature ? [null, feature.name] : [feature.from, feature.to];
  return addressOfPlace(log, { from, to, steps: null });
}

function changePicture(
  { found }: DriftOfLog,
  change: ProcessChange,
  size: ChartSize,
  labelledBy: string,
  words: Words,
): string {
  const { t, format } = words;
  const { course } = change;
  const [largest] = change.changed;
  if (course === null || largest === undefined) return "";
  const isShare = measureOf(course) === "share";
  const unit = isShare ? 1 : unitOfTime(course);
  const moments = found.windowsBegan.map((moment) => moment.getTime());
  const place = found.changes.indexOf(change);
  const [earlier, later] = [found.changes[place - 1], found.changes[place + 1]];
  const sizes = beforeAndAfter(largest);
  const inUnits = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value / unit;
  return changeSeries(
    {
      points: moments.map((at, window) => ({ at, value: inUnits(course.values[window]) })),
      most: isShare ? 1 : null,
      changes: found.changes.map((one) => ({
        low: (one.between?.low ?? one.at).getTime(),
        at: one.at.getTime(),
        high: (one.between?.high ?? one.reached).getTime(),
        label:
          one === change ? t("processes.drift.label", { at: format.shortDay(format.dayOf(one.at)) }) : null,
      })),
      levels: [
        {
          from: earlier?.reached.getTime() ?? moments[0] ?? 0,
          to: change.at.getTime(),
          value: inUnits(sizes?.before),
        },
        {
          from: change.reached.getTime(),
          to: later?.at.getTime() ?? moments.at(-1) ?? 0,
          value: inUnits(sizes?.after),
        },
      ].flatMap(({ value, ...level }) => (value === null ? [] : [{ ...level, value }])),
    },
    size,
    {
      labelledBy,
      value: (value) => (isShare ? format.percent(value, 0) : format.duration(value * unit)),
      moment: (moment) => format.month(format.dayOf(new Date(moment))),
    },
  );
}

/** Days, hours or minutes, so that the axis has round ones. */
function unitOfTime({ values }: FeatureCourse): number {
  const longest = Math.max(0, ...values.map((value) => value ?? 0));
  return [86_400, 3_600, 60].find((unit) => longest >= 3 * unit) ?? 1;
}

/** What is frozen with a finding: a change with all that changed, and what it was found in. */
export function seenChange(drift: DriftOfLog, change: ProcessChange, words: Words): Seen {
  const { log, found } = drift;
  return {
    agencyId: log.agencyId,
    kind: "process-change",
    sentence: inEachLanguage(words.format.zone, (own) => changeSentence(change, own)),
    definition: {
      population: log.name,
      clock: words.t("processes.definition.clock"),
      method: "Matteson, James (2014); Newcombe (1998), 95 %",
      n: found.cases,
      until: found.asOf.toISOString(),
      logSha256: log.parquetSha256,
    },
    rows: change.changed.map((changed) => {
      const sizes = beforeAndAfter(changed);
      return {
        what: featureInWords(changed, words),
        before: sizes?.before ?? null,
        after: sizes?.after ?? null,
        low: sizes?.interval.low ?? null,
        high: sizes?.interval.high ?? null,
      };
    }),
    picture: change.course === null ? null : changePicture(drift, change, chartSizes.wide, "", words),
  };
}
