import { describe, expect, it } from "vitest";
import { aLog } from "../../../test/builders/event-logs.ts";
import { stepsOverNorm } from "./steps-over-norm.ts";

describe("steps over their time norm (STD-12, STD-14)", () => {
  it("tells the share of cases over the norm with its interval, and null where nothing was measured", async () => {
    const log = await aLog(
      [30, 90, 90, 200].flatMap((minutes, n) => [
        { case: `${n}`, activity: "terima", minute: 0 },
        { case: `${n}`, activity: "periksa", minute: minutes },
      ]),
    );
    const [check, receive] = await stepsOverNorm(log, {
      norms: [
        { activity: "terima", seconds: 600, clock: "elapsed" },
        { activity: "periksa", seconds: 3600, clock: "elapsed" },
      ],
      calendar: null,
    });
    expect(check).toMatchObject({
      activity: "periksa",
      cases: 4,
      casesOver: 3,
      share: 0.75,
      medianDelaySeconds: 1800,
    });
    // Wilson 1927, 3 of 4, by hand: (3 + 1.9207) / (4 + 3.8415) -+ 1.9600 * sqrt(3 * 1 / 4 + 0.9604) / 7.8415
    expect(check?.interval?.low).toBeCloseTo(0.3006, 4);
    expect(check?.interval?.high).toBeCloseTo(0.9544, 4);
    expect(receive).toMatchObject({ activity: "terima", cases: 0, share: null, interval: null });
  });

  it("counts a case once, however often it repeats the step", async () => {
    const log = await aLog([0, 100, 200].map((minute) => ({ case: "1", activity: "periksa", minute })));
    const [check] = await stepsOverNorm(log, {
      norms: [{ activity: "periksa", seconds: 60, clock: "elapsed" }],
      calendar: null,
    });
    expect(check).toMatchObject({ events: 2, eventsOver: 2, cases: 1, casesOver: 1 });
  });
});
