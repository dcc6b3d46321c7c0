import { curveCatmullRom, line } from "d3-shape";
import { at, drawing, halo, ink, muted, wash } from "./drawing.tsx";

/** Positions come from `layoutMap` of analytics/mining, stored with the map. */
export type MapNode = {
  readonly id: string;
  /** Middle of the box. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly label: string;
  /** Under the name: cases and median time, ready to show. */
  readonly note: string;
};

export type MapEdge = {
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Cases in three classes, the most last. */
  readonly width: 1 | 2 | 3;
  /** Waiting against the norm. */
  readonly waiting: "none" | "within" | "above" | "far-above";
  /** Only above a share of cases, else null. */
  readonly label: string | null;
};

export type ProcessMap = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
};

const waitingColours = {
  none: "#62727E",
  within: "#1B6E3C",
  above: "#8A5200",
  "far-above": "#B3261E",
} as const;
const widths = { 1: 1.25, 2: 3, 3: 6 } as const;
const margin = 12;

/** A process map: steps as boxes, ways between them as lines whose width tells cases and whose colour tells waiting. */
export function processMap(map: ProcessMap, labelledBy: string): string {
  return drawing(
    { width: Math.ceil(map.width + 2 * margin), height: Math.ceil(map.height + 2 * margin) },
    labelledBy,
    <g transform={`translate(${margin} ${margin})`}>
      {map.edges.map((edge) => (
        <Way edge={edge} />
      ))}
      {map.edges.map((edge) => (
        <EdgeLabel edge={edge} />
      ))}
      {map.nodes.map((node) => (
        <NodeBox node={node} />
      ))}
    </g>,
  );
}

function Way({ edge }: { edge: MapEdge }) {
  const colour = waitingColours[edge.waiting];
  return (
    <Arrow
      points={edge.points}
      width={widths[edge.width]}
      line={{ class: `waiting-${edge.waiting}`, stroke: colour }}
      head={{ class: `waiting-fill-${edge.waiting}`, fill: colour }}
    />
  );
}

type ArrowProps = {
  readonly points: MapEdge["points"];
  readonly width: number;
  readonly line: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
};

/** A line with its arrow, which is drawn by hand: a marker would need an id, and a hidden twin would own it. */
export function Arrow({ points, width, line: style, head }: ArrowProps) {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return null;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const ahead = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const half = 3.5 + width / 2;
  const base = { x: tip.x - ahead.x * 2 * half, y: tip.y - ahead.y * 2 * half };
  const side = { x: -ahead.y * half, y: ahead.x * half };
  return (
    <g>
      <path d={curve([...points.slice(0, -1), base])} {...style} stroke-width={width} fill="none" />
      <path
        d={`M${at(tip.x)},${at(tip.y)}L${at(base.x + side.x)},${at(base.y + side.y)}L${at(base.x - side.x)},${at(base.y - side.y)}z`}
        {...head}
      />
    </g>
  );
}

export function NodeBox({ node }: { node: MapNode }) {
  const { x, y, w, h, label, note } = node;
  return (
    <g>
      <rect
        x={at(x - w / 2)}
        y={at(y - h / 2)}
        width={at(w)}
        height={at(h)}
        rx="4"
        {...wash}
        class="map-node"
        stroke="#62727E"
      />
      <text x={at(x)} y={at(y - 3)} text-anchor="middle" font-weight="600" {...ink}>
        {shortened(label, w)}
      </text>
      <text x={at(x)} y={at(y + 14)} text-anchor="middle" {...muted}>
        {note}
      </text>
      <title>{`${label}: ${note}`}</title>
    </g>
  );
}

export function EdgeLabel({ edge }: { edge: Pick<MapEdge, "label" | "points"> }) {
  const before = edge.points[Math.floor((edge.points.length - 1) / 2)];
  const after = edge.points[Math.floor(edge.points.length / 2)];
  if (edge.label === null || before === undefined || after === undefined) return null;
  const middle = { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
  return (
    <text x={at(middle.x)} y={at(middle.y + 4)} text-anchor="middle" {...halo}>
      {edge.label}
    </text>
  );
}

function curve(points: MapEdge["points"]): string {
  const path = line<MapEdge["points"][number]>()
    .x((p) => at(p.x))
    .y((p) => at(p.y))
    .curve(curveCatmullRom);
  return path([...points]) ?? "";
}

/** A name that fits its box; the whole of it is in the title and in the table. */
function shortened(label: string, width: number): string {
  const most = Math.max(4, Math.floor((width - 12) / 6.8));
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`;
}
