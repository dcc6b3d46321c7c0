import { type CityService, refusedActivity } from "../city/service.ts";
import { services } from "../city/services.ts";
import type { CaseEvent } from "./case-log.ts";
import type { CityHistory } from "./city-history.ts";
import type { Arrival } from "./complaint-arrivals.ts";
import { streamOf, weighted } from "./random-stream.ts";

/** The office whose applicants hold a receipt with a number. */
const namingAgency = "dpmptsp";
/** Share of complaints that name their application; at the counter somebody asks for it. */
const named = { counter: 0.65, elsewhere: 0.4 } as const;
/** For so long after it ended people still complain about a case, milliseconds. */
const remembered = 5 * 86_400_000;

type Passed = { readonly name: string; readonly begin: number; readonly end: number };

/** A complaint as far as it matters for what it names. */
export type Naming = {
  readonly arrival: Arrival;
  readonly channel: string;
  /** Who hides their name hides the number as well. */
  readonly isHidden: boolean;
};

/**
 * The applications that complaints name: one that is under way on the day or has just ended, the more likely the longer it
 * has taken, so that what is late is complained of more, and the less likely the more often it was named.
 * @returns for each complaint its number, empty when it names none
 */
export function namedCases(history: CityHistory): (naming: Naming) => string {
  const random = streamOf(history.seed, "cases that complaints name");
  const known = new Map<string, readonly Passed[]>();
  const times = new Map<string, number>();
  const casesOf = (service: CityService) => {
    const cases = known.get(service.code) ?? passedIn(history.log(service), service);
    known.set(service.code, cases);
    return cases;
  };
  return ({ arrival: { category, at }, channel, isHidden }) => {
    const service = services.find(({ code }) => code === category.service);
    if (category.agency !== namingAgency || service === undefined || isHidden) return "";
    if (random() >= (channel === "counter" ? named.counter : named.elsewhere)) return "";
    const moment = at.getTime();
    const met = casesOf(service).filter(({ begin, end }) => begin < moment && moment < end + remembered);
    if (met.length === 0) return "";
    const weightOf = ({ name, begin, end }: Passed) =>
      (Math.min(moment, end) - begin) ** 2 / (1 + (times.get(`${service.code} ${name}`) ?? 0)) ** 4;
    const chosen = weighted(
      random,
      met.map((one) => [one.name, weightOf(one)] as const),
    );
    times.set(`${service.code} ${chosen}`, (times.get(`${service.code} ${chosen}`) ?? 0) + 1);
    return chosen;
  };
}

/** When each case began and ended; what has no end yet is under way from its first event on. */
function passedIn(events: readonly CaseEvent[], { steps }: CityService): readonly Passed[] {
  const ends = new Set([steps.at(-1)?.name, refusedActivity]);
  return [...Map.groupBy(events, (event) => event.case)].map(([name, own]) => {
    const last = own.at(-1);
    const isOver = last !== undefined && ends.has(last.activity);
    return { name, begin: own[0]?.at ?? 0, end: isOver ? last.at : (last?.at ?? 0) + 6 * remembered };
  });
}
