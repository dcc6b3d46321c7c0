import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  directions,
  type MapChoice,
  type Measure,
  measures,
  nextZoom,
  readMapChoice,
  usualChoice,
  writeMapChoice,
  zooms,
} from "./map-choice.ts";

const asked = (query: string) => {
  const words = new URLSearchParams(query);
  return readMapChoice((name) => words.get(name) ?? undefined);
};

const choices: fc.Arbitrary<MapChoice> = fc.record({
  steps: fc.integer({ min: 1, max: 40 }),
  waysPercent: fc.integer({ min: 0, max: 100 }),
  measure: fc.constantFrom(...(Object.keys(measures) as Measure[])),
  zoom: fc.constantFrom(...zooms, "fit" as const),
  direction: fc.constantFrom(...(Object.keys(directions) as (keyof typeof directions)[])),
  isMoving: fc.boolean(),
});

describe("what an address asks of a map", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(asked(writeMapChoice(choice))).toEqual(choice);
      }),
    );
  });

  it("is as usual where nothing is said, or nonsense; numbers stay within bounds", () => {
    expect(writeMapChoice(usualChoice)).toBe("");
    expect(asked("")).toEqual(usualChoice);
    expect(asked("langkah=-3&perpindahan=x&ukuran=constructor&besar=99&arah=&gerak=ya")).toEqual(usualChoice);
    expect(asked("langkah=0&perpindahan=999")).toEqual({ ...usualChoice, steps: 1, waysPercent: 100 });
  });

  it("zooms a stop at a time and stays at the ends", () => {
    expect([nextZoom(100, 1), nextZoom(100, -1), nextZoom("fit", 1)]).toEqual([150, 75, 150]);
    expect([nextZoom(300, 1), nextZoom(25, -1)]).toEqual([null, null]);
  });
});
