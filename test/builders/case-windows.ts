import type { CaseWindows, RanksInWindows } from "../../src/analytics/eventlog/questions/windows.ts";
import { midRanks } from "../../src/analytics/statistics/compare/ranks.ts";
import { median } from "../../src/analytics/statistics/descriptive/quantile.ts";

/** A case as a simulation makes it: when it began, and its events with the seconds since then, in order. */
export type SimulatedCase = {
  readonly began: number;
  readonly events: readonly { readonly activity: string; readonly seconds: number }[];
};

/** What the engine answers about the windows of a log, worked out from cases in memory. */
export function windowsOf(cases: readonly SimulatedCase[], count: number): CaseWindows {
  const inOrder = cases.toSorted((a, b) => a.began - b.began);
  const placeOf = (at: number) => Math.floor((at * count) / inOrder.length);
  const steps = new Map<string, number[]>();
  const [starts, ends, repeats] = [
    new Map<string, number[]>(),
    new Map<string, number[]>(),
    new Map<string, number[]>(),
  ];
  const pairs = new Map<string, { place: number; took: number }[]>();
  const lengths: { place: number; took: number }[] = [];
  for (const [at, { events }] of inOrder.entries()) {
    const place = placeOf(at);
    const addTo = (rows: Map<string, number[]>, name: string) => {
      const row = rows.get(name) ?? new Array<number>(count).fill(0);
      row[place] = (row[place] ?? 0) + 1;
      rows.set(name, row);
    };
    const names = events.map(({ activity }) => activity);
    for (const name of new Set(names)) {
      addTo(steps, name);
      if (names.indexOf(name) !== names.lastIndexOf(name)) addTo(repeats, name);
    }
    addTo(starts, names[0] ?? "");
    addTo(ends, names.at(-1) ?? "");
    for (const [pair, took] of timesOf(events))
      pairs.set(pair, [...(pairs.get(pair) ?? []), { place, took }]);
    lengths.push({ place, took: (events.at(-1)?.seconds ?? 0) - (events[0]?.seconds ?? 0) });
  }
  const named = [...pairs].map(([pair, list]) => {
    const [from = "", to = ""] = pair.split(">");
    return { from, to, ...ranksOf(list, count) };
  });
  return {
    windows: Array.from({ length: count }, (_, place) => {
      const own = inOrder.filter((_, at) => placeOf(at) === place);
      return {
        cases: own.length,
        first: new Date(own[0]?.began ?? 0),
        last: new Date(own.at(-1)?.began ?? 0),
      };
    }),
    ...{ steps: listOf(steps), starts: listOf(starts), ends: listOf(ends), repeats: listOf(repeats) },
    pairs: named.map(({ from, to, cases: list }) => ({ from, to, cases: list })),
    times: named,
    lengths: ranksOf(lengths, count),
  };
}

function listOf(rows: ReadonlyMap<string, number[]>): CaseWindows["steps"] {
  return [...rows].map(([name, cases]) => ({ name, cases }));
}

function timesOf(events: SimulatedCase["events"]): Map<string, number> {
  const found = new Map<string, number[]>();
  for (const [place, to] of events.slice(1).entries()) {
    const from = events[place];
    if (!from) continue;
    const pair = `${from.activity}>${to.activity}`;
    found.set(pair, [...(found.get(pair) ?? []), to.seconds - from.seconds]);
  }
  return new Map([...found].map(([pair, list]) => [pair, list.reduce((a, b) => a + b, 0) / list.length]));
}

function ranksOf(list: readonly { place: number; took: number }[], count: number): RanksInWindows {
  const { ranks } = midRanks(list.map(({ took }) => took));
  const cases = new Array<number>(count).fill(0);
  const sums = new Array<number>(count).fill(0);
  for (const [at, { place }] of list.entries()) {
    cases[place] = (cases[place] ?? 0) + 1;
    sums[place] = (sums[place] ?? 0) + ((ranks[at] ?? 0) - (list.length + 1) / 2) / list.length;
  }
  const medians = cases.map((_, window) => {
    const own = list.filter(({ place }) => place === window).map(({ took }) => took);
    return own.length === 0 ? null : median(own);
  });
  return { cases, sums, medians };
}
