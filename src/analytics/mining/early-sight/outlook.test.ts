import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SimilarVisits } from "../../eventlog/questions/standing.ts";
import { kaplanMeier } from "../../statistics/survival/kaplan-meier.ts";
import { outlook } from "./outlook.ts";

type Visit = { readonly waited: number; readonly more: number; readonly ended: boolean };

/** Visits of as many cases, shortest rest first. */
function visitsOf(list: readonly Visit[]): SimilarVisits {
  const ordered = list.toSorted((a, b) => a.waited + a.more - b.waited - b.more);
  return {
    waited: ordered.map(({ waited }) => waited),
    rest: ordered.map(({ waited, more }) => waited + more),
    ended: ordered.map(({ ended }) => Number(ended)),
    cases: ordered.map((_, place) => place),
  };
}

const visit = fc.record({
  waited: fc.integer({ min: 1, max: 50 }),
  more: fc.integer({ min: 0, max: 50 }),
  ended: fc.boolean(),
});

describe("outlook (Kaplan, Meier 1958; van Houwelingen 2007)", () => {
  it("is the share that was not over by the limit, where all were followed to the end", () => {
    // 40 waited 10; of those 30 were over after 20, and 10 after 40. Another 40 waited 1 only: they say nothing.
    const visits = visitsOf([
      ...Array.from({ length: 30 }, () => ({ waited: 10, more: 10, ended: true })),
      ...Array.from({ length: 10 }, () => ({ waited: 10, more: 30, ended: true })),
      ...Array.from({ length: 40 }, () => ({ waited: 1, more: 0, ended: true })),
    ]);
    const found = outlook(visits, { waited: 5, until: 25 });
    expect(found?.chance).toBeCloseTo(0.25, 12);
    expect(found?.cases).toBe(40);
    // A quarter are 15 over the limit: 3.75 on average. From now, 20 - 5 to the median and 40 - 5 to the ninth tenth.
    expect(found?.lateSeconds).toBeCloseTo(3.75, 12);
    expect(found?.remaining).toEqual({ low: 15, median: 15, high: 35 });
  });

  it("tells nothing from fewer than thirty cases whose answer is known", () => {
    const alike = (n: number, ended: boolean) =>
      Array.from({ length: n }, () => ({ waited: 10, more: 10, ended }));
    expect(outlook(visitsOf(alike(29, true)), { waited: 5, until: 15 })).toBeNull();
    expect(outlook(visitsOf(alike(30, true)), { waited: 5, until: 15 })?.chance).toBe(1);
    expect(outlook(visitsOf([...alike(29, true), ...alike(50, false)]), { waited: 5, until: 30 })).toBeNull();
    const oneCase = visitsOf(alike(60, true));
    expect(outlook({ ...oneCase, cases: oneCase.cases.map(() => 1) }, { waited: 5, until: 15 })).toBeNull();
  });

  it("tells nothing beyond the longest time anyone was followed", () => {
    const visits = visitsOf([
      ...Array.from({ length: 40 }, () => ({ waited: 10, more: 10, ended: true })),
      ...Array.from({ length: 40 }, () => ({ waited: 10, more: 20, ended: false })),
    ]);
    expect(outlook(visits, { waited: 5, until: 25 })?.chance).toBe(0.5);
    expect(outlook(visits, { waited: 5, until: 31 })).toBeNull();
  });

  it("agrees with the estimate of those still waiting, from the moment they waited as long", () => {
    fc.assert(
      fc.property(
        fc.array(visit, { minLength: 60, maxLength: 120 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (list, waited, more) => {
          const found = outlook(visitsOf(list), { waited, until: waited + more });
          if (found === null) return;
          const waiting = list.filter((one) => one.waited > waited);
          const curve = kaplanMeier(
            {
              time: waiting.map((one) => one.waited + one.more - waited),
              event: waiting.map(({ ended }) => Number(ended)),
            },
            { at: [more] },
          );
          const [point] = curve.at;
          expect(found.chance).toBeCloseTo(point?.survival ?? 0, 9);
          if (point?.low != null) expect(found.interval.low).toBeCloseTo(point.low, 9);
          expect(found.interval.low).toBeLessThanOrEqual(found.chance + 1e-12);
          expect(found.interval.high).toBeGreaterThanOrEqual(found.chance - 1e-12);
        },
      ),
    );
  });

  it("never falls while a case of one step goes on waiting", () => {
    fc.assert(
      fc.property(
        fc.array(visit, { minLength: 60, maxLength: 120 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (list, waited, longer) => {
          // One step: a visit is over when the case is.
          const visits = visitsOf(
            list.map(({ waited, more, ended }) => ({ waited: waited + more, more: 0, ended })),
          );
          const before = outlook(visits, { waited, until: 45 });
          const after = outlook(visits, { waited: waited + longer, until: 45 });
          if (before && after) expect(after.chance).toBeGreaterThanOrEqual(before.chance - 1e-12);
        },
      ),
    );
  });

  it("is as unsure as its cases are few, however often each of them visits", () => {
    const list = Array.from({ length: 80 }, (_, i) => ({ waited: 10, more: i % 20, ended: true }));
    const visits = visitsOf(list);
    const width = (found: ReturnType<typeof outlook>) =>
      (found?.interval.high ?? 0) - (found?.interval.low ?? 0);
    const each = outlook(visits, { waited: 5, until: 20 });
    const halved = { ...visits, cases: visits.cases.map((place) => place % 40) };
    const twice = outlook(halved, { waited: 5, until: 20 });
    expect(twice?.chance).toBe(each?.chance);
    expect(width(twice)).toBeGreaterThan(width(each) * 1.3);
  });
});
