import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankTally } from "../../../../test/builders/rank-tally.ts";
import type { Both, ComparedGroups } from "../../eventlog/questions/comparison.ts";
import { median } from "../../statistics/descriptive/quantile.ts";
import { drawBinomial, drawExponential } from "../../statistics/random/draw.ts";
import { seededRandom } from "../../statistics/random/generator.ts";
import { compareGroups } from "./compare-groups.ts";

type Given = Partial<ComparedGroups> & { readonly cases: Both<number> };

function groups(given: Given): ComparedGroups {
  const began = { first: new Date(0), last: new Date(0) };
  const nothing = { steps: [], pairs: [], paths: [], times: [], lengths: null };
  return { leftOut: 0, began: [began, began], ...nothing, ...given };
}

function timesOf(values: Both<readonly number[]>) {
  const { wins, ties } = rankTally(...values);
  const ofGroup = (list: readonly number[]) => ({ n: list.length, value: median(list), low: 0, high: 0 });
  return { groups: [ofGroup(values[0]), ofGroup(values[1])] as const, wins, ties };
}

describe("comparison of two groups of cases", () => {
  it("gives shares, their difference with Newcombe's interval, and p, as computed by hand", () => {
    const found = compareGroups(
      groups({
        cases: [70, 80],
        steps: [{ name: "a", cases: [56, 48] }],
        pairs: [{ from: "a", to: "b", cases: [0, 0] }],
      }),
    );
    // Newcombe (1998), table II, case a, method 10; the pooled test of 56/70 and 48/80.
    expect(found.steps[0]).toMatchObject({ shares: [0.8, 0.6], differs: true });
    expect(found.steps[0]?.difference).toBeCloseTo(0.2, 12);
    expect(found.steps[0]?.interval.low).toBeCloseTo(0.0524, 4);
    expect(found.steps[0]?.interval.high).toBeCloseTo(0.3339, 4);
    expect(found.steps[0]?.p).toBeCloseTo(0.00806, 4);
    expect(found.pairs[0]).toMatchObject({ p: null, pAdjusted: null, reason: "too-rare", differs: false });
    expect(found).toMatchObject({ tests: 1, differing: 1 });
  });

  it("adjusts every p for all others of the comparison", () => {
    const steps = [40, 30, 28, 27, 26].map((first, at) => ({ name: `s${at}`, cases: [first, 25] as const }));
    const { steps: found } = compareGroups(groups({ cases: [50, 50], steps }));
    const p = found.map((step) => step.p ?? 1).toSorted((a, b) => a - b);
    const smallest = found.toSorted((a, b) => (a.p ?? 1) - (b.p ?? 1))[0];
    expect(smallest?.pAdjusted).toBeCloseTo(Math.min(...p.map((value, at) => (value * 5) / (at + 1))), 12);
  });

  it("says the opposite when the groups change places", () => {
    const size = fc.integer({ min: 10, max: 200 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.array(fc.tuple(share, share), { maxLength: 8 }), (n1, n2, shares) => {
        const steps = shares.map(([one, other], at) => ({
          name: `s${at}`,
          cases: [Math.round(one * n1), Math.round(other * n2)] as const,
        }));
        const swapped = steps.map(({ name, cases: [one, other] }) => ({
          name,
          cases: [other, one] as const,
        }));
        const here = compareGroups(groups({ cases: [n1, n2], steps }));
        const there = compareGroups(groups({ cases: [n2, n1], steps: swapped }));
        expect(there.differing).toBe(here.differing);
        for (const step of here.steps) {
          const other = there.steps.find(({ name }) => name === step.name);
          expect(other?.difference).toBeCloseTo(-step.difference, 12);
          expect(other?.pAdjusted ?? 1).toBeCloseTo(step.pAdjusted ?? 1, 9);
        }
      }),
    );
  });

  it("tells nothing of a group with fewer than ten cases", () => {
    const found = compareGroups(groups({ cases: [9, 400], steps: [{ name: "a", cases: [9, 0] }] }));
    expect(found).toMatchObject({ reason: "too-few-cases", steps: [], tests: 0 });
  });

  it("finds anything in at most about one in twenty pairs of groups that are alike", () => {
    const random = seededRandom(11);
    let alarms = 0;
    const trials = 400;
    for (let trial = 0; trial < trials; trial++) {
      const cases: Both<number> = [40 + Math.floor(random() * 100), 40 + Math.floor(random() * 100)];
      const steps = Array.from({ length: 30 }, (_, at) => ({
        name: `s${at}`,
        cases: [
          drawBinomial(random, cases[0], (at + 1) / 40),
          drawBinomial(random, cases[1], (at + 1) / 40),
        ] as const,
      }));
      const times = Array.from({ length: 10 }, (_, at) => {
        const draw = (n: number) => Array.from({ length: n }, () => Math.round(drawExponential(random, 20)));
        return { from: "a", to: `t${at}`, ...timesOf([draw(cases[0]), draw(cases[1])]) };
      });
      if (compareGroups(groups({ cases, steps, times })).differing > 0) alarms += 1;
    }
    // 0.05 of 400 and three standard errors more.
    expect(alarms).toBeLessThanOrEqual(33);
  });
});
