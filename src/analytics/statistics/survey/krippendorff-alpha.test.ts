import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";

describe("Krippendorff's alpha (2011)", () => {
  it("is 1 when raters agree on subjects that differ", () => {
    const alpha = krippendorffAlpha([
      [1, 2, 3, null],
      [1, 2, 3, 4],
    ]);
    expect(alpha).toEqual({ nominal: 1, ordinal: 1, interval: 1, ratio: 1, pairableValues: 6 });
  });

  it("does not depend on the order of raters or subjects", () => {
    const ratings = [
      [1, 3, 2, 4, null],
      [1, 2, 2, 4, 3],
      [null, 3, 1, 3, 3],
    ];
    const turned = ratings.toReversed().map((rater) => rater.toReversed());
    expect(krippendorffAlpha(turned).interval).toBeCloseTo(
      krippendorffAlpha(ratings).interval ?? Number.NaN,
      12,
    );
  });
});
