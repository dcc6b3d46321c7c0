import { describe, expect, it } from "vitest";
import { type Action, slip } from "./action.ts";

const id = "00000000-0000-7000-8000-000000000001";

function anAction(given: Partial<Action> = {}): Action {
  return {
    agencyId: id,
    id,
    version: 1,
    programmeId: id,
    requestId: id,
    ownerAgencyId: id,
    ownerUnitId: id,
    title: "Loket kedua",
    plannedFrom: "2026-03-02",
    dueOn: "2026-03-22",
    progress: 0,
    state: "planned",
    requestState: "accepted",
    askedAt: new Date("2026-03-02T02:00:00Z"),
    ...given,
  };
}

const why = (given: Partial<Action>, today: string) => slip(anAction(given), today, "2026-03-05").why;

describe("action that will be late (JOB-09)", () => {
  it("is silent only after the days for an answer are over, and silence is no yes", () => {
    expect(why({ requestState: "sent" }, "2026-03-05")).toBeNull();
    expect(why({ requestState: "sent" }, "2026-03-06")).toBe("silent");
  });

  it("says it is behind while there is still time to act", () => {
    expect(why({ progress: 0.3 }, "2026-03-12")).toBeNull();
    expect(why({ progress: 0.2 }, "2026-03-12")).toBe("behind-plan");
  });

  it("is due on its day and late on the next", () => {
    expect(why({ progress: 0.9 }, "2026-03-22")).toBeNull();
    expect(why({ progress: 0.9 }, "2026-03-23")).toBe("late");
  });

  it("slips at once when its owner refuses, and never once it is done or taken back", () => {
    expect(why({ requestState: "refused" }, "2026-03-03")).toBe("refused");
    expect(why({ requestState: "done", state: "done" }, "2026-04-30")).toBeNull();
    expect(why({ requestState: "withdrawn" }, "2026-04-30")).toBeNull();
  });
});
