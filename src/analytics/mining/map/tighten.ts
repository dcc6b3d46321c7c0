/** A place, and a box by its middle and size; pixels. */
type Point = { readonly x: number; readonly y: number };
type Box = Point & { readonly w: number; readonly h: number };

/** Room that a way keeps to a box that it passes. */
const ROOM = 8;

/**
 * Pulls a way tight: bends that it does not need to pass the boxes are left out, so that it does not wind.
 * @param points from begin to end, which stay
 * @param boxes that it must not run through; those at which it begins and ends are not among them
 */
export function tightened(points: readonly Point[], boxes: readonly Box[]): readonly Point[] {
  const kept: Point[] = points.slice(0, 1);
  let here = 0;
  while (here < points.length - 1) {
    let next = points.length - 1;
    while (next > here + 1 && !isFree(points[here], points[next], boxes)) next -= 1;
    kept.push(...points.slice(next, next + 1));
    here = next;
  }
  return kept;
}

function isFree(from: Point | undefined, to: Point | undefined, boxes: readonly Box[]): boolean {
  return from !== undefined && to !== undefined && !boxes.some((box) => meets(from, to, box));
}

/**
 * Whether a straight line comes into a box or closer than the room it keeps.
 * @source Y.-D. Liang, B. A. Barsky (1984), A new concept and method for line clipping, ACM TOG 3, 1-22
 */
export function meets(from: Point, to: Point, { x, y, w, h }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const sides = [
    [-dx, from.x - (x - w / 2 - ROOM)],
    [dx, x + w / 2 + ROOM - from.x],
    [-dy, from.y - (y - h / 2 - ROOM)],
    [dy, y + h / 2 + ROOM - from.y],
  ] as const;
  let [enters, leaves] = [0, 1];
  for (const [p, q] of sides) {
    if (p === 0 && q <= 0) return false;
    if (p < 0) enters = Math.max(enters, q / p);
    if (p > 0) leaves = Math.min(leaves, q / p);
  }
  return enters < leaves;
}
