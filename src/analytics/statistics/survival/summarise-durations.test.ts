import { describe, expect, it } from "vitest";
import { summariseDurations } from "./summarise-durations.ts";

describe("what is shown of durations", () => {
  it("says the share done and never more than was watched", () => {
    const found = summariseDurations({ time: [1, 2, 4, 8], event: [1, 0, 1, 0] }, [4, 9]);
    expect(found).toMatchObject({
      n: 4,
      events: 2,
      censored: 2,
      estimates: [
        { at: 4, done: 1 - 0.75 / 2, atRisk: 2, method: "kaplan-meier-log-log" },
        { at: 9, done: null, low: null, high: null, reason: "beyond-follow-up" },
      ],
      median: { value: 4 },
      p90: { value: null, reason: "not-reached" },
      naive: { estimates: [{ doneOfClosed: 1, doneOfAll: 0.5 }, { doneOfClosed: 1 }] },
    });
    const [first] = found.estimates;
    expect(first?.low).toBeLessThan(first?.done ?? 0);
    expect(first?.high).toBeGreaterThan(first?.done ?? 1);
  });

  it("does not call 0 of 14 nothing with certainty", () => {
    const time = Array.from({ length: 14 }, () => 30);
    const [none] = summariseDurations({ time, event: time.map(() => 0) }, [14]).estimates;
    expect(none).toMatchObject({ done: 0, low: 0, method: "wilson", high: expect.closeTo(0.2153, 4) });
    const [all] = summariseDurations({ time, event: time.map(() => 1) }, [30]).estimates;
    expect(all).toMatchObject({ done: 1, high: 1, method: "wilson", low: expect.closeTo(0.7847, 4) });
  });

  it("has a reason when there is nothing to show", () => {
    expect(summariseDurations({ time: [], event: [] }, [14])).toMatchObject({
      n: 0,
      estimates: [{ done: null, reason: "beyond-follow-up" }],
      median: { value: null },
      reason: "no-data",
    });
  });
});
