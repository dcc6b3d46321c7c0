import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gathered } from "./gather.ts";
import { readTable } from "./read-table.ts";

async function* each<T>(pieces: readonly T[]): AsyncGenerator<T> {
  yield* pieces;
}

async function listed<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

describe("text that comes in small pieces (found by fuzzing)", () => {
  it("is the same text in few large ones", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 30_000 }), { maxLength: 30 }), async (lengths) => {
        const pieces = lengths.map((length, i) => String(i % 10).repeat(length));
        const found = await listed(gathered(each(pieces)));
        expect(found.join("")).toBe(pieces.join(""));
        for (const piece of found.slice(0, -1)) expect(piece.length).toBeGreaterThanOrEqual(65_536);
      }),
    );
  });

  it("may hold a value of megabytes without being read over and over", async () => {
    const text = `nomor,uraian\n1,${"x".repeat(3_000_000)}\n2,pendek\n`;
    const bytes = Buffer.from(text);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 500) }, (_, i) =>
      bytes.subarray(i * 500, i * 500 + 500),
    );
    const table = await readTable(each(pieces), { delimiter: null, encoding: null, path: null });
    const rows = (await listed(table.rows([0, 1], () => undefined))).flat();
    expect(rows.map(({ number, cells }) => [number, cells[1]?.length])).toEqual([
      [2, 3_000_000],
      [3, 6],
    ]);
  });
});
