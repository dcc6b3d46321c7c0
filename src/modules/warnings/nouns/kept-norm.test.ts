import { describe, expect, it } from "vitest";
import { keptItsNorm } from "./kept-norm.ts";

describe("a norm that was kept (JOB-11)", () => {
  it("was kept in at least half of all passes of the stretch, whatever a single period says", () => {
    expect(keptItsNorm([{ events: 4, over: 2 }])).toBe(true);
    expect(keptItsNorm([{ events: 4, over: 3 }])).toBe(false);
    expect(
      keptItsNorm([
        { events: 2, over: 2 },
        { events: 6, over: 1 },
      ]),
    ).toBe(true);
  });

  it("is not told by steps that were never measured", () => {
    expect(keptItsNorm([])).toBe(false);
    expect(keptItsNorm([{ events: 0, over: 0 }])).toBe(false);
  });
});
