import { describe, expect, it } from "vitest";
import { rankWeaknesses, type Weakness } from "./rank-weaknesses.ts";

function weakness(source: string, seconds: number, low: number, cases = 10): Weakness<string> {
  return { source, seconds, low, cases };
}

const order = (found: readonly Weakness<string>[], most?: number) =>
  rankWeaknesses(found, most).map(({ source }) => source);

describe("weaknesses of a process, ranked by time lost times certainty", () => {
  it("puts what is sure before what is large but may be less", () => {
    expect(order([weakness("few cases", 900, 100), weakness("many cases", 500, 450)])).toEqual([
      "many cases",
      "few cases",
    ]);
  });

  it("leaves out what may be luck alone", () => {
    expect(order([weakness("luck", 900, 0), weakness("better", 50, -10), weakness("sure", 20, 5)])).toEqual([
      "sure",
    ]);
  });

  it("names at most ten", () => {
    const many = Array.from({ length: 25 }, (_, i) => weakness(`w${i}`, 100 + i, 50 + i));
    expect(order(many)).toHaveLength(10);
    expect(order(many)[0]).toBe("w24");
  });

  it("puts the one with more cases first where as much is lost", () => {
    expect(order([weakness("a", 9, 5, 1), weakness("b", 9, 5, 7)])).toEqual(["b", "a"]);
  });
});
