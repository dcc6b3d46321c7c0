import { describe, expect, it } from "vitest";
import { type AnEvent, aLog, openLogFile, openLogOf } from "../../../test/builders/event-logs.ts";
import { oraclePath } from "../../../test/oracles/shared-oracles.ts";
import type { PlaceFigures } from "./questions/map-places.ts";

const minute = 60;
const events: AnEvent[] = [
  { case: "1", activity: "a", minute: 0, unit: "loket" },
  { case: "1", activity: "b", minute: 10, unit: "teknis" },
  { case: "1", activity: "a", minute: 40, unit: "loket" },
  { case: "1", activity: "b", minute: 100, unit: "loket" },
  { case: "2", activity: "a", minute: 0, unit: "loket" },
  { case: "2", activity: "b", minute: 30, unit: "loket" },
  { case: "3", activity: "b", minute: 5, unit: "" },
];
const way = { from: "a", to: "b" };

function told(places: readonly PlaceFigures[]) {
  return places.map(({ from, to, count, cases, repeats, elapsed }) => [
    `${from ?? ""}>${to}`,
    count,
    cases,
    repeats,
    elapsed && [elapsed.count, elapsed.median / minute, elapsed.total / minute],
  ]);
}

describe("places of a process map", () => {
  it("counts steps and ways, what is done again, and the time since the event before", async () => {
    expect(told(await (await aLog(events)).mapPlaces())).toEqual([
      [">b", 4, 3, 1, [3, 30, 100]],
      [">a", 3, 2, 1, [1, 30, 30]],
      ["a>b", 3, 2, 1, [3, 30, 100]],
      ["b>a", 1, 1, 1, [1, 30, 30]],
    ]);
  });

  it("tells waiting from work where starts are recorded", async () => {
    const { log } = await openLogOf(
      "case,activity,time,started\n1,a,2026-01-05T08:00:00,2026-01-05T07:00:00\n1,b,2026-01-05T10:00:00,2026-01-05T09:30:00\n",
    );
    const b = (await log.mapPlaces()).find(({ from, to }) => from === null && to === "b");
    expect([b?.elapsed?.median, b?.waiting?.median, b?.service?.median]).toEqual([7200, 5400, 1800]);
  });

  it("parts the times of a way into classes, each with its cases, the longest first", async () => {
    const log = await aLog(events);
    const classes = [
      { from: 0, below: 30 * minute },
      { from: 30 * minute, below: null },
    ] as const;
    const times = await log.timesAt(way, classes);
    expect(times.map(({ count, cases }) => [count, cases])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const all = await log.casesAt(way, null, 10);
    expect(all.map(({ name, seconds, times: n }) => [name, seconds, n])).toEqual([
      ["1", 3600, 2],
      ["2", 1800, 1],
    ]);
    expect(all[0]?.at).toEqual(new Date(Date.UTC(2026, 0, 5, 1) + 100 * minute * 1000));
    expect((await log.casesAt(way, classes[0], 10)).map(({ name }) => name)).toEqual(["1"]);
    expect(await log.casesAt({ from: null, to: "b" }, null, 10)).toHaveLength(3);
  });

  it("says how often work changes hands there, and by which units it is done", async () => {
    const log = await aLog(events);
    expect(await log.handsAt(way, "unit")).toEqual({ events: 3, holders: 2, passed: 3, moved: 1 });
    expect(await log.valuesAt(way, "unit", 5)).toEqual([
      { value: "loket", count: 2, cases: 2, medianSeconds: 2700 },
      { value: "teknis", count: 1, cases: 1, medianSeconds: 600 },
    ]);
  });

  it("agrees with who follows whom on the receipt phase of permits (Buijs, 4TU)", async () => {
    const { log } = await openLogFile(oraclePath("logs", "receipt.csv"));
    const [places, { edges, nodes }] = [await log.mapPlaces(), await log.directlyFollows()];
    const ways = places.filter(({ from }) => from !== null);
    expect(
      ways.map(({ from, to, count, cases, elapsed }) => [from, to, count, cases, elapsed?.median]),
    ).toEqual(
      expect.arrayContaining(
        edges.map(({ from, to, count, cases, medianSeconds }) => [from, to, count, cases, medianSeconds]),
      ),
    );
    expect(places).toHaveLength(edges.length + nodes.length);
    const repeats = places.filter(({ from }) => from === null).reduce((sum, place) => sum + place.repeats, 0);
    expect(repeats).toBe(
      (await log.rework()).activities.reduce((sum, { extraEvents }) => sum + extraEvents, 0),
    );
  });
});
