import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../statistics/random/generator.ts";
import { joinNear } from "./join-near.ts";
import { closeness, sphericalKMeans } from "./spherical-k-means.ts";
import type { TextVector } from "./text-vectors.ts";

const words = 8;

function vector(places: readonly number[]): TextVector {
  const own = Uint16Array.from(new Set(places)).sort();
  return { words: own, weights: new Float64Array(own.length).fill(1 / Math.sqrt(own.length)) };
}

const texts = fc
  .array(fc.array(fc.nat(words - 1), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 40 })
  .map((all) => all.map(vector));

describe("texts parted by direction (Dhillon and Modha 2001)", () => {
  it("lie nearest to the direction of their own group", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 6 }), (given, k) => {
        const { centres, groups } = sphericalKMeans(given, k, words, seededRandom(k));
        expect(centres.length).toBeLessThanOrEqual(k);
        for (const [i, text] of given.entries()) {
          const own = closeness(text, centres[groups[i] ?? 0] ?? new Float64Array(words));
          for (const centre of centres) expect(closeness(text, centre)).toBeLessThanOrEqual(own + 1e-12);
        }
      }),
    );
  });

  it("are not parted more finely than they differ", () => {
    const given = [vector([0]), vector([0]), vector([1]), vector([1])];
    expect(sphericalKMeans(given, 4, words, seededRandom(1)).centres).toHaveLength(2);
  });

  it("are joined until no two directions are near", () => {
    fc.assert(
      fc.property(texts, (given) => {
        const joined = joinNear(given, sphericalKMeans(given, 6, words, seededRandom(2)), 0.3);
        for (const [i, a] of joined.centres.entries())
          for (const b of joined.centres.slice(i + 1))
            expect(a.reduce((so, value, word) => so + value * (b[word] ?? 0), 0)).toBeLessThan(0.3);
        expect(joined.groups).toHaveLength(given.length);
      }),
    );
  });
});
