import { describe, expect, it } from "vitest";
import { once } from "../descriptive/tally.ts";
import { bcaInterval } from "./bca.ts";

const replicates = Array.from({ length: 399 }, (_, i) => 10 + Math.sin(i * i) * 3);

describe("BCa interval (Efron 1987)", () => {
  it("moves with the figures when all are moved", () => {
    const leaveOneOut = [9.8, 10, 10.3, 9.9];
    const here = bcaInterval({ statistic: 10, replicates, leaveOneOut: once(leaveOneOut) });
    const there = bcaInterval({
      statistic: 15,
      replicates: replicates.map((value) => value + 5),
      leaveOneOut: once(leaveOneOut.map((value) => value + 5)),
    });
    if (here.bca.low === null || there.bca.low === null) throw new Error("no interval");
    expect(there.bca.low - 5).toBeCloseTo(here.bca.low, 9);
    expect(there.bca.high - 5).toBeCloseTo(here.bca.high, 9);
  });

  it("reads the extreme replicate when the wanted rank lies beyond it", () => {
    const found = bcaInterval({ statistic: 2.5, replicates: [1, 2, 3, 4], leaveOneOut: once([2, 3]) }, 0.99);
    expect(found.bca).toMatchObject({ low: 1, high: 4 });
  });

  it("is the same whether equal values are counted together or not", () => {
    const apart = bcaInterval({ statistic: 10, replicates, leaveOneOut: once([9, 9, 9, 12]) });
    const leaveOneOut = [
      { value: 9, count: 3 },
      { value: 12, count: 1 },
    ];
    expect(bcaInterval({ statistic: 10, replicates, leaveOneOut })).toEqual(apart);
  });

  it("cannot be told when all replicates lie on one side", () => {
    const found = bcaInterval({ statistic: 0, replicates: [1, 2, 3], leaveOneOut: once([0, 0, 1]) });
    expect(found).toMatchObject({ bca: { low: null, high: null }, reason: "one-sided" });
  });
});
