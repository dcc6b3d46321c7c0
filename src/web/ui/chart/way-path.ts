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
