import { Graph, layout } from "@dagrejs/dagre";
import type { MapEdge, MapNode } from "./map-graph.ts";
import { straightening } from "./straighten.ts";
import { tightened } from "./tighten.ts";

type Point = { readonly x: number; readonly y: number };

/** A box by its middle and its size. */
type Box = Point & BoxSize;

type Named = { readonly id: string };
type Way = { readonly from: string; readonly to: string };

/** Steps and ways between them, with whatever is told of them. */
type Drawable<N extends Named, E extends Way> = {
  readonly nodes: readonly N[];
  readonly edges: readonly E[];
};

/** Where things stand, in pixels from the top left. */
export type MapLayout<N extends Named = MapNode, E extends Way = MapEdge> = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (N & Box)[];
  readonly edges: readonly (E & { readonly points: readonly Point[] })[];
};

/** Pixels. */
export type BoxSize = { readonly w: number; readonly h: number };

export type LayoutOptions<N extends Named = MapNode> = {
  /** `down` for narrow screens, `right` for wide ones */
  readonly direction: "down" | "right";
  /** How much room a step needs for its words */
  readonly node: (step: N) => BoxSize;
  /** Steps to put in one line */
  readonly mainPath: readonly string[];
};

/** How much more a way of the main path pulls its steps together than another. */
const PULL = 12;
/** Room beside a box for a way from a step to itself. */
const LOOP = 26;

/**
 * Places the steps in layers, those of the main path in a line, ways from a step to itself at its side. The same graph
 * is always laid out in the same way.
 * @source E. R. Gansner et al. (1993), A technique for drawing directed graphs, IEEE TSE 19, 214-230
 */
export function layoutMap<N extends Named, E extends Way>(
  graph: Drawable<N, E>,
  options: LayoutOptions<N>,
): MapLayout<N, E> {
  const drawing = layered(graph, options);
  const move = mover(drawing, graph, options);
  const boxes = new Map(
    graph.nodes.map(
      (step) => [step.id, { ...move(pointOf(drawing.node(step.id))), ...options.node(step) }] as const,
    ),
  );
  const main = waysOf(options.mainPath);
  // A way and the way back stay apart.
  const known = new Set(graph.edges.map(({ from, to }) => wayOf(from, to)));
  const ways = graph.edges.map(({ from, to }) => {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (!source || !target) return [];
    if (from === to) return loopBeside(source, options.direction);
    const bends = besideBoxes(bendsOf(drawing, from, to).map(move), options.direction);
    if (main.has(wayOf(from, to)) && bends.length === 1)
      return [atBorder(source, target), atBorder(target, source)];
    const others = [...boxes.values()].filter((box) => box !== source && box !== target);
    const inner = known.has(wayOf(to, from))
      ? bends
      : tightened([source, ...bends, target], others).slice(1, -1);
    return [atBorder(source, inner[0] ?? target), ...inner, atBorder(target, inner.at(-1) ?? source)];
  });
  return beginningFirst(fromOrigin(graph, boxes, ways), options);
}

/**
 * Turns the drawing over where its main path lies in the second half across: who sees only its first part, as on a phone,
 * sees where it begins.
 */
function beginningFirst<N extends Named, E extends Way>(
  map: MapLayout<N, E>,
  { direction, mainPath }: Pick<LayoutOptions, "direction" | "mainPath">,
): MapLayout<N, E> {
  const first = map.nodes.find(({ id }) => id === mainPath[0]);
  const [across, size] = direction === "down" ? (["x", map.width] as const) : (["y", map.height] as const);
  if (first === undefined || first[across] <= size / 2) return map;
  const turned = <P extends Point>(point: P): P => ({ ...point, [across]: rounded(size - point[across]) });
  return {
    ...map,
    nodes: map.nodes.map(turned),
    edges: map.edges.map((edge) => ({ ...edge, points: edge.points.map(turned) })),
  };
}

/** The drawing moved so that it begins at 0, 0, with its size. */
function fromOrigin<N extends Named, E extends Way>(
  graph: Drawable<N, E>,
  boxes: ReadonlyMap<string, Box>,
  ways: readonly (readonly Point[])[],
): MapLayout<N, E> {
  const corners = [...boxes.values()].flatMap(({ x, y, w, h }) => [
    { x: x - w / 2, y: y - h / 2 },
    { x: x + w / 2, y: y + h / 2 },
  ]);
  const all = [...corners, ...ways.flat()];
  const origin = { x: least(all.map(({ x }) => x)), y: least(all.map(({ y }) => y)) };
  const placed = <P extends Point>(point: P): P => ({
    ...point,
    x: rounded(point.x - origin.x),
    y: rounded(point.y - origin.y),
  });
  return {
    width: rounded(most(all.map(({ x }) => x)) - origin.x),
    height: rounded(most(all.map(({ y }) => y)) - origin.y),
    nodes: graph.nodes.flatMap((step) => {
      const box = boxes.get(step.id);
      return box ? [{ ...step, ...placed(box) }] : [];
    }),
    edges: graph.edges.map((edge, at) => ({ ...edge, points: (ways[at] ?? []).map(placed) })),
  };
}

function layered<N extends Named>(
  graph: Drawable<N, Way>,
  { direction, node, mainPath }: LayoutOptions<N>,
): Graph {
  const drawing = new Graph();
  drawing.setGraph({ rankdir: direction === "down" ? "TB" : "LR", nodesep: 36, edgesep: 28, ranksep: 56 });
  const loops = new Set(graph.edges.filter(({ from, to }) => from === to).map(({ from }) => from));
  for (const step of graph.nodes) {
    const { w, h } = node(step);
    const room = loops.has(step.id) ? 2 * LOOP : 0;
    const [width, height] = direction === "down" ? [w + room, h] : [w, h + room];
    drawing.setNode(step.id, { width, height });
  }
  const main = waysOf(mainPath);
  for (const { from, to } of graph.edges) {
    if (from !== to) drawing.setEdge(from, to, { weight: main.has(wayOf(from, to)) ? PULL : 1 });
  }
  layout(drawing);
  return drawing;
}

/** Moves a point so that the main path becomes a line. */
function mover(
  drawing: Graph,
  graph: Drawable<Named, Way>,
  { direction, mainPath }: Pick<LayoutOptions, "direction" | "mainPath">,
) {
  const known = new Set(graph.nodes.map(({ id }) => id));
  const main = mainPath.filter((id) => known.has(id)).map((id) => pointOf(drawing.node(id)));
  const isDown = direction === "down";
  const by = straightening(
    main.map(({ x, y }) => (isDown ? { along: y, across: x } : { along: x, across: y })),
  );
  return ({ x, y }: Point): Point => (isDown ? { x: x + by(y), y } : { x, y: y + by(x) });
}

/** Where the line from the middle of a box to a point leaves the box. */
function atBorder({ x, y, w, h }: Box, to: Point): Point {
  const [dx, dy] = [to.x - x, to.y - y];
  const reach = Math.max(Math.abs(dx) / (w / 2), Math.abs(dy) / (h / 2));
  return reach === 0 ? { x, y } : { x: x + dx / reach, y: y + dy / reach };
}

function loopBeside({ x, y, w, h }: Box, direction: LayoutOptions["direction"]): Point[] {
  const [side, out] = direction === "down" ? [h / 4, w / 2] : [w / 6, h / 2];
  const around = [
    [-side, out],
    [-side, out + LOOP * 0.7],
    [0, out + LOOP],
    [side, out + LOOP * 0.7],
    [side, out],
  ] as const;
  return around.map(([along, across]) =>
    direction === "down" ? { x: x + across, y: y + along } : { x: x + along, y: y + across },
  );
}

/** The places between the first and the last of a way, where it passes other layers. */
function bendsOf(drawing: Graph, from: string, to: string): Point[] {
  const points: readonly { readonly x?: number; readonly y?: number }[] = drawing.edge(from, to).points ?? [];
  return points.slice(1, -1).map(pointOf);
}

/**
 * The bends of a way that passes layers. Every second one lies in a layer, beside boxes; those between layers would only
 * make it wind: they are left out, but for the first and the last, which lie in line with their neighbours.
 */
function besideBoxes(bends: readonly Point[], direction: LayoutOptions["direction"]): readonly Point[] {
  const inLayers = bends.filter((_, at) => at % 2 === 1);
  const [first, last] = [bends[0], bends.at(-1)];
  const [next, before] = [inLayers[0], inLayers.at(-1)];
  if (!first || !last || !next || !before) return bends;
  const inLine = (along: Point, across: Point): Point =>
    direction === "down" ? { x: across.x, y: along.y } : { x: along.x, y: across.y };
  return [inLine(first, next), ...inLayers, inLine(last, before)];
}

function waysOf(path: readonly string[]): ReadonlySet<string> {
  return new Set(path.slice(1).map((to, at) => wayOf(path[at] ?? "", to)));
}

function wayOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function pointOf({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Point {
  return { x, y };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
