import type { SeriesBy } from "../../../modules/warnings/index.ts";

/** Which series the address asks for. */
export type ExploreAddress = {
  readonly by: SeriesBy;
  readonly every: "week" | "month";
  /** Key of the series on the chart; empty for the one that stands out most. */
  readonly series: string;
};

export const exploredBy = {
  jenis: "category",
  "jenis-wilayah": "category-area",
  unit: "unit",
} as const satisfies Readonly<Record<string, SeriesBy>>;

export const exploredEvery = { pekan: "week", bulan: "month" } as const;

/** Reads the address; words that mean nothing are as if they were not there. */
export function readExploreAddress(query: (name: string) => string | undefined): ExploreAddress {
  return {
    by: meantBy(exploredBy, query("menurut")) ?? "category",
    every: meantBy(exploredEvery, query("tiap")) ?? "week",
    series: query("deret") ?? "",
  };
}

function meantBy<T>(known: Readonly<Record<string, T>>, word = ""): T | undefined {
  return Object.hasOwn(known, word) ? known[word] : undefined;
}

/** The address with some things asked otherwise. Another cut of the counts has other series. */
export function exploreAddress(now: ExploreAddress, changed: Partial<ExploreAddress> = {}): string {
  const isOtherCut = changed.by !== undefined && changed.by !== now.by;
  const next = { ...now, ...(isOtherCut ? { series: "" } : {}), ...changed };
  const query = new URLSearchParams({
    menurut: wordOf(exploredBy, next.by),
    tiap: wordOf(exploredEvery, next.every),
  });
  if (next.series !== "") query.set("deret", next.series);
  return `/staf/peringatan/jelajah?${query}`;
}

function wordOf<T>(known: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(known).find((word) => known[word] === value) ?? "";
}
