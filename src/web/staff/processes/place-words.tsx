import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import type { Measured } from "../../../analytics/eventlog/event-log.ts";
import type { PlaceFigures, TimeClass } from "../../../analytics/eventlog/questions/map-places.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { barChart } from "../../ui/chart/bar-chart.tsx";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { type Fact, Link, type TableProps } from "../../ui/index.tsx";
import { withConditions } from "./cases-address.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import { addressOfCase, addressOfLog } from "./log-address.ts";
import { definitionOf } from "./log-definition.ts";
import { valueInWords } from "./map-measure.ts";
import { addressOfPlace } from "./place-address.ts";
import type { PlaceOfLog } from "./place-figures.ts";

/** A median of fewer times than this is not told (methods section 4). */
const fewest = 10;
const shownNeighbours = 10;
const day = 86_400;

/** What happens here, how often, and how long it takes. */
export function placeSentence({ found }: Pick<PlaceOfLog, "found">, { t, format }: Words): string {
  const { from, to, elapsed } = found;
  const facts = { to, count: format.count(found.count), cases: format.count(found.cases) };
  const sentence =
    from === null
      ? t("processes.place.step.sentence", facts)
      : t("processes.place.way.sentence", { ...facts, from });
  if (elapsed === null || elapsed.count < fewest) return sentence;
  return t("processes.place.timed", { sentence, median: format.duration(elapsed.median) });
}

export function placeFacts(of: PlaceOfLog, words: Words): readonly Fact[] {
  const { found } = of;
  const { t, format } = words;
  const timed = (name: string, time: Measured | null) =>
    time === null ? [] : [{ name, value: spreadOf(time, words) }];
  const isSame = found.waiting?.total === found.elapsed?.total;
  return [
    {
      name: t("processes.place.fact.times"),
      value: t("processes.place.fact.times.value", {
        count: format.count(found.count),
        cases: format.count(found.cases),
      }),
    },
    ...sharesOf(of, words),
    ...timed(t("processes.place.fact.elapsed"), found.elapsed),
    ...(isSame ? [] : timed(t("processes.place.fact.waiting"), found.waiting)),
    ...timed(t("processes.place.fact.service"), found.service),
    { name: t("processes.place.fact.lost"), value: valueInWords("lost", found.waiting?.total ?? 0, words) },
    { name: t("processes.place.fact.repeats"), value: valueInWords("count", found.repeats, words) },
    ...handsOf(of, words),
  ];
}

function spreadOf({ count, median, p90 }: Measured, { t, format }: Words): string {
  if (count < fewest) return t("processes.unknown");
  return t("processes.place.fact.spread", {
    median: format.duration(median),
    p90: format.duration(p90),
    n: format.count(count),
  });
}

function sharesOf({ found, before, after }: PlaceOfLog, { t, format }: Words): readonly Fact[] {
  if (found.from === null) return [];
  return [
    {
      name: t("processes.place.fact.shares"),
      value: t("processes.place.fact.shares.value", {
        out: format.percent(found.count / passages(after)),
        from: found.from,
        into: format.percent(found.count / passages(before)),
        to: found.to,
      }),
    },
  ];
}

function handsOf({ hands }: PlaceOfLog, { t, format }: Words): readonly Fact[] {
  if (hands === null || hands.events === 0) return [];
  const n = format.count(hands.holders);
  return [
    {
      name: t("processes.place.fact.hands"),
      value:
        hands.passed === 0
          ? t("processes.place.fact.hands.one", { n })
          : t("processes.place.fact.hands.value", { n, share: format.percent(hands.moved / hands.passed) }),
    },
  ];
}

function passages(places: readonly PlaceFigures[]): number {
  return Math.max(
    1,
    places.reduce((sum, { count }) => sum + count, 0),
  );
}

/** A class of times in words. */
function className({ from, below }: TimeClass, { t, format }: Words): string {
  const length = (seconds: number) => format.duration(seconds);
  if (below === null) return t("processes.place.class.from", { from: length(from) });
  if (from === 0) return t("processes.place.class.below", { below: length(below) });
  return t("processes.place.class.between", { from: length(from), below: length(below) });
}

/** How long it took, as a chart of classes; each leads to its cases. Null where no event came before. */
export function timesInWords(of: PlaceOfLog, words: Words): ChartInWords | null {
  const { t, format } = words;
  const { log, place, found, times } = of;
  if (found.elapsed === null) return null;
  const title = t("processes.place.chart");
  return {
    title,
    subtitle: t("processes.place.chart.subtitle"),
    draw: (size, labelledBy) => timesPicture(of, size, labelledBy, words),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "class", name: t("processes.place.chart.class") },
        { key: "count", name: t("processes.map.count"), numeric: true },
        { key: "cases", name: t("processes.map.cases"), numeric: true },
      ],
      rows: times.map((one, at) => ({
        class:
          one.count === 0 ? (
            className(one, words)
          ) : (
            <Link href={`${addressOfPlace(log, place, at)}#kasus`}>{className(one, words)}</Link>
          ),
        count: format.count(one.count),
        cases: format.count(one.cases),
      })),
    },
    definition: definitionOf(log, words, {
      n: t("processes.place.fact.times.value", {
        count: format.count(found.count),
        cases: format.count(found.cases),
      }),
      uncertainty: null,
      source: t("processes.place.source"),
    }),
  };
}

function timesPicture(
  { times }: Pick<PlaceOfLog, "times">,
  size: ChartSize,
  labelledBy: string,
  words: Words,
): string {
  const bars = times.map((one) => ({ name: className(one, words), count: one.count }));
  return barChart({ bars }, size, { labelledBy, value: words.format.count });
}

/** Where cases come from, or go to, with the way there as a link. */
export function neighboursTable(of: PlaceOfLog, side: "before" | "after", words: Words): TableProps {
  const { t, format } = words;
  const { log, place } = of;
  const all = passages(of[side]);
  const caption =
    place.from === null
      ? t(`processes.place.${side}`)
      : t(`processes.place.${side}.way`, { from: place.from, to: place.to });
  return {
    caption,
    narrow: "scroll",
    columns: [
      { key: "way", name: t("processes.map-page.way") },
      { key: "count", name: t("processes.map.count"), numeric: true },
      { key: "share", name: t("processes.place.share"), numeric: true },
      { key: "median", name: t("processes.map.median"), numeric: true },
    ],
    rows: of[side].slice(0, shownNeighbours).map(({ from, to, count, elapsed }) => ({
      way: (
        <Link href={addressOfPlace(log, { from, to, steps: place.steps })}>
          {t("processes.map-page.from-to", { from: from ?? "", to })}
        </Link>
      ),
      count: format.count(count),
      share: format.percent(count / all),
      median:
        elapsed === null || elapsed.count < fewest ? t("processes.unknown") : format.duration(elapsed.median),
    })),
  };
}

/** By units; null where the log names none. */
export function unitsTable({ units }: PlaceOfLog, { t, format }: Words): TableProps | null {
  if (units.length === 0) return null;
  return {
    caption: t("processes.place.units"),
    columns: [
      { key: "unit", name: t("processes.place.unit") },
      { key: "count", name: t("processes.map.count"), numeric: true },
      { key: "cases", name: t("processes.map.cases"), numeric: true },
      { key: "median", name: t("processes.map.median"), numeric: true },
    ],
    rows: units.map(({ value, count, cases, medianSeconds }) => ({
      unit: value,
      count: format.count(count),
      cases: format.count(cases),
      median:
        medianSeconds === null || count < fewest ? t("processes.unknown") : format.duration(medianSeconds),
    })),
  };
}

/** Its cases, each the way to what happened in it. */
export function placeCases({ log, cases, times, among }: PlaceOfLog, words: Words): TableProps {
  const { t, format } = words;
  const chosen = among === null ? undefined : times[among];
  return {
    caption:
      chosen === undefined
        ? t("processes.place.cases")
        : t("processes.place.cases.class", { class: className(chosen, words) }),
    columns: [
      { key: "case", name: t("processes.path.case") },
      { key: "at", name: t("processes.place.at") },
      { key: "took", name: t("processes.place.took"), numeric: true },
      { key: "times", name: t("processes.map.count"), numeric: true },
    ],
    rows: cases.map(({ name, at, seconds, times: n }) => ({
      case: <Link href={addressOfCase(log, name)}>{name}</Link>,
      at: format.shortMoment(at),
      took: seconds === null ? t("processes.path.begin") : format.duration(seconds),
      times: format.count(n),
    })),
  };
}

/** The address of the whole log of these cases alone; null where steps are joined, which no condition says. */
export function addressOfThese({ log, place }: PlaceOfLog): string | null {
  if (place.steps !== null && place.from !== null) return null;
  const own: Condition =
    place.from === null
      ? { kind: "with", activities: [place.to] }
      : { kind: "directly", first: place.from, second: place.to, withinSeconds: null };
  return withConditions(addressOfLog(log), log, [own]);
}

/** Days of waiting here, in all: an estimate that a person may correct. */
export function daysLostAt({ found }: Pick<PlaceOfLog, "found">): number {
  return (found.waiting?.total ?? 0) / day;
}

/** What is frozen with a finding: the times, what comes before and after, the picture. */
export function seenPlace(of: PlaceOfLog, words: Words): Seen {
  const { log, place, found, times } = of;
  return {
    agencyId: log.agencyId,
    kind: "map-place",
    sentence: inEachLanguage(words.format.zone, (own) => placeSentence(of, own)),
    definition: {
      population: log.name,
      clock: words.t("processes.definition.clock"),
      measure: "elapsed",
      from: place.from,
      to: place.to,
      steps: place.steps,
      n: found.count,
      cases: found.cases,
      repeats: found.repeats,
      medianSeconds: found.elapsed?.median ?? null,
      p90Seconds: found.elapsed?.p90 ?? null,
      waitingSeconds: found.waiting?.total ?? null,
      until: log.extractedAt.toISOString(),
      logSha256: log.parquetSha256,
    },
    rows: times.map(({ from, below, count, cases }) => ({
      fromSeconds: from,
      belowSeconds: below,
      count,
      cases,
    })),
    picture: found.elapsed === null ? null : timesPicture(of, chartSizes.wide, "", words),
  };
}
