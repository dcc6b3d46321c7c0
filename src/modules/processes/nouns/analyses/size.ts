import type { Condition } from "../../../../analytics/eventlog/conditions/condition.ts";
import type { EventLog } from "../../../../analytics/eventlog/event-log.ts";
import type { Analysis } from "../analysis.ts";
import { filtersOf } from "../cohort.ts";

export type FoundSize = Awaited<ReturnType<EventLog["size"]>> & { readonly activities: number };

/** How many cases are looked at, and from when to when. */
export const sizeAnalysis: Analysis<null, FoundSize> = {
  name: "size",
  weight: "quick",
  questions: 2,
  compute: async (events) => ({ ...(await events.size()), activities: (await events.activities()).length }),
};

/** How many cases are left after each of the conditions. */
export const casesLeftAnalysis: Analysis<
  { readonly conditions: readonly Condition[]; readonly zone: string },
  readonly number[]
> = {
  name: "cases-left",
  weight: "quick",
  questions: 2,
  async compute(events, log, { conditions, zone }) {
    const left: number[] = [];
    let kept = events;
    for (const filter of filtersOf(log, conditions, zone)) {
      kept = await kept.filter(filter);
      left.push((await kept.size()).cases);
    }
    return left;
  },
};

/** The activities of a log. */
export const activitiesAnalysis: Analysis<null, Awaited<ReturnType<EventLog["activities"]>>> = {
  name: "activities",
  weight: "quick",
  questions: 1,
  compute: (events) => events.activities(),
};
