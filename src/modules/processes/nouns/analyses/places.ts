import type { EventLog } from "../../../../analytics/eventlog/event-log.ts";
import type {
  CaseAtPlace,
  CaseOfLog,
  HandsAtPlace,
  MapPlace,
  PlaceFigures,
  TimeClass,
  TimesInClass,
  ValueAtPlace,
} from "../../../../analytics/eventlog/questions/map-places.ts";
import {
  logOfSteps,
  type MapDetail,
  type SimplifiedMap,
  simplifiedMap,
  stepsByCases,
} from "../../../../analytics/mining/map/simplified-map.ts";
import type { Analysis, LogFacts } from "../analysis.ts";

/** A map with as many steps and ways as somebody asked for. */
export const simplifiedMapAnalysis: Analysis<MapDetail, SimplifiedMap> = {
  name: "simplified-map",
  weight: "quick",
  questions: 5,
  compute: (events, _, detail) => simplifiedMap(events, detail),
};

/** Cases, the longest first. */
export const casesAnalysis: Analysis<{ readonly most: number }, readonly CaseOfLog[]> = {
  name: "cases",
  weight: "quick",
  questions: 1,
  compute: (events, _, { most }) => events.longestCases(most),
};

export type PlaceQuestion = {
  readonly place: MapPlace;
  /** Only as many steps as a map showed, their neighbours joined; null for all */
  readonly steps: number | null;
  readonly classes: readonly TimeClass[];
  /** Cases of this class only; null for all */
  readonly among: TimeClass | null;
  /** Cases, and units, that are told */
  readonly most: { readonly cases: number; readonly units: number };
};

/** One place of a map, closely looked at. */
export type FoundPlace = {
  readonly found: PlaceFigures;
  /** Ways to the step that it leads to, and from the one that it comes from, itself among them; the most frequent first */
  readonly before: readonly PlaceFigures[];
  readonly after: readonly PlaceFigures[];
  readonly times: readonly TimesInClass[];
  readonly cases: readonly CaseAtPlace[];
  /** Null where the log names no persons */
  readonly hands: HandsAtPlace | null;
  readonly units: readonly ValueAtPlace[];
};

/** A step or a way of a map: how often, how long, by whom; null when the log has no such place. */
export const placeAnalysis: Analysis<PlaceQuestion, FoundPlace | null> = {
  name: "place",
  weight: "quick",
  questions: 7,
  async compute(whole, facts, { place, steps, classes, among, most }) {
    const events = steps === null ? whole : await logOfMap(whole, steps);
    const places = await events.mapPlaces();
    const found = places.find(({ from, to }) => from === place.from && to === place.to);
    if (!found) return null;
    return {
      found,
      before: places.filter(({ from, to }) => to === place.to && from !== null),
      after: places.filter(({ from }) => from === (place.from ?? place.to)),
      times: await events.timesAt(place, classes),
      cases: await events.casesAt(place, among, most.cases),
      ...(await holdersAt(events, facts, place, most.units)),
    };
  },
};

/** The log of the steps that a map with so many shows. */
export async function logOfMap(events: EventLog, steps: number): Promise<EventLog> {
  const names = stepsByCases(await events.mapPlaces()).slice(0, steps);
  return await logOfSteps(events, names);
}

/** Persons are counted, units are named. */
async function holdersAt(
  events: EventLog,
  { mapping }: LogFacts,
  place: MapPlace,
  most: number,
): Promise<Pick<FoundPlace, "hands" | "units">> {
  const { resource, unit } = mapping.columns;
  const isKept = (name: string | undefined): name is string =>
    name !== undefined && events.attributes.includes(name);
  return {
    hands: isKept(resource) ? await events.handsAt(place, resource) : null,
    units: isKept(unit) && unit !== resource ? await events.valuesAt(place, unit, most) : [],
  };
}
