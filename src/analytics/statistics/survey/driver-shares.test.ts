import { describe, expect, it } from "vitest";
import { drawNormal } from "../random/draw.ts";
import { seededRandom } from "../random/generator.ts";
import { driverShares } from "./driver-shares.ts";
import { keyDrivers } from "./key-drivers.ts";

/** Three unrelated drivers of weight 2, 1 and 0, with noise: true shares of R2 are 4/6, 1/6 and 0. */
function answers(seed: number, n: number) {
  const random = seededRandom(seed);
  const drivers = [0, 1, 2].map(() => Array.from({ length: n }, () => drawNormal(random)));
  const outcome = Array.from({ length: n }, (_, i) => {
    return 2 * (drivers[0]?.[i] ?? 0) + (drivers[1]?.[i] ?? 0) + drawNormal(random);
  });
  return { outcome, drivers };
}

describe("shares of drivers with their intervals (Grömping 2007)", () => {
  it("are the Shapley shares, each within its interval", () => {
    const { outcome, drivers } = answers(1, 150);
    const found = driverShares(outcome, drivers, { random: seededRandom(7), replicates: 400 });
    const plain = keyDrivers(outcome, drivers);
    if (found.r2 === null || plain.r2 === null) throw new Error("nothing found");
    expect(found.drivers.map(({ share }) => share)).toEqual(plain.shapley);
    for (const { share, low, high } of found.drivers) {
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
    }
    expect(found.vif).toEqual(plain.vif);
  });

  it("are the same again for the same seed", () => {
    const { outcome, drivers } = answers(2, 120);
    const once = () => driverShares(outcome, drivers, { random: seededRandom(3), replicates: 100 });
    expect(once()).toEqual(once());
  });

  it("cover the true share in most samples", () => {
    const random = seededRandom(11);
    const covered = Array.from({ length: 100 }, (_, i) => {
      const { outcome, drivers } = answers(100 + i, 100);
      const first = driverShares(outcome, drivers, { random, replicates: 100 }).drivers?.[0];
      return (first?.low ?? 1) <= 4 / 6 && 4 / 6 <= (first?.high ?? 0);
    }).filter(Boolean).length;
    expect(covered).toBeGreaterThanOrEqual(86);
  });

  it("are not told for fewer than 100 rows, constant outcomes, or drivers that say the same", () => {
    const { outcome, drivers } = answers(4, 100);
    const random = seededRandom(5);
    const few = driverShares(
      outcome.slice(0, 60),
      drivers.map((column) => column.slice(0, 60)),
      { random },
    );
    expect(few).toEqual({ n: 60, r2: null, drivers: null, vif: null, reason: "too-few-rows", needed: 40 });
    const flat = driverShares(
      outcome.map(() => 3),
      drivers,
      { random },
    );
    expect(flat).toMatchObject({ r2: null, reason: "no-variation" });
    const [first = []] = drivers;
    expect(driverShares(outcome, [first, first], { random })).toMatchObject({
      r2: null,
      reason: "collinear",
    });
  });
});
