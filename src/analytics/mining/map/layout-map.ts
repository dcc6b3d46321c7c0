import { Graph, layout } from "@dagrejs/dagre";
import type { MapEdge, MapNode } from "./map-graph.ts";
import { straightening } from "./straighten.ts";

type Point = { readonly x: number; readonly y: number };

/** A box by its middle and its size. */
type Box = Point & { readonly w: number; readonly h: number };

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

export type LayoutOptions = {
  /** `down` for narrow screens, `right` for wide ones */
  readonly direction: "down" | "right";
  readonly node: { readonly w: number; readonly h: number };
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
  options: LayoutOptions,
): MapLayout<N, E> {
  const drawing = layered(graph, options);
  const move = mover(drawing, graph, options);
  const boxes = new Map(
    graph.nodes.map(({ id }) => [id, { ...move(pointOf(drawing.node(id))), ...options.node }] as const),
  );
  const main = waysOf(options.mainPath);
  const ways = graph.edges.map(({ from, to }) => {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (!source || !target) return [];
    if (from === to) return loopBeside(source, options.direction);
    const bends = bendsOf(drawing, from, to).map(move);
    const inner = main.has(wayOf(from, to)) && bends.length === 1 ? [] : bends;
    return [atBorder(source, inner[0] ?? target), ...inner, atBorder(target, inner.at(-1) ?? source)];
  });
  return fromOrigin(graph, boxes, ways);
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

function layered(graph: Drawable<Named, Way>, { direction, node, mainPath }: LayoutOptions): Graph {
  const drawing = new Graph();
  drawing.setGraph({ rankdir: direction === "down" ? "TB" : "LR", nodesep: 28, edgesep: 14, ranksep: 56 });
  const loops = new Set(graph.edges.filter(({ from, to }) => from === to).map(({ from }) => from));
  for (const { id } of graph.nodes) {
    const room = loops.has(id) ? 2 * LOOP : 0;
    const [width, height] = direction === "down" ? [node.w + room, node.h] : [node.w, node.h + room];
    drawing.setNode(id, { width, height });
  }
  const main = waysOf(mainPath);
  for (const { from, to } of graph.edges) {
    if (from !== to) drawing.setEdge(from, to, { weight: main.has(wayOf(from, to)) ? PULL : 1 });
  }
  layout(drawing);
  return drawing;
}

/** Moves a point so that the main path becomes a line. */
function mover(drawing: Graph, graph: Drawable<Named, Way>, { direction, mainPath }: LayoutOptions) {
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
