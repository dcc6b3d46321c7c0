import { describe, expect, it } from "vitest";
import { similarity, textFeatures } from "../../src/analytics/text/similarity.ts";
import { oracleJson } from "./shared-oracles.ts";

type Pair = { readonly id: string; readonly a: string; readonly b: string; readonly duplicate: boolean };
type DuplicateCases = {
  readonly baseline: { readonly areaUnderCurve: number };
  readonly pairs: readonly Pair[];
};

const { baseline, pairs } = oracleJson<DuplicateCases>("complaints", "duplicates-cases.json");

/** Share of (duplicate, look-alike) couples in which the duplicate scores higher; ties count half. */
function areaUnderCurve(duplicates: readonly number[], lookAlikes: readonly number[]): number {
  let wins = 0;
  for (const one of duplicates)
    for (const other of lookAlikes) wins += one > other ? 1 : one === other ? 0.5 : 0;
  return wins / (duplicates.length * lookAlikes.length);
}

describe("near-duplicates against look-alikes (oracles/complaints)", () => {
  it("ranks true duplicates above look-alikes, where word overlap does the opposite", () => {
    const scores = pairs.map((pair) => ({
      ...pair,
      score: similarity(textFeatures(pair.a), textFeatures(pair.b)),
    }));
    const of = (duplicate: boolean) =>
      scores.filter((pair) => pair.duplicate === duplicate).map(({ score }) => score);
    const area = areaUnderCurve(of(true), of(false));
    console.log(
      `duplicates: area under the curve ${area.toFixed(3)}, word overlap ${baseline.areaUnderCurve}`,
    );
    expect(area).toBeGreaterThan(0.85);
  });
});
