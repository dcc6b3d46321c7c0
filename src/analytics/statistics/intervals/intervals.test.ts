import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBinomial } from "../random/draw.ts";
import { seededRandom } from "../random/generator.ts";
import { benjaminiHochberg, holm } from "./adjust-p.ts";
import { agrestiCoull } from "./agresti-coull.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import { fisherP } from "./fisher.ts";
import { jeffreys } from "./jeffreys.ts";
import { byar, garwood } from "./rate.ts";
import { rateRatio } from "./rate-ratio.ts";
import { sampleSizeTwoShares } from "./sample-size-two-shares.ts";
import { newcombe } from "./two-shares.ts";
import { wilson, wilsonContinuity } from "./wilson.ts";

const cases = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ n, events: Math.round(n * share) }));
const level = fc.constantFrom(0.9, 0.95, 0.99, 0.998);

describe("Wilson interval (Wilson 1927)", () => {
  it("says something sensible when nobody was served well", () => {
    const { low, high } = wilson(0, 10);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.2775327998628892, 12);
  });
  it("refuses a share of nothing", () => {
    expect(() => wilson(0, 0)).toThrow(RangeError);
    expect(() => wilson(4, 3)).toThrow(RangeError);
  });
});

describe("intervals of a share", () => {
  it("contain the observed share and stay within 0..1", () => {
    fc.assert(
      fc.property(cases, level, ({ n, events }, wanted) => {
        for (const interval of [wilson, wilsonContinuity, clopperPearson, agrestiCoull, jeffreys]) {
          const { low, high } = interval(events, n, wanted);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(events / n + 1e-12);
          expect(high).toBeGreaterThanOrEqual(events / n - 1e-12);
        }
      }),
    );
  });
  it("shrink when the same share is seen in more cases", () => {
    fc.assert(
      fc.property(cases, ({ n, events }) => {
        for (const interval of [wilson, clopperPearson]) {
          const few = interval(events, n);
          const more = interval(events * 4, n * 4);
          expect(more.high - more.low).toBeLessThan(few.high - few.low);
        }
      }),
    );
  });
  it("cover the true share in 93.5 to 96.5 of 100 samples (seeded)", () => {
    const random = seededRandom(2024);
    let covered = 0;
    const samples = 6000;
    for (let i = 0; i < samples; i++) {
      const truth = 0.1 + 0.8 * random();
      const { low, high } = wilson(drawBinomial(random, 60, truth), 60);
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered / samples).toBeGreaterThan(0.935);
    expect(covered / samples).toBeLessThan(0.965);
  });
});

describe("intervals of a rate (Garwood 1936, Byar)", () => {
  it("contain the observed rate and nearly agree", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        (events, exposure) => {
          const exact = garwood(events, exposure);
          const rate = events / exposure;
          expect(exact.low).toBeLessThan(rate);
          expect(exact.high).toBeGreaterThan(rate);
          expect(byar(events, exposure).high / exact.high).toBeCloseTo(1, 1);
        },
      ),
    );
  });
});

describe("ratio of two rates", () => {
  it("turns into its inverse when the groups change places", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (a, b) => {
        const one = rateRatio({ events1: a, exposure1: 30, events2: b, exposure2: 50 });
        const other = rateRatio({ events1: b, exposure1: 50, events2: a, exposure2: 30 });
        expect((one.ratio ?? 0) * (other.ratio ?? 0)).toBeCloseTo(1, 10);
        expect((one.exact.low ?? 0) * (other.exact.high ?? 0)).toBeCloseTo(1, 10);
        expect(one.p).toBeCloseTo(other.p ?? 0, 9);
      }),
    );
  });
});

describe("difference of two shares (Newcombe 1998)", () => {
  it("changes its sign when the groups change places", () => {
    fc.assert(
      fc.property(cases, cases, (one, two) => {
        const forth = newcombe({ events1: one.events, n1: one.n, events2: two.events, n2: two.n });
        const back = newcombe({ events1: two.events, n1: two.n, events2: one.events, n2: one.n });
        expect(forth.low).toBeCloseTo(-back.high, 12);
      }),
    );
  });
});

describe("Fisher's exact test", () => {
  it("is the sum of the tables that are not likelier, for a tea-tasting lady", () => {
    // 4 of 4 right among 8 cups: 1 of C(8,4) = 70 tables, and its mirror image.
    expect(fisherP({ events1: 4, n1: 4, events2: 0, n2: 4 })).toBeCloseTo(2 / 70, 12);
  });
});

describe("p values of many tests", () => {
  const p = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 });
  it("never fall by being adjusted, stay within 1, and keep their order", () => {
    fc.assert(
      fc.property(p, (list) => {
        for (const adjusted of [benjaminiHochberg(list), holm(list)]) {
          expect(adjusted.map((value) => value === null)).toEqual(list.map((value) => value === null));
          const pairs = list
            .flatMap((value, i) => (value === null ? [] : [{ value, higher: adjusted[i] ?? -1 }]))
            .toSorted((a, b) => a.value - b.value);
          pairs.forEach(({ value, higher }, i) => {
            expect(higher).toBeGreaterThanOrEqual(value);
            expect(higher).toBeLessThanOrEqual(1);
            expect(higher).toBeGreaterThanOrEqual(pairs[i - 1]?.higher ?? 0);
          });
        }
      }),
    );
  });
});

describe("cases needed to see a difference", () => {
  it("are as many whichever group comes first, and more for a smaller difference", () => {
    const forth = sampleSizeTwoShares(0.5, 0.6).perGroup;
    expect(sampleSizeTwoShares(0.6, 0.5).perGroup).toBeCloseTo(forth, 9);
    expect(sampleSizeTwoShares(0.5, 0.55).perGroup).toBeGreaterThan(forth);
  });
});
