import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBinomial } from "../random/draw.ts";
import { type Random, seededRandom } from "../random/generator.ts";
import { divisiveChanges } from "./divisive-changes.ts";
import type { Panel } from "./panel.ts";
import { placeInterval } from "./place-interval.ts";
import { splitTest } from "./split-test.ts";
import { suddenOrGradual } from "./sudden-or-gradual.ts";
import { knowsWave, withoutWave, yearlySeries } from "./yearly-wave.ts";

const windows = 60;

function options(random: Random) {
  return { alpha: 0.05, permutations: 199, fewest: 5, random };
}

/** Counts out of 50 cases in each window, of steps with these chances. */
function panel(random: Random, chances: (window: number) => readonly number[]): Panel {
  const rows = Array.from({ length: windows }, (_, window) =>
    chances(window).map((chance) => drawBinomial(random, 50, chance) / 50),
  );
  return (rows[0] ?? []).map((_, series) => rows.map((row) => row[series] ?? 0));
}

const usual = [0.9, 0.5, 0.3, 0.1, 0.05, 0.02];

describe("changes of several series (Matteson and James 2014)", () => {
  it("are found in at most about one in twenty panels in which nothing changes", () => {
    const random = seededRandom(5);
    let alarms = 0;
    for (let trial = 0; trial < 400; trial++) {
      // The last series depends wholly on the second.
      const independent = panel(random, () => usual);
      const dependent = [...independent, Array.from(independent[1] ?? [], (value) => 1 - value)];
      if (divisiveChanges(dependent, options(random)).length > 0) alarms += 1;
    }
    // 0.05 of 400 and three standard errors more.
    expect(alarms).toBeLessThanOrEqual(33);
  });

  it("are found near their places, with the series that changed and no others", () => {
    const random = seededRandom(6);
    const given = panel(random, (window) => {
      if (window < 20) return usual;
      if (window < 45) return usual.with(1, 0.75);
      return usual.with(1, 0.75).with(3, 0.35);
    });
    const found = divisiveChanges(given, options(random));
    expect(found.map(({ at }) => Math.abs(at - (at < 32 ? 20 : 45)) <= 1)).toEqual([true, true]);
    expect(found.map(({ changed }) => changed.map(({ series }) => series))).toEqual([[1], [3]]);
  });

  it("are found where there are none in at most about one in twenty panels, beside a true one", () => {
    const random = seededRandom(15);
    let [near, more] = [0, 0];
    for (let trial = 0; trial < 200; trial++) {
      const given = panel(random, (window) => (window < 25 ? usual : usual.with(1, 0.9)));
      const found = divisiveChanges(given, options(random));
      if (found.some(({ at }) => Math.abs(at - 25) <= 1)) near += 1;
      if (found.length > 1) more += 1;
    }
    expect(near).toBeGreaterThan(195);
    expect(more).toBeLessThanOrEqual(19);
  });

  it("are the same when the scale of a series is another", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (seed, scale) => {
          const given = panel(seededRandom(seed), (window) => (window < 30 ? usual : usual.with(0, 0.6)));
          const other = given.map((values) => Array.from(values, (value) => value * scale + 7));
          const one = divisiveChanges(given, options(seededRandom(1)));
          expect(divisiveChanges(other, options(seededRandom(1))).map(({ at }) => at)).toEqual(
            one.map(({ at }) => at),
          );
        },
      ),
      { numRuns: 10 },
    );
  });

  it("cannot be told of a stretch that is too short, or in which nothing varies", () => {
    const given = [Array.from({ length: 60 }, () => 0.1 + 0.2)];
    expect(splitTest(given, { from: 0, to: 60 }, options(seededRandom(1)))).toBeNull();
    expect(splitTest([[0, 0, 0, 0, 1, 1, 1, 1]], { from: 0, to: 8 }, options(seededRandom(1)))).toBeNull();
  });
});

describe("interval of the place of a change", () => {
  it("holds the place in about nineteen of twenty panels", () => {
    const random = seededRandom(8);
    let held = 0;
    let found = 0;
    for (let trial = 0; trial < 100; trial++) {
      const given = panel(random, (window) => (window < 35 ? usual : usual.with(1, 0.62)));
      const stretch = { from: 0, to: windows };
      const split = splitTest(given, stretch, options(random));
      if (split === null) continue;
      const changed = split.changed.map(({ series }) => series);
      const { low, high } = placeInterval(given, stretch, { at: split.at, changed }, { fewest: 5, random });
      found += 1;
      if (low <= 35 && 35 <= high) held += 1;
    }
    expect(found).toBeGreaterThan(95);
    expect(held / found).toBeGreaterThan(0.88);
  });
});

describe("sudden and slow changes", () => {
  const shapes = (given: Panel, random: Random) => {
    const found = divisiveChanges(given, options(random));
    return suddenOrGradual(
      given,
      found.map(({ at, changed }) => ({ at, changed: changed.map(({ series }) => series) })),
      5,
    );
  };

  it("are told apart", () => {
    const random = seededRandom(9);
    const sudden = panel(random, (window) => (window < 30 ? usual : usual.with(1, 0.85)));
    expect(shapes(sudden, random)).toEqual([{ kind: "sudden", changes: [30] }]);
    const slow = panel(random, (window) => {
      const way = Math.min(1, Math.max(0, (window - 15) / 30));
      return usual.with(1, 0.5 + 0.45 * way);
    });
    const [change, ...others] = shapes(slow, random);
    expect(others).toEqual([]);
    if (change?.kind !== "gradual") throw new Error("not slow");
    expect(Math.abs(change.begins - 15)).toBeLessThanOrEqual(5);
    expect(Math.abs(change.ends - 45)).toBeLessThanOrEqual(5);
  });

  it("stay two when they go in opposite directions", () => {
    const random = seededRandom(10);
    const given = panel(random, (window) => (window < 20 || window >= 40 ? usual : usual.with(1, 0.8)));
    expect(shapes(given, random)).toEqual([
      { kind: "sudden", changes: [20] },
      { kind: "sudden", changes: [40] },
    ]);
  });
});

describe("wave of the year", () => {
  // Sixty windows of 20 days are more than three years.
  const at = Array.from({ length: windows }, (_, window) => window * 20);
  const wave = (window: number) => 0.2 * Math.sin((2 * Math.PI * window * 20) / 365.2425);

  it("is no change once it is known, and a change beside it is found", () => {
    const random = seededRandom(12);
    const given = panel(random, (window) => usual.with(1, 0.5 + wave(window) + (window < 25 ? 0 : 0.2)));
    expect(knowsWave(at)).toBe(true);
    const free = (changes: readonly number[]) => given.map((values) => withoutWave(values, at, changes));
    const first = divisiveChanges(free([]), options(random)).map((change) => change.at);
    const found = divisiveChanges(free(first), options(random));
    expect(found.map((change) => change.at)).toEqual([25]);
    const seasonal = yearlySeries(given, at, [25], options(random));
    expect(seasonal.map(({ series }) => series)).toEqual([1]);
  });

  it("is seen in at most about one in twenty panels without one", () => {
    const random = seededRandom(13);
    let seen = 0;
    for (let trial = 0; trial < 200; trial++) {
      const given = panel(random, () => usual);
      if (yearlySeries(given, at, [], options(random)).length > 0) seen += 1;
    }
    expect(seen).toBeLessThanOrEqual(19);
  });

  it("is not seen where one year alone has a slow half", () => {
    const random = seededRandom(14);
    const given = panel(random, (window) => usual.with(1, window >= 27 && window < 36 ? 0.8 : 0.5));
    expect(yearlySeries(given, at, [], options(random))).toEqual([]);
  });

  it("cannot be told within less than two years", () => {
    expect(knowsWave(at.map((day) => day / 2))).toBe(false);
  });
});
