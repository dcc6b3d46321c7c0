import { describe, expect, it } from "vitest";
import { AnswerRequest, answered, type Request, type RequestState, stepRequest } from "./request.ts";

const id = "00000000-0000-7000-8000-000000000001";

function aRequest(given: Partial<Request> = {}): Request {
  return {
    agencyId: id,
    id,
    version: 1,
    unitId: id,
    toAgencyId: id,
    toUnitId: id,
    subjectKind: "action",
    subjectId: id,
    title: "Pasang nomor antrean",
    text: "Pasang nomor antrean daring.",
    dueOn: "2026-03-20",
    proposedDueOn: null,
    state: "sent",
    reason: "",
    askedBy: id,
    askedAt: new Date("2026-03-02T02:00:00Z"),
    answeredBy: null,
    answeredAt: null,
    emergencyDecree: "",
    ...given,
  };
}

const by = { by: id, at: new Date("2026-03-03T02:00:00Z"), today: "2026-03-03" };

function answer(given: Record<string, unknown>) {
  return AnswerRequest.parse({ agencyId: id, requestId: id, version: 1, ...given });
}

/** From each state, everything that may follow; whatever is missing must be refused. */
const allowed: readonly (readonly [RequestState, readonly RequestState[]])[] = [
  ["sent", ["accepted", "date-proposed", "refused", "withdrawn"]],
  ["date-proposed", ["accepted", "sent", "withdrawn"]],
  ["accepted", ["done", "withdrawn"]],
  ["refused", ["sent", "withdrawn"]],
  ["done", ["accepted"]],
  ["withdrawn", []],
];

describe("states of a request (JOB-09)", () => {
  it.each(allowed)("from %s come %j and nothing else", (from, then) => {
    for (const [to] of allowed) {
      const step = () => stepRequest(aRequest({ state: from }), to).state;
      if (then.includes(to)) expect(step()).toBe(to);
      else expect(step).toThrow("wrong-state");
    }
  });
});

describe("answer of another agency (UU 30/2014 Pasal 36; AUT-16)", () => {
  it("keeps who answered, when, and another date beside the one asked for", () => {
    const said = answer({ answer: "propose-date", proposedDueOn: "2026-04-10" });
    expect(answered(aRequest(), said, by)).toMatchObject({
      state: "date-proposed",
      dueOn: "2026-03-20",
      proposedDueOn: "2026-04-10",
      answeredBy: id,
    });
  });

  it("cannot refuse without written reasons, nor propose without a date", () => {
    const without = (given: object) =>
      AnswerRequest.safeParse({ agencyId: id, requestId: id, version: 1, ...given }).error?.issues[0]
        ?.message;
    expect(without({ answer: "refuse", reason: "tidak" })).toBe("coordination.needs-reason");
    expect(without({ answer: "propose-date" })).toBe("coordination.needs-date");
  });

  it("cannot refuse in a declared emergency", () => {
    const said = answer({ answer: "refuse", reason: "Kami kekurangan pegawai bulan ini." });
    expect(answered(aRequest(), said, by).state).toBe("refused");
    const emergency = aRequest({ emergencyDecree: "SK Bupati 360/12/2026" });
    expect(() => answered(emergency, said, by)).toThrow("coordination.emergency-must-be-met");
  });

  it("cannot propose a day that has passed", () => {
    const said = answer({ answer: "propose-date", proposedDueOn: "2026-03-02" });
    expect(() => answered(aRequest(), said, by)).toThrow("coordination.date-passed");
  });
});
