import { describe, expect, it } from "vitest";
import { openLogFile } from "../../../../test/builders/event-logs.ts";
import { aStep, receiptSteps } from "../../../../test/builders/procedures.ts";
import { oraclePath } from "../../../../test/oracles/shared-oracles.ts";
import type { LoggedEvent } from "../../eventlog/event-log.ts";
import { caseDeviations } from "./case-deviations.ts";
import { checkConformance } from "./check-conformance.ts";
import { modelOfProcedure } from "./model.ts";
import { noChecks, type ProcedureChecks } from "./procedure-checks.ts";

const begin = Date.UTC(2026, 0, 5, 1);

/** A case of single letters, an hour apart, each done by somebody. */
function eventsOf(path: string, who: readonly string[] = []): LoggedEvent[] {
  return [...path].map((activity, at) => ({
    activity,
    at: new Date(begin + at * 3_600_000),
    started: null,
    row: at + 2,
    attributes: { who: who[at] ?? null },
  }));
}

const model = modelOfProcedure([aStep("a"), aStep("b"), aStep("c"), aStep("d")]);

function found(events: readonly LoggedEvent[], checks: Partial<ProcedureChecks> = {}) {
  return caseDeviations(events, model, { ...noChecks, ...checks }).deviations.map(
    ({ kind, step, at }) => [kind, step, at] as const,
  );
}

describe("one case beside its procedure (STD-14)", () => {
  it("tells at which event it leaves it; what is missing comes last", () => {
    expect(found(eventsOf("acbxb"))).toEqual([
      ["out-of-order", "c", 1],
      ["not-in-procedure", "x", 3],
      ["repeated", "b", 4],
      ["skipped", "d", null],
    ]);
    expect(found(eventsOf("abcd"))).toEqual([]);
  });

  it("tells steps over their norm, by another actor, without their input", () => {
    const checks: Partial<ProcedureChecks> = {
      limits: [{ activity: "b", seconds: 3599, clock: "elapsed" }],
      roles: {
        attribute: "who",
        actorOf: new Map([["c", "checker"]]),
        valuesOf: new Map([
          ["checker", ["Ani"]],
          ["desk", ["Budi"]],
        ]),
      },
      needs: [
        { activity: "d", after: ["c"], attribute: null },
        { activity: "a", after: [], attribute: "who" },
      ],
    };
    expect(found(eventsOf("abcd", ["", "Ani", "Budi"]), checks)).toEqual([
      ["without-input", "a", 0],
      ["over-norm", "b", 1],
      ["wrong-role", "c", 2],
    ]);
    expect(found(eventsOf("abcd", ["Ani", "", "stranger"]), { ...checks, limits: [] })).toEqual([]);
  });

  it("does not miss what may still come", () => {
    expect(found(eventsOf("ab"), { ended: ["d"] })).toEqual([]);
    expect(caseDeviations(eventsOf("ab"), model, { ...noChecks, ended: ["d"] }).isOpen).toBe(true);
  });

  it("counts over the cases of the receipt log as all of them together are counted", async () => {
    const { log } = await openLogFile(oraclePath("logs", "receipt.xes.gz"));
    const receipt = modelOfProcedure(receiptSteps());
    const checks: ProcedureChecks = {
      ...noChecks,
      limits: [{ activity: "T05 Print and send confirmation of receipt", seconds: 86_400, clock: "elapsed" }],
    };
    const together = await checkConformance(log, receipt, checks);
    const counts = new Map<string, number>();
    for (const { events } of await log.sample(1434, 1))
      for (const key of new Set(
        caseDeviations(events, receipt, checks).deviations.map(({ kind, step }) => `${kind} ${step}`),
      ))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(together.deviations.map(({ kind, step, cases }) => [`${kind} ${step}`, cases])),
    );
  });
});
