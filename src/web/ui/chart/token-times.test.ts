import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenTimes } from "./token-times.ts";

describe("points that move on a map", () => {
  it("set out in proportion to how often a way is taken, whatever its length", () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    const length = fc.double({ min: 10, max: 4000, noNaN: true });
    fc.assert(
      fc.property(share, length, length, (taken, one, other) => {
        const perSecond = (pixels: number) => {
          const times = tokenTimes(pixels, taken);
          return times === null ? 0 : times.delays.length / times.every;
        };
        expect(perSecond(one)).toBeCloseTo(1.5 * taken, 9);
        expect(perSecond(other)).toBeCloseTo(perSecond(one), 9);
      }),
    );
  });

  it("never come again before they have arrived, and leave rare ways still", () => {
    const { seconds, every } = tokenTimes(900, 1) ?? { seconds: 0, every: 0 };
    expect(every).toBeGreaterThanOrEqual(seconds);
    expect(tokenTimes(900, 0.001)).toBeNull();
    expect(tokenTimes(900, 0)).toBeNull();
  });
});
