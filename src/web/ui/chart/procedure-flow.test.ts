import { describe, expect, it } from "vitest";
import { aStep } from "../../../../test/builders/procedures.ts";
import { flowOfProcedure } from "../../../analytics/mining/procedure/flow-of-procedure.ts";
import type { ProcedureStep } from "../../../analytics/mining/procedure/procedure-step.ts";
import { chartSizes } from "./chart-size.ts";
import { procedureFlow } from "./procedure-flow.tsx";

const words = { labelledBy: "sentence", start: "Start", end: "End", no: "no", goTo: String };

const permit: readonly ProcedureStep[] = [
  aStep("Receive the application"),
  aStep("Check the file"),
  aStep("Complete?", { otherwise: 2 }),
  aStep("Mend the file", { branch: "no" }),
  aStep("Grant it?", { otherwise: "end" }),
  aStep("Refuse it", { branch: "no" }),
  aStep("Visit the place", { isOptional: true }),
  aStep("Compute the tax", { branch: "beside-a" }),
  aStep("Write the permit and have it read by somebody else before it goes on", { branch: "beside-b" }),
  aStep("Sign the permit"),
];

function drawn(
  steps: readonly ProcedureStep[],
  size: "narrow" | "wide",
  marks: readonly string[] = [],
): string {
  const shown = steps.map(({ activity, kind, isOptional }, i) => ({
    number: i + 1,
    name: activity,
    note: "Officer, 2 days",
    kind,
    isOptional,
    marks: i === 1 ? marks : [],
  }));
  return procedureFlow({ steps: shown, flow: flowOfProcedure(steps) }, chartSizes[size], words);
}

describe("the drawing of a procedure (PermenPANRB 35/2012; stored drawings)", () => {
  it.each(["narrow", "wide"] as const)(
    "has capsule, box, diamond and arrow, and what leaves a step, %s",
    async (size) => {
      const svg = drawn(permit, size, ["skipped: 12 (8 %)"]);
      await expect(svg).toMatchFileSnapshot(`../../../../test/fixtures/charts/procedure-flow-${size}.svg`);
    },
  );

  it("goes on beside with an off-page connector when it is long", async () => {
    const long = [...permit, ...permit.slice(0, 1), aStep("Again?", { otherwise: 1 })];
    const svg = drawn([...long, aStep("Hand it over")], "wide");
    await expect(svg).toMatchFileSnapshot("../../../../test/fixtures/charts/procedure-flow-long.svg");
  });

  it("escapes what people typed", () => {
    expect(drawn([aStep('<script>alert("x")</script>')], "wide")).not.toContain("<script>");
  });
});

describe("the arrows of a procedure", () => {
  it("lead from row to row, from a no to its target, and into each branch", () => {
    const { arrows, lanes, laneCount } = flowOfProcedure(permit);
    const told = arrows.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
    expect(told).toEqual([
      "start 1 next",
      "1 2 next",
      "2 3 next",
      "3 4 no",
      "4 2 back",
      "3 5 next",
      "5 6 no",
      "6 end back",
      "5 7 next",
      "7 8 next",
      "7 9 next",
      "8 10 next",
      "9 10 next",
      "10 end next",
    ]);
    expect(lanes).toEqual([0, 0, 0, 2, 0, 2, 0, 0, 1, 0]);
    expect(laneCount).toBe(3);
  });
});
