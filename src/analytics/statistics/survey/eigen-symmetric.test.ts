import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eigenSymmetric } from "./eigen-symmetric.ts";

describe("eigenvalues of a symmetric matrix (Jacobi 1846)", () => {
  it("gives the matrix back from its parts", () => {
    const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(entries, ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
        const matrix = [
          [a, b, c],
          [b, d, e],
          [c, e, f],
        ];
        const { values, vectors } = eigenSymmetric(matrix);
        for (const [i, row] of matrix.entries()) {
          for (const [j, value] of row.entries()) {
            const parts = values.map((size, k) => size * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0));
            expect(parts.reduce((so, part) => so + part, 0)).toBeCloseTo(value, 9);
          }
        }
      }),
    );
  });
});
