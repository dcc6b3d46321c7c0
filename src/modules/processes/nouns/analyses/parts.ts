import type { EventLog } from "../../../../analytics/eventlog/event-log.ts";
import type { LogFilter } from "../../../../analytics/eventlog/log-filter.ts";
import type { CaseValues, Parting } from "../../../../analytics/eventlog/questions/comparison.ts";
import { compareParts, type PartsComparison } from "../../../../analytics/mining/compare/compare-parts.ts";
import { watchEqually } from "../../../../analytics/mining/compare/watch-equally.ts";
import { type Drift, findDrift, usualDrift } from "../../../../analytics/mining/drift/find-drift.ts";
import type { Analysis, LogFacts } from "../analysis.ts";

/** The values of an attribute with the most cases. */
export const valuesAnalysis: Analysis<
  { readonly attribute: string; readonly most: number },
  CaseValues["values"]
> = {
  name: "values",
  weight: "quick",
  questions: 1,
  compute: async (events, _, { attribute, most }) => (await events.caseValues(attribute, most)).values,
};

/** How cases are parted: by what they are, or into those that complaints name and all others. */
export type AskedParting = Exclude<Parting, { by: "name" }> | { readonly by: "complained" };

function partingOf(asked: AskedParting, { complained }: Pick<LogFacts, "complained">): Parting {
  if (asked.by !== "complained") return asked;
  if (complained === null) throw new RangeError("nobody said which cases complaints name");
  return { by: "name", cases: complained };
}

/** Two groups of cases side by side. */
export const comparisonAnalysis: Analysis<{ readonly parting: AskedParting }, PartsComparison> = {
  name: "comparison",
  weight: "long",
  questions: 14,
  compute(events, log, { parting: asked }) {
    const { endActivities: activities, extractedAt: asOf } = log;
    const parting = partingOf(asked, log);
    const closing = activities.length === 0 ? null : ({ by: "activities", activities, asOf } as const);
    return compareParts(events, { parting, closing, asOf, within: null });
  },
};

export type ComparedCases = {
  readonly cases: number;
  readonly examples: readonly { readonly name: string; readonly began: Date }[];
};

/** Cases of both groups that the filter keeps, as far as both were watched. */
export const comparedCasesAnalysis: Analysis<
  { readonly parting: AskedParting; readonly having: LogFilter; readonly most: number },
  readonly ComparedCases[]
> = {
  name: "compared-cases",
  weight: "quick",
  questions: 8,
  async compute(events, log, { parting: asked, having, most }) {
    const parting = partingOf(asked, log);
    const { log: watched } = await watchEqually(events, null, log.extractedAt);
    const kept = await watched.filter(having);
    const sides: ComparedCases[] = [];
    for (const side of [0, 1] as const) sides.push(await casesOf(await kept.group(parting, side), most));
    return sides;
  },
};

async function casesOf(group: EventLog, most: number): Promise<ComparedCases> {
  const { cases } = await group.size();
  const examples = cases === 0 ? [] : await group.sample(most, 1);
  return {
    cases,
    examples: examples.flatMap(({ name, events: [first] }) => (first ? [{ name, began: first.at }] : [])),
  };
}

/** When a process changed. */
export const driftAnalysis: Analysis<null, Drift> = {
  name: "drift",
  weight: "long",
  questions: 4,
  compute: (events, { extractedAt }) => findDrift(events, { ...usualDrift, asOf: extractedAt }),
};
