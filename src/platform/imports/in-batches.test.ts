import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inBatches } from "./in-batches.ts";

async function* chunks(rows: readonly number[], sizes: readonly number[]) {
  let from = 0;
  for (const size of [...sizes, rows.length]) {
    yield rows.slice(from, from + size).map((row) => ({ row }));
    from += size;
  }
}

describe("batches of an import", () => {
  it("hold every row and every rejected row after the last committed one, once, in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.array(fc.nat(20), { maxLength: 6 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        async (good, sizes, after, size) => {
          const places = good.map((isGood, i) => ({ row: i + 2, isGood }));
          const rows = places.filter((place) => place.isGood).map(({ row }) => row);
          const bad = places.filter((place) => !place.isGood).map(({ row }) => ({ row }));
          const taken: number[] = [];
          let last = after;
          for await (const batch of inBatches(chunks(rows, sizes), bad, { after, size })) {
            const own = [...batch.rows, ...batch.rejected].map(({ row }) => row).toSorted((a, b) => a - b);
            expect(own[0]).toBeGreaterThan(last);
            expect(own.at(-1)).toBeLessThanOrEqual(batch.lastRow);
            taken.push(...own);
            last = batch.lastRow;
          }
          expect(taken).toEqual(places.map(({ row }) => row).filter((row) => row > after));
        },
      ),
    );
  });
});
