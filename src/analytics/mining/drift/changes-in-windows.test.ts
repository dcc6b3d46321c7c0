import { describe, expect, it } from "vitest";
import { windowsOf } from "../../../../test/builders/case-windows.ts";
import { simulatedPermits, usualWay, type Way } from "../../../../test/builders/simulated-permits.ts";
import { type Random, seededRandom } from "../../statistics/random/generator.ts";
import { type ChangesInWindows, changesInWindows } from "./changes-in-windows.ts";
import type { Feature } from "./features.ts";

const year = { cases: 600, days: 364 };
const weeks = 52;

function found(
  random: Random,
  way: (along: number, day: number) => Way,
  size = year,
  count = weeks,
): ChangesInWindows {
  const windows = windowsOf(simulatedPermits(random, size, way), count);
  return changesInWindows(windows, { alpha: 0.05, permutations: 199, random });
}

function names(features: readonly Feature[]): string[] {
  return features.map((feature) => {
    if (feature.kind === "length") return "length";
    if (feature.kind === "step") return feature.name;
    return "name" in feature
      ? `${feature.kind} ${feature.name}`
      : `${feature.kind} ${feature.from} > ${feature.to}`;
  });
}

describe("changes of a process", () => {
  it("are claimed for at most about one in twenty logs in which nothing changes, weekends and all", () => {
    const random = seededRandom(21);
    const logs = 200;
    let alarms = 0;
    for (let log = 0; log < logs; log++) if (found(random, () => usualWay).changes.length > 0) alarms += 1;
    // 0.05 of 200 and three standard errors more.
    expect(alarms).toBeLessThanOrEqual(19);
  });

  it.each<[string, Partial<Way>, string]>([
    ["the order of two steps is turned round", { siteFirst: 0.85 }, "pair kajian > lapangan"],
    ["a step is dropped", { fee: false }, "bayar"],
    ["a branch is taken more often", { returned: 0.6 }, "perbaiki"],
    ["a rare end becomes frequent", { refused: 0.35 }, "tolak"],
    ["cases end otherwise", { refused: 0.35 }, "end tolak"],
    ["one step becomes slower", { decisionHours: 90 }, "time bayar > putusan"],
  ])("are found near their place when %s", (_, changed, feature) => {
    const random = seededRandom(22);
    const logs = 20;
    let [near, named, only] = [0, 0, 0];
    for (let log = 0; log < logs; log++) {
      const place = 0.25 + 0.5 * random();
      const { changes } = found(random, (along) => (along < place ? usualWay : { ...usualWay, ...changed }));
      const hit = changes.find(({ begins }) => Math.abs(begins - place * weeks) <= 4);
      if (hit) near += 1;
      if (hit && names(hit.features).includes(feature)) named += 1;
      if (changes.length === 1) only += 1;
    }
    expect(near).toBeGreaterThanOrEqual(18);
    expect(named).toBeGreaterThanOrEqual(17);
    expect(only).toBeGreaterThanOrEqual(15);
  });

  it("have an interval that holds the place", () => {
    const random = seededRandom(23);
    let held = 0;
    for (let log = 0; log < 20; log++) {
      const place = 0.3 + 0.4 * random();
      const { changes } = found(random, (along) =>
        along < place ? usualWay : { ...usualWay, returned: 0.65 },
      );
      const [{ between } = { between: null }] = changes;
      // The place is within a window, the interval is of the borders between them.
      if (between && between.low - 1 <= place * weeks && place * weeks <= between.high + 1) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(17);
  });

  it("are slow when the new way comes by and by", () => {
    const random = seededRandom(24);
    const { changes } = found(
      random,
      (along) => ({ ...usualWay, fee: random() > Math.min(1, Math.max(0, (along - 0.3) / 0.4)) }),
      { cases: 2000, days: 364 },
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]?.kind).toBe("gradual");
    expect(Math.abs((changes[0]?.begins ?? 0) - 0.3 * weeks)).toBeLessThanOrEqual(5);
    expect(Math.abs((changes[0]?.ends ?? 0) - 0.7 * weeks)).toBeLessThanOrEqual(5);
  });

  it("are no season, which is told apart when there are two years", () => {
    const random = seededRandom(25);
    const three = { cases: 3000, days: 3 * 364 };
    const wave = (day: number) => 0.35 + 0.2 * Math.sin((2 * Math.PI * day) / 365.2425);
    const alone = found(random, (_, day) => ({ ...usualWay, returned: wave(day) }), three, 120);
    expect(alone.changes).toEqual([]);
    expect(names(alone.season ?? [])).toContain("perbaiki");
    const both = found(
      random,
      (along, day) => ({ ...usualWay, returned: wave(day), fee: along < 0.6 }),
      three,
      120,
    );
    expect(both.changes).toHaveLength(1);
    expect(Math.abs((both.changes[0]?.begins ?? 0) - 72)).toBeLessThanOrEqual(2);
    expect(names(both.season ?? [])).toContain("perbaiki");
    expect(names(both.season ?? [])).not.toContain("bayar");
  });

  it("cannot be told from a season within less than two years", () => {
    expect(found(seededRandom(26), () => usualWay).season).toBeNull();
  });

  it("are the same again for the same seed", () => {
    const windows = windowsOf(
      simulatedPermits(seededRandom(27), year, (along) =>
        along < 0.5 ? usualWay : { ...usualWay, returned: 0.5 },
      ),
      weeks,
    );
    const once = () => changesInWindows(windows, { alpha: 0.05, permutations: 199, random: seededRandom(1) });
    expect(once()).toEqual(once());
  });
});
