import type { WatchRow } from "../../../analytics/statistics/watch/period-figures.ts";
import type { SeriesCount } from "../../complaints/index.ts";

/** How the counts of an agency are cut into series. */
export type SeriesBy = "category" | "category-area" | "unit";

/** One series: what it is called, what it is about, and the unit that most of it belongs to. */
export type NamedSeries = {
  readonly key: string;
  readonly unitId: string;
  readonly serviceId: string | null;
  readonly category: string | null;
  readonly area: string | null;
  /** Name of a step in the event log, when its time is watched. */
  readonly activity: string | null;
};

/** Between the parts of a key; no category or area holds it. */
const separator = " · ";

/** Counts as rows to watch, and what each series stands for. Counts without a category belong to no series. */
export function seriesOf(
  counts: readonly SeriesCount[],
  by: SeriesBy,
): { readonly rows: readonly WatchRow[]; readonly named: ReadonlyMap<string, NamedSeries> } {
  const known = counts.filter((count) => by === "unit" || count.category !== "");
  const groups = Map.groupBy(known, (count) => keyOf(count, by));
  const named = [...groups].map(([key, own]): readonly [string, NamedSeries] => [
    key,
    {
      key,
      unitId: unitOfMost(own),
      serviceId: null,
      category: by === "unit" ? null : (own[0]?.category ?? null),
      area: by === "category-area" ? (own[0]?.area ?? null) : null,
      activity: null,
    },
  ]);
  return {
    rows: known.map((count) => ({ day: count.at, key: keyOf(count, by), value: count.count })),
    named: new Map(named),
  };
}

function keyOf(count: SeriesCount, by: SeriesBy): string {
  if (by === "unit") return count.unitId;
  return by === "category" ? count.category : `${count.category}${separator}${count.area}`;
}

function unitOfMost(counts: readonly SeriesCount[]): string {
  const totals = new Map<string, number>();
  for (const { unitId, count } of counts) totals.set(unitId, (totals.get(unitId) ?? 0) + count);
  return [...totals].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
