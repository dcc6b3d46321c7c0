import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../../test/builders/event-logs.ts";
import { parseTree } from "../discover/process-tree.ts";
import { checkConformance } from "./check-conformance.ts";

/** Cases that each take one path; letters are steps, an hour apart. */
function cases(...paths: readonly string[]): AnEvent[] {
  return paths.flatMap((path, n) =>
    [...path].map((activity, at) => ({ case: `${n}`, activity, minute: at * 60 })),
  );
}

const procedure = parseTree("->( 'a', 'b', 'c', 'd' )");

describe("conformance with a procedure (STD-14)", () => {
  it("tells skipped, repeated, unknown and misplaced steps apart", async () => {
    const log = await aLog(cases("abcd", "acd", "abbcd", "abxcd", "acbd"));
    const { cases: counted, deviations } = await checkConformance(log, procedure, []);
    expect(counted).toEqual({ conforming: 1, compared: 5, total: 5 });
    const kinds = deviations.map(({ kind, step, cases: n }) => [kind, step, n]);
    expect(kinds).toContainEqual(["skipped", "b", 1]);
    expect(kinds).toContainEqual(["repeated", "b", 1]);
    expect(kinds).toContainEqual(["not-in-procedure", "x", 1]);
    expect(kinds.filter(([kind]) => kind === "out-of-order")).toHaveLength(1);
    expect(kinds).toHaveLength(4);
  });

  it("says how much longer cases with a deviation take than those that keep the procedure", async () => {
    const log = await aLog(cases("abcd", "abcd", "abbbcd"));
    const { deviations } = await checkConformance(log, procedure, []);
    expect(deviations).toEqual([
      { kind: "repeated", step: "b", cases: 1, share: 1 / 3, medianDelaySeconds: 7200 },
    ]);
  });

  it("has nothing to compare durations with when no case keeps the procedure", async () => {
    const { fitness, deviations } = await checkConformance(await aLog(cases("abd")), procedure, []);
    expect(fitness).toMatchObject({ fittingShare: 0, averageTraceFitness: 1 - 1 / 7 });
    expect(deviations).toMatchObject([{ kind: "skipped", step: "c", medianDelaySeconds: null }]);
  });

  it("finds steps over their norm in cases whose order is right", async () => {
    const norms = [{ activity: "b", seconds: 1800, measure: "elapsed" }] as const;
    const { cases: counted, deviations } = await checkConformance(
      await aLog(cases("abcd")),
      procedure,
      norms,
    );
    expect(counted.conforming).toBe(1);
    expect(deviations).toEqual([
      { kind: "over-norm", step: "b", cases: 1, share: 1, medianDelaySeconds: 1800 },
    ]);
  });
});
