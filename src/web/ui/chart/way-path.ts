import { curveCatmullRom, line } from "d3-shape";
import { at } from "./drawing.tsx";

type Point = { readonly x: number; readonly y: number };
/** Where a way goes, from border to border. */
export type Points = readonly Point[];

/** SVG of a line through points, as one path. */
export function wayPath(points: Points): string {
  const path = line<Point>()
    .x((p) => at(p.x))
    .y((p) => at(p.y))
    .curve(curveCatmullRom);
  return path([...points]) ?? "";
}

/** How long a way is from point to point, pixels. */
export function wayLength(points: Points): number {
  return points.reduce((sum, { x, y }, i) => {
    const before = points[i - 1];
    return before === undefined ? 0 : sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

/** Parts into which each bend of a drawn way is cut to find places on it. */
const parts = 8;

/** Places on a way as it is drawn, close enough for straight lines between them to follow its bends. */
export function placesOn(points: Points): Points {
  const bends = [...wayPath(points).matchAll(/C([^CLMZ]+)/g)].map(([, text = ""]) =>
    text.split(",").map(Number),
  );
  const places: Point[] = [...points.slice(0, 1)];
  if (bends.length === 0) return points;
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] of bends) {
    const from = places.at(-1) ?? { x: x1, y: y1 };
    for (let part = 1; part <= parts; part += 1) {
      const share = part / parts;
      places.push({ x: bezier(from.x, x1, x2, x3, share), y: bezier(from.y, y1, y2, y3, share) });
    }
  }
  return places;
}

/** A cubic curve from a to d. */
function bezier(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t;
  return u ** 3 * a + 3 * u ** 2 * t * b + 3 * u * t ** 2 * c + t ** 3 * d;
}
