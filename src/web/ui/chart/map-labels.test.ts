import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "./drawing.tsx";
import { type LabelPlace, labelPlaces } from "./map-labels.ts";

const down = [
  { x: 100, y: 0 },
  { x: 100, y: 100 },
];

describe("numbers at the lines of a map", () => {
  it("stand beside a line that goes down and over one that goes across", () => {
    const across = [
      { x: 0, y: 50 },
      { x: 80, y: 50 },
    ];
    expect(
      labelPlaces(
        [
          { points: down, label: "12" },
          { points: across, label: "7" },
        ],
        [],
      ),
    ).toEqual([
      { x: 107, y: 54, anchor: "start" },
      { x: 40, y: 43, anchor: "middle" },
    ]);
  });

  it("stand at the line as it is drawn, where it bends away from the straight", () => {
    const bent = [
      { x: 0, y: 0 },
      { x: 100, y: 200 },
      { x: 200, y: 200 },
      { x: 300, y: 0 },
    ];
    const [place] = labelPlaces([{ points: bent, label: "9" }], []);
    expect(place?.x).toBeCloseTo(150, 0);
    expect(place?.y).toBeGreaterThan(200);
  });

  it("go along the line where the middle is taken, and are left out where nothing is free", () => {
    const box = { x: 100, y: 50, w: 60, h: 8 };
    expect(labelPlaces([{ points: down, label: "12" }], [box])[0]?.y).not.toBe(54);
    const wall = { x: 100, y: 50, w: 60, h: 200 };
    expect(labelPlaces([{ points: down, label: "12" }], [wall])).toEqual([null]);
    expect(labelPlaces([{ points: down, label: null }], [])).toEqual([null]);
  });

  it("never lie over one another", () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) });
    const way = fc.record({
      points: fc.array(point, { minLength: 2, maxLength: 4 }),
      label: fc.constantFrom("1", "1.234", "2 jam 3 menit"),
    });
    fc.assert(
      fc.property(fc.array(way, { maxLength: 12 }), (ways) => {
        const rooms = labelPlaces(ways, []).flatMap((place: LabelPlace | null, i) => {
          if (place === null) return [];
          const width = textWidth(ways[i]?.label ?? "");
          const left = place.anchor === "start" ? place.x : place.x - width / 2;
          return [{ left, right: left + width, y: place.y }];
        });
        for (const [i, a] of rooms.entries())
          for (const b of rooms.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 13).toBe(false);
      }),
    );
  });
});
