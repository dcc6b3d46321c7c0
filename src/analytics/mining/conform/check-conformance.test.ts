import { describe, expect, it } from "vitest";
import { type AnEvent, aLog, openLogFile } from "../../../../test/builders/event-logs.ts";
import { receiptSteps } from "../../../../test/builders/procedures.ts";
import { oraclePath } from "../../../../test/oracles/shared-oracles.ts";
import { officeCalendar } from "../../calendar/office-calendar.ts";
import { parseTree } from "../discover/process-tree.ts";
import { checkConformance, type FoundDeviation } from "./check-conformance.ts";
import { modelOfProcedure, modelOfTree } from "./model.ts";
import { noChecks } from "./procedure-checks.ts";

/** Cases that each take one path; letters are steps, an hour apart. */
function cases(...paths: readonly string[]): AnEvent[] {
  return paths.flatMap((path, n) =>
    [...path].map((activity, at) => ({ case: `${n}`, activity, minute: at * 60 })),
  );
}

const procedure = modelOfTree(parseTree("->( 'a', 'b', 'c', 'd' )"));

function kindsOf(found: readonly FoundDeviation[]) {
  return found.map(({ kind, step, cases: n }) => [kind, step, n]);
}

describe("conformance with a procedure (STD-14)", () => {
  it("tells skipped, repeated, unknown and misplaced steps apart", async () => {
    const log = await aLog(cases("abcd", "acd", "abbcd", "abxcd", "acbd"));
    const { cases: counted, deviations } = await checkConformance(log, procedure);
    expect(counted).toEqual({ conforming: 1, compared: 5, open: 0, total: 5 });
    expect(kindsOf(deviations).toSorted()).toEqual([
      ["not-in-procedure", "x", 1],
      ["out-of-order", "c", 1],
      ["repeated", "b", 1],
      ["skipped", "b", 1],
    ]);
    expect(deviations.find(({ kind }) => kind === "out-of-order")).toMatchObject({ mustFollow: "b" });
  });

  it("says how much longer cases with a deviation take than those that keep the procedure", async () => {
    const log = await aLog(cases("abcd", "abcd", "abbbcd"));
    const { deviations } = await checkConformance(log, procedure);
    expect(deviations).toMatchObject([
      {
        kind: "repeated",
        step: "b",
        cases: 1,
        among: 3,
        share: 1 / 3,
        medianDelaySeconds: 7200,
        delay: { value: null, reason: "too-few-cases" },
        since: { value: null, reason: "too-few-periods" },
      },
    ]);
  });

  it("has nothing to compare durations with when no case keeps the procedure", async () => {
    const { fitness, deviations } = await checkConformance(await aLog(cases("abd")), procedure);
    expect(fitness).toMatchObject({ fittingShare: 0, averageTraceFitness: 1 - 1 / 7 });
    expect(deviations).toMatchObject([{ kind: "skipped", step: "c", medianDelaySeconds: null }]);
  });

  it("does not miss in an open case what may still come, only what the case has passed", async () => {
    const log = await aLog(cases("abcd", "ab", "ac"));
    const { cases: counted, deviations } = await checkConformance(log, procedure, {
      ...noChecks,
      ended: ["d"],
    });
    expect(counted).toMatchObject({ conforming: 2, open: 2 });
    expect(kindsOf(deviations)).toEqual([["skipped", "b", 1]]);
  });

  it("finds steps over their norm in cases whose order is right", async () => {
    const limits = [{ activity: "b", seconds: 1800, clock: "elapsed" }] as const;
    const { cases: counted, deviations } = await checkConformance(await aLog(cases("abcd")), procedure, {
      ...noChecks,
      limits,
    });
    expect(counted.conforming).toBe(1);
    expect(deviations).toMatchObject([
      { kind: "over-norm", step: "b", cases: 1, share: 1, medianDelaySeconds: 1800, component: "timeLimit" },
    ]);
  });

  it("counts a norm in working time by the hours of the office, so that a night breaks no promise", async () => {
    const calendar = officeCalendar({
      zone: "Asia/Jakarta",
      week: "mon-fri",
      hours: [{ from: 8 * 3600, to: 16 * 3600 }],
      holidays: { from: "2026-01-01", to: "2026-12-31", days: [], decrees: [] },
    });
    // Monday 08:00 to 15:00; then Tuesday 09:00 is two working hours and eighteen elapsed ones later.
    const events: AnEvent[] = [
      { case: "1", activity: "a", minute: 7 * 60 },
      { case: "1", activity: "b", minute: 25 * 60 },
    ];
    const ab = modelOfTree(parseTree("->( 'a', 'b' )"));
    const checked = async (seconds: number, clock: "elapsed" | "working") => {
      const limits = [{ activity: "b", seconds, clock }];
      const log = await aLog(events);
      return (await checkConformance(log, ab, { ...noChecks, limits, calendar })).deviations;
    };
    expect(await checked(7200, "working")).toEqual([]);
    expect(await checked(7199, "working")).toMatchObject([{ step: "b", medianDelaySeconds: 1 }]);
    expect(await checked(7200, "elapsed")).toMatchObject([{ step: "b", medianDelaySeconds: 16 * 3600 }]);
  });
});

describe("conformance of the receipt phase of permits with its procedure (STD-14; Buijs, 4TU)", () => {
  const names = {
    t02: "T02 Check confirmation of receipt",
    t03: "T03 Adjust confirmation of receipt",
    t04: "T04 Determine confirmation of receipt",
    t05: "T05 Print and send confirmation of receipt",
    t06: "T06 Determine necessity of stop advice",
    t10: "T10 Determine necessity to stop indication",
  };

  // Counted once more by a program of its own over the rows of receipt.csv.
  it("counts as a separate program does", async () => {
    const { log } = await openLogFile(oraclePath("logs", "receipt.xes.gz"), {
      attributes: ["org:resource"],
    });
    const { cases: counted, deviations } = await checkConformance(log, modelOfProcedure(receiptSteps()), {
      ...noChecks,
      limits: [{ activity: names.t05, seconds: 86_400, clock: "elapsed" }],
      needs: [
        { activity: names.t05, after: [names.t04], attribute: null },
        { activity: names.t04, after: [names.t02], attribute: null },
      ],
      roles: {
        attribute: "org:resource",
        actorOf: new Map([[names.t02, "checker"]]),
        valuesOf: new Map([
          ["checker", ["Resource01"]],
          ["desk", ["Resource02", "Resource03"]],
        ]),
      },
    });
    const found = (kind: string, step: string) =>
      deviations.find((one) => one.kind === kind && one.step === step);
    expect(counted).toMatchObject({ conforming: 1156, compared: 1434, total: 1434 });
    const skipped = {
      [names.t02]: 118,
      [names.t04]: 131,
      [names.t05]: 134,
      [names.t06]: 125,
      [names.t10]: 151,
    };
    for (const [step, cases] of Object.entries(skipped))
      expect(found("skipped", step)).toMatchObject({ cases, among: 1434 });
    expect(found("out-of-order", names.t04)).toMatchObject({ cases: 5, mustFollow: names.t03 });
    expect(found("repeated", names.t04)).toMatchObject({ cases: 4 });
    expect(found("not-in-procedure", "T11 Create document X request unlicensed")).toMatchObject({
      cases: 44,
    });
    expect(found("without-input", names.t05)).toMatchObject({ cases: 1, among: 1300 });
    expect(found("without-input", names.t04)).toBeUndefined();
    expect(found("over-norm", names.t05)).toMatchObject({ cases: 209, among: 1300 });
    expect(found("wrong-role", names.t02)).toMatchObject({ cases: 181, among: 389 });
    expect(found("repeated", names.t06)).toMatchObject({ cases: 28 });
  });
});
