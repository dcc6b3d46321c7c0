import { type Flow, hideSmallFlows } from "../../../analytics/survey/hide-small-flows.ts";
import { maskPersonalData } from "../../../analytics/text/mask.ts";

/** Complaints of one month in one group. */
export type Counted = { readonly month: string; readonly group: string; readonly count: number };

/** A count as anybody may read it: null where it is hidden, itself small or needed to hide another one. */
export type OpenCount = {
  /** ISO month, or `all` for the whole period. */
  readonly month: string;
  readonly by: "category" | "area" | "total";
  readonly group: string;
  readonly count: number | null;
};

type Given = {
  readonly byCategory: readonly Counted[];
  readonly byArea: readonly Counted[];
  /** Counts below this are hidden. */
  readonly smallest: number;
};

/** What stands for groups that are named too seldom, or whose name may tell who somebody is. */
export const otherGroup = "other";

/**
 * Counts by month and category and by month and area, with every total, of the same complaints. No count below `smallest`
 * is in them, and none can be computed from the others, in whichever of the two tables they stand (PRV-15).
 */
export function openCounts({ byCategory, byArea, smallest }: Given): readonly OpenCount[] {
  const tables = {
    category: gathered(byCategory, smallest),
    area: gathered(byArea, smallest),
  };
  const cells = [...flowsOf("category", tables.category), ...flowsOf("area", tables.area)];
  const months = totals(tables.category, "month").map(({ name, count }) => ({
    from: `month ${name} by category`,
    to: `month ${name} by area`,
    ...{ month: name, by: "total" as const, group: "", count },
  }));
  const all = [...months, ...cells];
  const hidden = hideSmallFlows(all, smallest);
  return all.map(({ month, by, group, count }, i) => ({ month, by, group, count: hidden[i] ? null : count }));
}

type Cell = Flow & Omit<OpenCount, "count">;

/** The cells of a table and the totals of its groups as flows: from all to a category, a month, an area, and back to all. */
function flowsOf(by: "category" | "area", counts: readonly Counted[]): readonly Cell[] {
  const between = (group: string, month: string) => oriented(by, `${by} ${group}`, `month ${month} by ${by}`);
  return [
    ...counts.map(({ month, group, count }) => ({ ...between(group, month), month, by, group, count })),
    ...totals(counts, "group").map(({ name, count }) => ({
      ...oriented(by, "all", `${by} ${name}`),
      ...{ month: "all", by, group: name, count },
    })),
  ];
}

function oriented(by: "category" | "area", from: string, to: string): { from: string; to: string } {
  return by === "category" ? { from, to } : { from: to, to: from };
}

function totals(counts: readonly Counted[], by: "month" | "group"): { name: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const one of counts) sums.set(one[by], (sums.get(one[by]) ?? 0) + one.count);
  return [...sums].map(([name, count]) => ({ name, count })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The counts as a whole table, empty cells as 0, with groups put together that are too small to be named or that name
 * somebody: an area is what a reporter typed, and may be the house that they live in.
 */
function gathered(counts: readonly Counted[], smallest: number): readonly Counted[] {
  const named = new Set(
    totals(counts, "group")
      .filter(({ name, count }) => name !== "" && count >= smallest && maskPersonalData(name).masked === name)
      .map(({ name }) => name),
  );
  const sums = new Map<string, number>();
  const key = (month: string, group: string) => JSON.stringify([month, group]);
  for (const { month, group, count } of counts) {
    const place = key(month, named.has(group) ? group : otherGroup);
    sums.set(place, (sums.get(place) ?? 0) + count);
  }
  const months = totals(counts, "month").map(({ name }) => name);
  const hasOther = counts.some(({ group }) => !named.has(group));
  const groups = [...named, ...(hasOther ? [otherGroup] : [])];
  return months.flatMap((month) =>
    groups.map((group) => ({ month, group, count: sums.get(key(month, group)) ?? 0 })),
  );
}
