import type { ProcessTree } from "../discover/process-tree.ts";

/** Where the flow goes: across the page, or down a narrow screen. */
export type Direction = "right" | "down";

export type Point = { readonly x: number; readonly y: number };

/** Gateways part (`split`) or bring together (`join`) alternatives or branches side by side. */
export type DiagramNode = Point & {
  readonly id: string;
  readonly kind: "start" | "end" | "task" | "exclusive" | "parallel";
  /** Name of the activity of a task, else empty */
  readonly name: string;
  readonly w: number;
  readonly h: number;
};

export type DiagramFlow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
};

/** A flow diagram; `x`, `y` are top left corners, in pixels from the top left of the picture. */
export type Diagram = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly flows: readonly DiagramFlow[];
};

export type Sizes = { readonly task: { readonly w: number; readonly h: number }; readonly gap: number };

/** Sides of the circles and diamonds of a diagram, pixels. */
export const EVENT = 36;
export const GATEWAY = 50;
export const usualSizes: Sizes = { task: { w: 140, h: 80 }, gap: 30 };

/**
 * Draws a tree as a flow diagram of tasks and gateways: blocks within blocks, so that no two lines cross. A loop goes
 * back beside its body. Every leaf with a name is one task.
 */
export function layOutTree(tree: ProcessTree, direction: Direction, sizes: Sizes = usualSizes): Diagram {
  const drawing = new Drawing(direction, sizes);
  const root = drawing.measured(tree);
  return drawing.drawn(root);
}

/**
 * A block with its extent along the flow, and on both sides of the line on which it is entered and left. `along` is the
 * direction of the flow, `across` the other one.
 */
type Measured = {
  readonly tree: ProcessTree;
  readonly children: readonly Measured[];
  readonly length: number;
  readonly before: number;
  readonly behind: number;
};

type Spot = { readonly along: number; readonly across: number };

/** A line that leaves a node and has not come to the next one. */
type Loose = { readonly from: string; readonly spots: readonly Spot[] };

/** Where a block begins, and whether the flow goes on (1) or back (-1) there. */
type Site = Spot & { readonly way: 1 | -1 };

type Box = { readonly id: string; readonly middle: Spot; readonly length: number; readonly breadth: number };

class Drawing {
  readonly #direction: Direction;
  readonly #gap: number;
  readonly #task: { readonly length: number; readonly breadth: number };
  readonly #nodes: DiagramNode[] = [];
  readonly #flows: DiagramFlow[] = [];

  constructor(direction: Direction, { task: { w, h }, gap }: Sizes) {
    this.#direction = direction;
    this.#gap = gap;
    this.#task = direction === "right" ? { length: w, breadth: h } : { length: h, breadth: w };
  }

  measured(tree: ProcessTree): Measured {
    if (tree.kind === "tau") return { tree, children: [], length: 0, before: 0, behind: 0 };
    if (tree.kind === "activity") {
      const half = this.#task.breadth / 2;
      return { tree, children: [], length: this.#task.length, before: half, behind: half };
    }
    const children = tree.children.map((child) => this.measured(child));
    if (tree.kind === "sequence") {
      const length = sum(children.map((child) => child.length)) + this.#gap * (children.length - 1);
      return { tree, children, length, before: most(children, "before"), behind: most(children, "behind") };
    }
    const inside = Math.max(...children.map((child) => child.length));
    const length = inside + 2 * (GATEWAY + this.#gap);
    const half = GATEWAY / 2;
    const [first] = children;
    const rest = children.slice(1).map(({ before, behind }) => this.#gap + before + behind);
    return {
      tree,
      children,
      length,
      before: Math.max(half, first?.before ?? 0),
      behind: Math.max(half, first?.behind ?? 0) + sum(rest),
    };
  }

  drawn(root: Measured): Diagram {
    const middle = Math.max(EVENT / 2, root.before);
    const start = this.#node("start", "", { along: EVENT / 2, across: middle });
    const begin = EVENT + this.#gap;
    const loose = this.#place(root, this.#leaving(start, 1), { along: begin, across: middle, way: 1 });
    const end = this.#node("end", "", { along: begin + root.length + this.#gap + EVENT / 2, across: middle });
    this.#arrive(loose, end, 1);
    return fitted(this.#nodes, this.#flows);
  }

  /** Places a block; the line that came in goes out behind it. */
  #place(block: Measured, loose: Loose, site: Site): Loose {
    const { tree } = block;
    if (tree.kind === "tau") return loose;
    if (tree.kind === "activity") {
      const task = this.#node("task", tree.name, ahead(site, this.#task.length / 2));
      this.#arrive(loose, task, site.way);
      return this.#leaving(task, site.way);
    }
    if (tree.kind === "sequence") return this.#sequence(block, loose, site);
    return this.#gateways(block, loose, site);
  }

  #sequence({ children }: Measured, loose: Loose, site: Site): Loose {
    let at: Site = site;
    return children.reduce((line, child) => {
      const next = this.#place(child, line, at);
      at = { ...at, ...ahead(at, child.length + this.#gap) };
      return next;
    }, loose);
  }

  #gateways(block: Measured, loose: Loose, site: Site): Loose {
    const kind = block.tree.kind === "parallel" ? "parallel" : "exclusive";
    const first = this.#node(kind, "", ahead(site, GATEWAY / 2));
    const last = this.#node(kind, "", ahead(site, block.length - GATEWAY / 2));
    this.#arrive(loose, first, site.way);
    let side = site.across;
    for (const [at, child] of block.children.entries()) {
      const isBack = block.tree.kind === "loop" && at > 0;
      if (at > 0) side += this.#gap + child.before;
      this.#branch(child, isBack ? last : first, isBack ? first : last, {
        ...site,
        across: side,
        way: isBack ? back(site.way) : site.way,
      });
      side += at > 0 ? child.behind : Math.max(GATEWAY / 2, child.behind);
    }
    return this.#leaving(last, site.way);
  }

  /** A branch between two gateways, in their middle, on its own line. */
  #branch(child: Measured, from: Box, to: Box, { across, way }: Site): void {
    const isStraight = across === from.middle.across;
    const room = Math.abs(to.middle.along - from.middle.along) - GATEWAY - child.length;
    const begin = { along: from.middle.along + (way * (GATEWAY + room)) / 2, across };
    const out = isStraight
      ? this.#leaving(from, way)
      : { from: from.id, spots: [aside(from), { along: from.middle.along, across }] };
    const line = this.#place(child, out, { ...begin, way });
    if (isStraight) this.#arrive(line, to, way);
    else this.#finish(line, to, [{ along: to.middle.along, across }, aside(to)]);
  }

  #leaving(box: Box, way: 1 | -1): Loose {
    return { from: box.id, spots: [ahead({ ...box.middle, way }, box.length / 2)] };
  }

  #arrive(loose: Loose, box: Box, way: 1 | -1): void {
    this.#finish(loose, box, [ahead({ ...box.middle, way }, -box.length / 2)]);
  }

  #finish({ from, spots }: Loose, { id: to }: Box, last: readonly Spot[]): void {
    const points = withoutRepeats([...spots, ...last]).map((spot) => this.#point(spot));
    this.#flows.push({ id: `flow-${this.#flows.length + 1}`, from, to, points });
  }

  #node(kind: DiagramNode["kind"], name: string, middle: Spot): Box {
    const id = `${kind}-${this.#nodes.length + 1}`;
    const round =
      kind === "task" ? this.#task : squared(kind === "start" || kind === "end" ? EVENT : GATEWAY);
    const { x, y } = this.#point({
      along: middle.along - round.length / 2,
      across: middle.across - round.breadth / 2,
    });
    const far = this.#point({ along: round.length, across: round.breadth });
    this.#nodes.push({ id, kind, name, x, y, w: far.x, h: far.y });
    return { id, middle, ...round };
  }

  #point({ along, across }: Spot): Point {
    return this.#direction === "right" ? { x: along, y: across } : { x: across, y: along };
  }
}

/** The side of a gateway on which branches beside the main line begin and end. */
function aside({ middle, breadth }: Box): Spot {
  return { along: middle.along, across: middle.across + breadth / 2 };
}

function ahead({ along, across, way }: Site, by: number): Spot {
  return { along: along + way * by, across };
}

function back(way: 1 | -1): 1 | -1 {
  return way === 1 ? -1 : 1;
}

function squared(size: number) {
  return { length: size, breadth: size };
}

function withoutRepeats(spots: readonly Spot[]): Spot[] {
  return spots.filter(({ along, across }, at) => {
    const before = spots[at - 1];
    return before?.along !== along || before.across !== across;
  });
}

/** The picture is as large as what is in it. */
function fitted(nodes: readonly DiagramNode[], flows: readonly DiagramFlow[]): Diagram {
  const corners = nodes.map(({ x, y, w, h }) => ({ x: x + w, y: y + h }));
  const all = [...corners, ...flows.flatMap(({ points }) => points)];
  return {
    width: all.reduce((most, { x }) => Math.max(most, x), 0),
    height: all.reduce((most, { y }) => Math.max(most, y), 0),
    nodes,
    flows,
  };
}

function most(blocks: readonly Measured[], side: "before" | "behind"): number {
  return Math.max(...blocks.map((block) => block[side]));
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
