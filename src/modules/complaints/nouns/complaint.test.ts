import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Complaint,
  type ComplaintState,
  complaintStates,
  isOpen,
  nextStates,
  stepComplaint,
} from "./complaint.ts";
import { complaintSteps, rightOfStep, stepsFrom } from "./next-steps.ts";

const fresh = { state: "received", stateReason: "" } as Complaint;

/** Where each step of the staff leads. */
const leadsTo: Readonly<Record<string, readonly ComplaintState[]>> = {
  respond: ["verified", "awaiting-completion"],
  answer: ["in-progress"],
  refer: ["referred"],
  return: ["returned"],
  decide: ["decided"],
  notify: ["notified"],
  close: ["closed"],
  "set-aside": ["postponed", "archived", "not-competent"],
};

describe("states of a complaint (complaints.md section 5)", () => {
  it("never closes what was not decided and told, whatever the order of steps (CMP-10)", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...complaintStates), { maxLength: 40 }), (wishes) => {
        let complaint = fresh;
        const passed: ComplaintState[] = [complaint.state];
        for (const to of wishes) {
          if (!nextStates(complaint.state).includes(to)) {
            expect(() => stepComplaint(complaint, to, "alasan")).toThrow("wrong-state");
            continue;
          }
          complaint = stepComplaint(complaint, to, "alasan");
          passed.push(to);
        }
        const closed = passed.indexOf("closed");
        if (closed >= 0) {
          expect(passed.slice(0, closed)).toEqual(expect.arrayContaining(["decided", "notified"]));
        }
      }),
    );
  });

  it("end where nothing is owed any more, except that the reporter may reopen what was closed", () => {
    for (const state of complaintStates) {
      if (isOpen({ state })) continue;
      expect(nextStates(state)).toEqual(state === "closed" ? ["reopened"] : []);
    }
  });

  it.each(["postponed", "archived", "not-competent"] as const)(
    "owe the reporter a reason for %s (CMP-15)",
    (to) => {
      expect(() => stepComplaint(fresh, to, "  ")).toThrow("complaint.needs-reason");
      expect(stepComplaint(fresh, to, "Bukan layanan kami").stateReason).toBe("Bukan layanan kami");
    },
  );
});

describe("steps that a page offers", () => {
  it("are those that the states allow, so that no form is refused for its state", () => {
    for (const state of complaintStates) {
      for (const step of stepsFrom({ state, restricted: false })) {
        if (step === "classify" || (step === "answer" && state === "in-progress")) continue;
        const reached = (leadsTo[step] ?? []).filter((to) => nextStates(state).includes(to));
        expect(reached, `${step} from ${state}`).not.toEqual([]);
      }
    }
  });

  it("are all of them for some state, and none where nothing is owed", () => {
    const offered = new Set(complaintStates.flatMap((state) => stepsFrom({ state, restricted: false })));
    expect([...offered].sort()).toEqual([...complaintSteps].sort());
    for (const state of complaintStates) {
      if (!isOpen({ state })) expect(stepsFrom({ state, restricted: false })).toEqual([]);
    }
  });

  it("keep the handler from judging the own work (CMP-08, CMP-10)", () => {
    const handled = { class: "complaint-ordinary", restricted: false, handlerId: "p1" } as const;
    expect(rightOfStep("close", handled)).toEqual({ right: "complaint.close", notBy: ["p1"] });
    expect(rightOfStep("decide", handled).notBy).toEqual(["p1"]);
    expect(rightOfStep("answer", handled).notBy).toEqual([]);
    expect(rightOfStep("classify", { ...handled, class: "complaint-oversight" }).right).toBe(
      "complaint.classifyOversight",
    );
  });

  it("stay with the inspectorate where nobody else may read (complaints.md section 8)", () => {
    for (const state of complaintStates) {
      const steps = stepsFrom({ state, restricted: true });
      expect(steps).not.toContain("refer");
      expect(steps).not.toContain("return");
    }
    const report = { class: "complaint-oversight", restricted: true, handlerId: "p1" } as const;
    expect(rightOfStep("answer", report).right).toBe("complaint.examine");
    expect(rightOfStep("close", report)).toEqual({ right: "complaint.examine", notBy: ["p1"] });
  });
});
