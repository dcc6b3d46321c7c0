import type { LoggedEvent, VariantTable } from "../../../../analytics/eventlog/event-log.ts";
import type { CaseInGroup } from "../../../../analytics/eventlog/questions/case-groups.ts";
import {
  type ReadableCausalModel,
  type ReadableModel,
  readableCausalModel,
  readableModel,
} from "../../../../analytics/mining/model/readable-model.ts";
import type { Analysis } from "../analysis.ts";

type Events = Parameters<Analysis<unknown, unknown>["compute"]>[0];

export type FoundPaths = {
  readonly coverage: Awaited<ReturnType<Events["variantCoverage"]>>;
  readonly table: VariantTable;
};

/** The most frequent paths, and how many of them hold which share of the cases. */
export const pathsAnalysis: Analysis<
  { readonly shares: readonly number[]; readonly most: number },
  FoundPaths
> = {
  name: "paths",
  weight: "quick",
  questions: 2,
  compute: async (events, _, { shares, most }) => ({
    coverage: await events.variantCoverage(shares),
    table: await events.variants(most),
  }),
};

export type FoundPath = Pick<VariantTable["variants"][number], "path" | "cases" | "medianSeconds"> & {
  /** Of all cases */
  readonly share: number;
  readonly times: Awaited<ReturnType<Events["timesByPlace"]>>;
  readonly shown: readonly CaseInGroup[];
};

/** One path by its place, most frequent first; null when there are not so many. */
export const pathAnalysis: Analysis<{ readonly place: number; readonly most: number }, FoundPath | null> = {
  name: "path",
  weight: "quick",
  questions: 5,
  async compute(events, _, { place, most }) {
    const table = await events.variants(place);
    const variant = table.variants[place - 1];
    if (variant === undefined) return null;
    const activities = variant.path.map((activity) => table.activities[activity] ?? "");
    const own = await events.filter({ keep: "path", activities });
    const group = { by: "variants", places: [place - 1] } as const;
    const shown = await events.casesOf({ group, calendar: null, most });
    const share = variant.cases / table.totalCases;
    return { ...variant, share, times: await own.timesByPlace(), shown };
  },
};

/** What happened in one case; nothing where there is no such case. */
export const caseAnalysis: Analysis<{ readonly name: string }, readonly LoggedEvent[]> = {
  name: "case",
  weight: "quick",
  questions: 1,
  compute: (events, _, { name }) => events.eventsOf(name),
};

/** A model that people can read. */
export const modelAnalysis: Analysis<{ readonly leastShare: number; readonly noise: number }, ReadableModel> =
  {
    name: "model",
    weight: "long",
    questions: 6,
    compute: (events, _, chosen) => readableModel(events, chosen),
  };

/** The same as a causal net. */
export const causalModelAnalysis: Analysis<
  { readonly leastShare: number; readonly noise: number },
  ReadableCausalModel
> = {
  name: "causal-model",
  weight: "long",
  questions: 6,
  compute: (events, _, chosen) => readableCausalModel(events, chosen),
};
