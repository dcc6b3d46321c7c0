import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meets, tightened } from "./tighten.ts";

const box = { x: 50, y: 50, w: 40, h: 20 };

describe("way pulled tight", () => {
  it("leaves out bends that no box asks for, and keeps those around one", () => {
    const winding = [
      { x: 0, y: 0 },
      { x: 30, y: 10 },
      { x: -20, y: 60 },
      { x: 0, y: 100 },
    ];
    expect(tightened(winding, [])).toEqual([winding[0], winding[3]]);
    const around = [
      { x: 50, y: 0 },
      { x: 100, y: 50 },
      { x: 50, y: 100 },
    ];
    expect(tightened(around, [box])).toEqual(around);
  });

  it("knows a line through a box, along its border, and past it (Liang and Barsky 1984)", () => {
    expect(meets({ x: 0, y: 50 }, { x: 100, y: 50 }, box)).toBe(true);
    expect(meets({ x: 0, y: 66 }, { x: 100, y: 66 }, box)).toBe(true);
    expect(meets({ x: 0, y: 80 }, { x: 100, y: 80 }, box)).toBe(false);
    expect(meets({ x: 0, y: 50 }, { x: 10, y: 50 }, box)).toBe(false);
  });

  it("keeps begin and end and no point that was not there", () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (points) => {
        const tight = tightened(points, [box]);
        expect([tight[0], tight.at(-1)]).toEqual([points[0], points.at(-1)]);
        for (const each of tight) expect(points).toContainEqual(each);
      }),
    );
  });
});
