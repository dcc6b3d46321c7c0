import { textWidth } from "./drawing.tsx";
import { type Points, placesOn } from "./way-path.ts";

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** A number at a line: its base line, and whether it begins there or stands in the middle of it. */
export type LabelPlace = { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" };

const height = 13;
/** Where along a way a number may stand, the best place first. */
const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/**
 * Where the numbers of ways stand: beside a line that goes down, over one that goes across, never over a box or another
 * number. Null for one that finds no room: it is told by the table and by the name of its line.
 * @param ways the most important first
 */
export function labelPlaces(
  ways: readonly { readonly points: Points; readonly label: string | null }[],
  boxes: readonly Box[],
): readonly (LabelPlace | null)[] {
  const taken: Box[] = [...boxes];
  return ways.map(({ points, label }) => {
    if (label === null) return null;
    const width = textWidth(label);
    const way = placesOn(points);
    for (const along of places) {
      const place = placeAt(way, along);
      if (place === null) continue;
      const room = roomOf(place, width);
      if (taken.some((box) => overlap(box, room))) continue;
      taken.push(room);
      return place;
    }
    return null;
  });
}

/** The place at a share of the way. */
function placeAt(points: Points, share: number): LabelPlace | null {
  const lengths = points.slice(1).map((point, i) => distance(points[i] ?? point, point));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [points[i], points[i + 1]];
    if (from === undefined || to === undefined) return null;
    if (left > length) {
      left -= length;
      continue;
    }
    const part = length === 0 ? 0 : left / length;
    const x = from.x + (to.x - from.x) * part;
    const y = from.y + (to.y - from.y) * part;
    const isSteep = Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
    return isSteep ? { x: x + 7, y: y + 4, anchor: "start" } : { x, y: y - 7, anchor: "middle" };
  }
  return null;
}

/** How far to the right a number reaches. */
export function labelEnd({ x, anchor }: LabelPlace, label: string): number {
  return x + textWidth(label) / (anchor === "start" ? 1 : 2);
}

function roomOf({ x, y, anchor }: LabelPlace, width: number): Box {
  return { x: anchor === "start" ? x + width / 2 : x, y: y - 4, w: width, h: height };
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2;
}

function distance(a: Points[number], b: Points[number]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
