import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationFigure, sumOfTallies } from "./report-figures.ts";

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));

describe("durations in a report (product rule 3)", () => {
  it("count open cases as open: with half of them open longer, the median is later than that of the closed", () => {
    const closed = [1, 2, 3, 4, 5].map((days) => ({ from: day(0), to: day(days) }));
    const open = Array.from({ length: 4 }, () => ({ from: day(0), to: null }));
    const figure = durationFigure([...closed, ...open], day(30));
    expect(figure).toMatchObject({ n: 9, open: 4, leftOut: 0 });
    // Five of nine are done after the fifth day, the first share over one half.
    expect(figure.median.value).toBe(5 * 86_400);
    expect(figure.p90.value).toBeNull();
  });

  it("leave out what ends before it begins, and say how many", () => {
    expect(durationFigure([{ from: day(5), to: day(2) }], day(30))).toMatchObject({ n: 0, leftOut: 1 });
  });

  it("do not depend on the order of the cases", () => {
    const spans = fc.array(
      fc
        .record({ from: fc.nat({ max: 60 }), lasts: fc.option(fc.nat({ max: 20 })) })
        .map(({ from, lasts }) => ({ from: day(from), to: lasts === null ? null : day(from + lasts) })),
    );
    fc.assert(
      fc.property(spans, (all) => {
        expect(durationFigure(all.toReversed(), day(90))).toEqual(durationFigure(all, day(90)));
      }),
    );
  });
});

describe("the sum of tallies (CMP-18)", () => {
  it("reconciles when each of them does", () => {
    const tally = fc
      .tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99))
      .map(([open, closed, withdrawn, notCompetent, archived]) => ({
        received: open + closed + withdrawn + notCompetent + archived,
        ...{ open, closed, withdrawn, notCompetent, archived },
      }));
    fc.assert(
      fc.property(fc.array(tally), (all) => {
        const { received, ...ends } = sumOfTallies(all);
        expect(received).toBe(Object.values(ends).reduce((sum, n) => sum + n, 0));
      }),
    );
  });
});
