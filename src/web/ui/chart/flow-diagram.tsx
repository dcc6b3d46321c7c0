import { at, axis, drawing, ink, wash } from "./drawing.tsx";

type Point = { readonly x: number; readonly y: number };

/** A box by its top left corner. */
type FlowNode = Point & {
  readonly kind: "start" | "end" | "task" | "exclusive" | "parallel";
  readonly name: string;
  readonly w: number;
  readonly h: number;
};

/** Positions come from `layOutTree` of analytics/mining. */
export type FlowDiagram = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly { readonly points: readonly Point[] }[];
};

const margin = 12;
const lineHeight = 15;
/** Width of a letter of 12 units, on average. */
const letter = 6.8;

/** A process as tasks, gateways and the lines between them, with the signs of BPMN. */
export function flowDiagram({ width, height, nodes, flows }: FlowDiagram, labelledBy: string): string {
  return drawing(
    { width: Math.ceil(width + 2 * margin), height: Math.ceil(height + 2 * margin) },
    labelledBy,
    <g transform={`translate(${margin} ${margin})`}>
      {flows.map(({ points }) => (
        <FlowLine points={points} />
      ))}
      {nodes.map((node) => (
        <Sign node={node} />
      ))}
    </g>,
  );
}

/** A line of straight stretches, in any direction, with its arrow, drawn by hand: a marker would need an id. */
function FlowLine({ points }: { points: readonly Point[] }) {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return null;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const ahead = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const base = { x: tip.x - 8 * ahead.x, y: tip.y - 8 * ahead.y };
  const side = { x: -4 * ahead.y, y: 4 * ahead.x };
  const path = [...points.slice(0, -1), base].map(({ x, y }) => `${at(x)},${at(y)}`).join("L");
  return (
    <g>
      <path d={`M${path}`} {...axis} stroke-width="1.25" />
      <path
        d={`M${at(tip.x)},${at(tip.y)}L${at(base.x + side.x)},${at(base.y + side.y)}L${at(base.x - side.x)},${at(base.y - side.y)}z`}
        class="muted"
        fill="#4A5B68"
      />
    </g>
  );
}

function Sign({ node }: { node: FlowNode }) {
  if (node.kind === "task") return <Task node={node} />;
  return node.kind === "start" || node.kind === "end" ? <Event node={node} /> : <Gateway node={node} />;
}

function Event({ node: { kind, x, y, w } }: { node: FlowNode }) {
  const [radius, width] = [w / 2, kind === "end" ? 4 : 1.5];
  return (
    <circle
      cx={at(x + radius)}
      cy={at(y + radius)}
      r={at(radius - width / 2)}
      {...wash}
      class="map-node"
      stroke="#62727E"
      stroke-width={width}
    />
  );
}

function Gateway({ node: { kind, x, y, w, h } }: { node: FlowNode }) {
  const [cx, cy, arm] = [x + w / 2, y + h / 2, w / 5];
  const diamond = `M${at(cx)},${at(y)}L${at(x + w)},${at(cy)}L${at(cx)},${at(y + h)}L${at(x)},${at(cy)}z`;
  const sign =
    kind === "parallel"
      ? `M${at(cx - arm)},${at(cy)}H${at(cx + arm)}M${at(cx)},${at(cy - arm)}V${at(cy + arm)}`
      : `M${at(cx - arm)},${at(cy - arm)}L${at(cx + arm)},${at(cy + arm)}M${at(cx - arm)},${at(cy + arm)}L${at(cx + arm)},${at(cy - arm)}`;
  return (
    <g>
      <path d={diamond} {...wash} class="map-node" stroke="#62727E" />
      <path d={sign} {...axis} stroke-width="2.5" />
    </g>
  );
}

function Task({ node: { name, x, y, w, h } }: { node: FlowNode }) {
  const lines = inLines(name, Math.floor((w - 12) / letter), Math.floor((h - 8) / lineHeight));
  const top = y + h / 2 - ((lines.length - 1) * lineHeight) / 2 + 4;
  return (
    <g>
      <rect
        x={at(x)}
        y={at(y)}
        width={at(w)}
        height={at(h)}
        rx="6"
        {...wash}
        class="map-node"
        stroke="#62727E"
      />
      {lines.map((text, row) => (
        <text x={at(x + w / 2)} y={at(top + row * lineHeight)} text-anchor="middle" {...ink}>
          {text}
        </text>
      ))}
      <title>{name}</title>
    </g>
  );
}

/** A name broken at its blanks into lines that fit; what does not fit is cut, and the whole of it is in the title. */
function inLines(name: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, Math.max(1, most));
  return shown.map((line, row) => {
    const isCut = line.length > letters || (row === shown.length - 1 && lines.length > shown.length);
    return isCut ? `${line.slice(0, letters - 1)}…` : line;
  });
}
