import type { PlaceFigures } from "../../../analytics/eventlog/questions/map-places.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { Tone, WayWidth } from "../../ui/chart/map-tones.ts";
import type { Measure } from "./map-choice.ts";

/** A median of fewer times than this says nothing (methods section 4). */
const fewest = 10;
const day = 86_400;

/** What a map shows of a place: a number of cases or times, or seconds; null where it cannot be told. */
export function valueAt(measure: Measure, place: PlaceFigures): number | null {
  switch (measure) {
    case "cases":
      return place.cases;
    case "count":
      return place.count;
    case "waiting":
      return place.waiting === null || place.waiting.count < fewest ? null : place.waiting.median;
    case "lost":
      return place.waiting?.total ?? 0;
    case "repeats":
      return place.repeats;
  }
}

/** A value with its unit. */
export function valueInWords(measure: Measure, value: number | null, { t, format }: Words): string {
  if (value === null) return t("processes.unknown");
  switch (measure) {
    case "waiting":
      return format.duration(value);
    case "lost":
      return t("processes.map-page.days", { n: format.number(value / day, value < 10 * day ? 1 : 0) });
    default:
      return t(`processes.map-page.unit.${measure}`, { n: format.count(value) });
  }
}

/** The same, as short as a line of the map has room for. */
export function valueInShort(measure: Measure, value: number, words: Words): string {
  return measure === "cases" || measure === "count" || measure === "repeats"
    ? words.format.count(value)
    : valueInWords(measure, value, words);
}

/** Where the classes of width and shade begin, as shares of the largest value. */
export const classBounds = [0.1, 0.3, 0.6] as const;

const tones = { 1: "shade-1", 2: "shade-2", 3: "shade-3", 4: "shade-4" } as const;

/** The class of a value among others, by its share of the largest; the first also where it cannot be told. */
export function classOf(value: number | null, most: number): WayWidth {
  const share = value === null || most <= 0 ? 0 : value / most;
  if (share > classBounds[2]) return 4;
  if (share > classBounds[1]) return 3;
  return share > classBounds[0] ? 2 : 1;
}

export function toneOf(width: WayWidth): Tone {
  return tones[width];
}
