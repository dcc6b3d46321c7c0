import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBinomial } from "../random/draw.ts";
import { seededRandom } from "../random/generator.ts";
import { risenShare } from "./risen-share.ts";

const quiet = Array.from({ length: 20 }, (_, i) => ({ events: i % 2, n: 20 }));
const risen = Array.from({ length: 10 }, (_, i) => ({ events: 6 + (i % 2), n: 20 }));

describe("a share that rose (Kulldorff 1997)", () => {
  it("is found where it began, with both shares", () => {
    expect(risenShare([...quiet, ...risen])).toMatchObject({
      from: 20,
      until: null,
      usual: 10 / 400,
      share: 65 / 200,
    });
  });

  it("is found where it ended, too", () => {
    expect(risenShare([...quiet, ...risen, ...quiet])).toMatchObject({ from: 20, until: 30 });
  });

  it("is no rise when it fell, when nothing varies, or when there is nothing", () => {
    expect(risenShare([{ events: 20, n: 20 }, ...quiet.slice(1)])).toBeNull();
    expect(risenShare(quiet)).toBeNull();
    expect(risenShare([])).toBeNull();
    expect(risenShare(quiet.map(({ n }) => ({ events: n, n })))).toBeNull();
  });

  it("is found by luck in at most one of twenty steady series", () => {
    const random = seededRandom(20_261_124);
    let alarms = 0;
    for (let series = 0; series < 300; series++) {
      const periods = Array.from({ length: 40 }, () => ({ events: drawBinomial(random, 15, 0.1), n: 15 }));
      if (risenShare(periods) !== null) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(15);
  });

  it("does not depend on the size of the cases when all are multiplied alike, but becomes surer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (times) => {
        const periods = [...quiet, ...risen];
        const larger = periods.map(({ events, n }) => ({ events: events * times, n: n * times }));
        expect(risenShare(larger)).toMatchObject({ from: 20, until: null, share: 65 / 200 });
      }),
      { numRuns: 8 },
    );
  });
});
