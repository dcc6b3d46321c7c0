import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../test/builders/event-logs.ts";
import { throughputWithOpenCases } from "../mining/throughput.ts";
import type { CaseGroup, CaseGroupsQuestion } from "./questions/case-groups.ts";

const week = 7 * 24 * 60;

/** Case n begins in week n, lasts n hours and is worked on by unit n % 2; those above 4 have not ended. */
const events: AnEvent[] = [1, 2, 3, 4, 5, 6].flatMap((n): AnEvent[] => {
  const begin = (n - 1) * week;
  const unit = `unit ${n % 2}`;
  const begun = { case: `${n}`, activity: "begin", minute: begin, unit: n === 6 ? "" : unit };
  return n > 4
    ? [begun, { case: `${n}`, activity: "wait", minute: begin + 60, unit: "" }]
    : [begun, { case: `${n}`, activity: "end", minute: begin + n * 60, unit: "" }];
});

const all: CaseGroup = { by: "done-with", activity: "begin", attribute: "unit", values: null };
const ended: CaseGroup = { by: "took", activity: "end", clock: "elapsed", longerThan: null };

function question(groups: CaseGroupsQuestion["groups"]): CaseGroupsQuestion {
  return { groups, closing: null, calendar: null, every: "week", attributes: ["unit"], values: 10 };
}

describe("groups of cases", () => {
  it("are told by their path, how long a step took, and what its event carries", async () => {
    const log = await aLog(events);
    const groups: CaseGroup[] = [
      { by: "variants", places: [0] },
      { by: "took", activity: "end", clock: "elapsed", longerThan: 2 * 3600 },
      { by: "done-with", activity: "begin", attribute: "unit", values: ["unit 1"] },
      { by: "done-with", activity: "begin", attribute: "unit", values: [] },
      { by: "done-without", activity: "begin", attribute: "unit" },
      { by: "done-without", activity: "wait", attribute: "unit" },
      { by: "took", activity: "nowhere", clock: "service", longerThan: null },
    ];
    const found = await log.caseGroups(question(groups.map((cases) => ({ cases, among: all }))));
    expect(found.map(({ cases, among }) => [cases, among])).toEqual(
      [4, 2, 3, 0, 1, 1, 0].map((cases) => [cases, 6]),
    );
    expect(found.map(({ medianExcess }) => medianExcess)).toEqual([null, 5400, null, null, null, null, null]);
  });

  it("are counted by the week in which they began and by the value of an attribute", async () => {
    const log = await aLog(events);
    const long: CaseGroup = { by: "took", activity: "end", clock: "elapsed", longerThan: 3600 };
    const [found] = await log.caseGroups(question([{ cases: long, among: ended }]));
    expect(found?.periods).toEqual([
      { key: "2026-01-05", cases: 0, among: 1 },
      { key: "2026-01-12", cases: 1, among: 1 },
      { key: "2026-01-19", cases: 1, among: 1 },
      { key: "2026-01-26", cases: 1, among: 1 },
    ]);
    expect(found?.parts.unit).toEqual([
      { key: "unit 0", cases: 2, among: 2 },
      { key: "unit 1", cases: 1, among: 2 },
    ]);
  });

  it("take as long as the Kaplan-Meier curve says, open cases up to the last event of the log", async () => {
    const log = await aLog(events);
    const closing = { by: "activities", activities: ["end"], asOf: null } as const;
    const [found] = await log.caseGroups({ ...question([{ cases: all, among: all }]), closing });
    const curve = throughputWithOpenCases(await log.durations(closing), { quantiles: [0.5] });
    const [median] = curve.quantiles;
    expect(found?.duration).toMatchObject({ n: 6, ended: 4 });
    expect(found?.duration.median).toBeCloseTo(median?.value ?? 0, 6);
    expect(found?.duration.low).toBeCloseTo(median?.low ?? 0, 6);
    expect(found?.duration.high).toBe(median?.high ?? null);
  });

  it("take the middle of two values when half of an even number has ended", async () => {
    const [found] = await (await aLog(events)).caseGroups(question([{ cases: ended, among: ended }]));
    expect(found?.duration).toMatchObject({ n: 4, ended: 4, median: 9000 });
  });

  it("list their cases, the newest first", async () => {
    const log = await aLog(events);
    const found = await log.casesOf({ group: ended, calendar: null, most: 2 });
    expect(found.map(({ name, seconds }) => [name, seconds])).toEqual([
      ["4", 4 * 3600],
      ["3", 3 * 3600],
    ]);
  });

  it("cannot be measured by opening hours when there are none", async () => {
    const group: CaseGroup = { by: "took", activity: "end", clock: "working", longerThan: null };
    await expect((await aLog(events)).casesOf({ group, calendar: null, most: 1 })).rejects.toThrow(
      RangeError,
    );
  });
});
