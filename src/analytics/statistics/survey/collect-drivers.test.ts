import { describe, expect, it } from "vitest";
import { drawNormal } from "../random/draw.ts";
import { seededRandom } from "../random/generator.ts";
import { driverCollector } from "./collect-drivers.ts";
import { driverShares } from "./driver-shares.ts";

/** Drivers of weight 2, 1 and 0 with noise, far from 0; the outcome last. */
function rows(n: number): number[][] {
  const random = seededRandom(3);
  return Array.from({ length: n }, () => {
    const drivers = [0, 1, 2].map(() => 1e6 + drawNormal(random));
    const [a = 0, b = 0] = drivers;
    return [...drivers, 2 * a + b + drawNormal(random)];
  });
}

function collected(given: readonly (readonly number[])[], replicates = 200) {
  const collector = driverCollector();
  for (const row of given) collector.add(row);
  return collector.shares({ random: seededRandom(9), replicates });
}

function allAtOnce(given: readonly (readonly number[])[], replicates = 200) {
  const drivers = [0, 1, 2].map((j) => given.map((row) => row[j] ?? 0));
  const outcome = given.map((row) => row[3] ?? 0);
  return driverShares(outcome, drivers, { random: seededRandom(9), replicates });
}

describe("shares of drivers of rows that come one at a time", () => {
  it("are those of all rows at once when there are few", () => {
    const given = rows(150);
    expect(collected(given)).toEqual(allAtOnce(given));
  });

  it("are the same of many, with intervals of the same width", () => {
    const given = rows(10_500);
    const [many, plain] = [collected(given), allAtOnce(given)];
    if (many.r2 === null || plain.r2 === null) throw new Error("nothing found");
    expect(many.n).toBe(10_500);
    expect(many.r2).toBeCloseTo(plain.r2, 9);
    for (const [j, { share, low, high }] of many.drivers.entries()) {
      const other = plain.drivers[j];
      expect(share).toBeCloseTo(other?.share ?? 0, 9);
      expect(many.vif[j]).toBeCloseTo(plain.vif[j] ?? 0, 9);
      const width = (other?.high ?? 0) - (other?.low ?? 0);
      expect(Math.abs((high ?? 0) - (low ?? 0) - width)).toBeLessThan(0.3 * width);
    }
  });

  it("are not told when a column of many rows does not vary, or drivers say the same", () => {
    const flat = rows(10_500).map((row) => [...row.slice(0, 3), 7]);
    expect(collected(flat, 10)).toMatchObject({ r2: null, reason: "no-variation" });
    const twice = rows(10_500).map(([a = 0, , c = 0, y = 0]) => [a, a, c, y]);
    expect(collected(twice, 10)).toMatchObject({ r2: null, reason: "collinear" });
  });
});
