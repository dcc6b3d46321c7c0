import { describe, expect, it } from "vitest";
import { massClosings } from "./mass-closing.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

type Case = { readonly opened: number; readonly closed: number };

const found = (cases: readonly Case[]) =>
  massClosings({
    opened: cases.map(({ opened }) => opened),
    closed: cases.map(({ closed }) => closed),
  });

/** One old case closed in each of a hundred hours, as usual. */
const usual = Array.from({ length: 100 }, (_, i) => ({ opened: 0, closed: 40 * DAY + i * 3 * HOUR }));
const atOnce = (n: number, opened: number) =>
  Array.from({ length: n }, (_, i) => ({ opened, closed: 90 * DAY + i * 60 }));

describe("mass closing of old cases", () => {
  it("is found with its first and last closing", () => {
    expect(found([...usual, ...atOnce(30, 0)])).toEqual([
      {
        from: 90 * DAY,
        to: 90 * DAY + 29 * 60,
        cases: 30,
        oldAge: 30 * DAY,
        medianAge: 90 * DAY + 14.5 * 60,
      },
    ]);
  });

  it("is not seen in young cases or in a few", () => {
    expect(found([...usual, ...atOnce(30, 85 * DAY)])).toEqual([]);
    expect(found([...usual, ...atOnce(19, 0)])).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it("is not seen where closing many old cases an hour is the usual pace", () => {
    const busy = Array.from({ length: 2000 }, (_, i) => {
      const [day, ofDay] = [Math.floor(i / 40), i % 40];
      return { opened: 0, closed: (40 + day) * DAY + ofDay * 80 };
    });
    expect(found(busy)).toEqual([]);
  });

  it("is found also when no other old case was ever closed", () => {
    expect(found(atOnce(30, 0))).toHaveLength(1);
  });

  it("is looked for among as many closings as a large office has in years, without waiting", () => {
    const days = Array.from({ length: 2000 }, (_, day) => (40 + day) * DAY);
    const busy = days.flatMap((day) =>
      Array.from({ length: 50 }, (_, i) => ({ opened: 0, closed: day + i * 1200 })),
    );
    const started = performance.now();
    expect(found([...busy, ...atOnce(400, 0)])).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
