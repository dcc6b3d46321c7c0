import type { SeriesBy } from "../../../modules/warnings/index.ts";

/** Which series the address asks for. */
export type ExploreAddress = {
  /** Id of the agency; empty for the one where the reader works. */
  readonly agency: string;
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
    agency: query("instansi") ?? "",
    by: meantBy(exploredBy, query("menurut")) ?? "category",
    every: meantBy(exploredEvery, query("tiap")) ?? "week",
    series: query("deret") ?? "",
  };
}

function meantBy<T>(known: Readonly<Record<string, T>>, word = ""): T | undefined {
  return Object.hasOwn(known, word) ? known[word] : undefined;
}

/** The address with some things asked otherwise. Another agency, or another cut of its counts, has other series. */
export function exploreAddress(now: ExploreAddress, changed: Partial<ExploreAddress> = {}): string {
  const asked = { ...now, ...changed };
  const isOther = asked.by !== now.by || asked.agency !== now.agency;
  const next = { ...asked, series: isOther ? (changed.series ?? "") : asked.series };
  const query = new URLSearchParams({
    menurut: wordOf(exploredBy, next.by),
    tiap: wordOf(exploredEvery, next.every),
  });
  if (next.agency !== "") query.set("instansi", next.agency);
  if (next.series !== "") query.set("deret", next.series);
  return `/staf/peringatan/jelajah?${query}`;
}

function wordOf<T>(known: Readonly<Record<string, T>>, value: T): string {
  return Object.keys(known).find((word) => known[word] === value) ?? "";
}
