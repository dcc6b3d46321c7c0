import { type EarlySight, earlySight } from "../../../../analytics/mining/early-sight/early-sight.ts";
import {
  type LateAssociations,
  lateAssociations,
} from "../../../../analytics/mining/lateness/late-associations.ts";
import { personalAttributes } from "../../../../analytics/mining/personal-attributes.ts";
import type { Analysis } from "../analysis.ts";

/** What is promised to a citizen, seconds from the first event. */
export type PromiseQuestion = { readonly promiseSeconds: number };

/** Which open cases will break the promise. */
export const forecastAnalysis: Analysis<PromiseQuestion, EarlySight> = {
  name: "forecast",
  weight: "long",
  questions: 6,
  compute: (events, { endActivities, extractedAt }, { promiseSeconds }) =>
    earlySight(events, { ends: endActivities, promiseSeconds, asOf: extractedAt, alike: [] }),
};

/** What goes with lateness, of every attribute that is no trait of a person. */
export const causesAnalysis: Analysis<PromiseQuestion, LateAssociations> = {
  name: "causes",
  weight: "long",
  questions: 3,
  compute(events, { mapping, endActivities, extractedAt }, { promiseSeconds }) {
    const personal = new Set(personalAttributes(events.attributes));
    const holder = mapping.columns.resource ?? mapping.columns.unit ?? null;
    return lateAssociations(events, {
      ends: endActivities,
      promiseSeconds,
      asOf: extractedAt,
      attributes: events.attributes.filter((name) => !personal.has(name)),
      holder: holder !== null && events.attributes.includes(holder) ? holder : null,
    });
  },
};
