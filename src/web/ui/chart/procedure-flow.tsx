import type { Child } from "hono/jsx";
import type {
  FlowArrow,
  FlowEnd,
  ProcedureFlow,
} from "../../../analytics/mining/procedure/flow-of-procedure.ts";
import type { ChartSize } from "./chart-size.ts";
import { at, drawing, halo, ink, muted, textWidth, wash } from "./drawing.tsx";

/** A row of a procedure, ready to be drawn. */
export type DrawnStep = {
  readonly number: number;
  readonly name: string;
  /** Under the name: who does it, in how long */
  readonly note: string;
  readonly kind: "task" | "decision";
  readonly isOptional: boolean;
  /** What happens here that the procedure does not allow, the worst first */
  readonly marks: readonly string[];
};

export type DrawnProcedure = { readonly steps: readonly DrawnStep[]; readonly flow: ProcedureFlow };

type Words = {
  readonly labelledBy: string;
  readonly start: string;
  readonly end: string;
  readonly no: string;
  /** On a symbol that leads to a row drawn elsewhere */
  readonly goTo: (number: number) => string;
};

const line = 15;
const symbol = { w: 40, h: 28 } as const;
const gap = 22;
/** Rows of one column of a wide drawing; the rest goes on beside it. */
const rowsOfColumn = 12;

/**
 * The drawing of a procedure with the five symbols of its guide: capsule, box, diamond, arrow and, where it goes on in
 * another column, the off-page connector (PermenPANRB 35/2012). Long names are wrapped; the table holds them whole.
 */
export function procedureFlow(procedure: DrawnProcedure, size: ChartSize, words: Words): string {
  const columns = columnsOf(procedure.steps, size.width > 400);
  const width = size.width / Math.min(2, columns.length);
  const placed = columns.map((steps, column) =>
    placedColumn(steps, procedure.flow, words, { column, width, columns: columns.length }),
  );
  const height = Math.max(...placed.map(({ bottom }) => bottom)) + 4;
  return drawing(
    { width: size.width, height: Math.ceil(height) },
    words.labelledBy,
    placed.map((column) => <Column column={column} flow={procedure.flow} words={words} />),
  );
}

function columnsOf(steps: readonly DrawnStep[], isWide: boolean): DrawnStep[][] {
  if (!isWide || steps.length <= rowsOfColumn) return [[...steps]];
  const half = Math.ceil(steps.length / 2);
  return [steps.slice(0, half), steps.slice(half)];
}

type Shape = "capsule" | "box" | "diamond" | "connector";

type Node = {
  /** `in` and `out` are the connectors of a column that begins, or goes on, elsewhere */
  readonly end: FlowEnd | "in" | "out";
  readonly shape: Shape;
  readonly x: number;
  /** Middle of the symbol */
  readonly y: number;
  readonly label: string;
  readonly isOptional: boolean;
  readonly lines: readonly { readonly text: string; readonly tone: "name" | "note" | "mark" }[];
};

type PlacedColumn = {
  readonly left: number;
  readonly nodes: readonly Node[];
  readonly rails: number;
  readonly textX: number;
  readonly bottom: number;
};

function placedColumn(
  steps: readonly DrawnStep[],
  flow: ProcedureFlow,
  words: Words,
  place: { readonly column: number; readonly width: number; readonly columns: number },
): PlacedColumn {
  const left = place.column * place.width;
  const pitch = flow.laneCount > 3 && place.width < 340 ? symbol.w + 4 : symbol.w + 12;
  const laneX = (lane: number) => left + symbol.w / 2 + 2 + lane * pitch;
  const rails = laneX(flow.laneCount - 1) + symbol.w / 2 + 8;
  const jumps = flow.arrows.filter((arrow) => isJump(arrow)).length;
  const elsewhere = place.columns > 1 ? textWidth(words.end) + 14 : 0;
  const textX = rails + Math.min(4, jumps) * railPitch + 8 + (jumps > 0 ? elsewhere : 0);
  const room = left + place.width - textX - 6;
  const nodes: Node[] = [];
  let y = symbol.h / 2 + 2;
  const put = (node: Omit<Node, "y">) => {
    nodes.push({ ...node, y });
    y += Math.max(symbol.h, node.lines.length * line) + gap;
  };
  const plain = { x: laneX(0), isOptional: false, lines: [] };
  put(
    place.column === 0
      ? { ...plain, end: "start", shape: "capsule", label: words.start }
      : { ...plain, end: "in", shape: "connector", label: "A" },
  );
  for (const step of steps)
    put({
      end: step.number,
      shape: step.kind === "decision" ? "diamond" : "box",
      x: laneX(flow.lanes[step.number - 1] ?? 0),
      label: String(step.number),
      isOptional: step.isOptional,
      lines: linesOf(step, room),
    });
  put(
    place.column === place.columns - 1
      ? { ...plain, end: "end", shape: "capsule", label: words.end }
      : { ...plain, end: "out", shape: "connector", label: "A" },
  );
  return { left, nodes, rails, textX, bottom: y - gap };
}

function linesOf({ name, note, marks }: DrawnStep, room: number): Node["lines"] {
  return [
    ...wrapped(name, room, 3).map((text) => ({ text, tone: "name" }) as const),
    ...wrapped(note, room, 2).map((text) => ({ text, tone: "note" }) as const),
    ...marks.flatMap((mark) => wrapped(mark, room, 2).map((text) => ({ text, tone: "mark" }) as const)),
  ];
}

/** A text in lines that fit, at most so many; what does not fit ends in dots. */
function wrapped(text: string, room: number, most: number): string[] {
  const lines: string[] = [];
  let now = "";
  for (const word of text.split(" ")) {
    const longer = now === "" ? word : `${now} ${word}`;
    if (textWidth(longer) <= room || now === "") now = longer;
    else {
      lines.push(now);
      now = word;
    }
  }
  if (now !== "") lines.push(now);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""}…`];
}

const railPitch = 8;

function isJump({ kind, from, to }: FlowArrow): boolean {
  if (kind === "next") return false;
  return kind === "back" || !(typeof from === "number" && to === from + 1);
}

type ColumnProps = { readonly column: PlacedColumn; readonly flow: ProcedureFlow; readonly words: Words };

function Column({ column, flow, words }: ColumnProps) {
  const nodeOf = new Map<Node["end"], Node>(column.nodes.map((node) => [node.end, node]));
  let rail = -1;
  return (
    <g>
      {flow.arrows.map((arrow) => {
        const from = nodeOf.get(arrow.from);
        const to = nodeOf.get(arrow.to);
        if (isJump(arrow)) {
          if (!from) return null;
          rail += 1;
          const x = column.rails + (rail % 4) * railPitch;
          return <Jump from={from} to={to} x={x} arrow={arrow} words={words} />;
        }
        const source = from ?? nodeOf.get("in");
        const target = to ?? nodeOf.get("out");
        if ((!from && !to) || !source || !target) return null;
        return <Next from={source} to={target} isNo={arrow.kind === "no"} words={words} />;
      })}
      {column.nodes.map((node) => (
        <StepSymbol node={node} textX={column.textX} />
      ))}
    </g>
  );
}

const wayColour = { class: "axis", stroke: "#62727E", fill: "none", "stroke-width": 1.5 } as const;

/** A diamond is a little higher than a box. */
function headOf({ shape, y }: Node): number {
  return y - symbol.h / 2 - (shape === "diamond" ? 3 : 0);
}

/** From the foot of a symbol to the head of another; outward it bends at once, inward just before the end. */
function Next({ from, to, isNo, words }: { from: Node; to: Node; isNo: boolean; words: Words }) {
  const [head, foot] = [headOf(to), 2 * from.y - headOf(from)];
  if (isNo)
    return (
      <g>
        <path d={`M${at(from.x + symbol.w / 2)},${at(from.y)}H${at(to.x)}V${at(head)}`} {...wayColour} />
        <Tip x={to.x} y={head} towards="down" />
        <NoLabel from={from} words={words} />
      </g>
    );
  const bend = to.x > from.x ? foot + 7 : head - 10;
  return (
    <g>
      <path
        d={
          from.x === to.x
            ? `M${at(from.x)},${at(foot)}V${at(head)}`
            : `M${at(from.x)},${at(foot)}V${at(bend)}H${at(to.x)}V${at(head)}`
        }
        {...wayColour}
      />
      <Tip x={to.x} y={head} towards="down" />
    </g>
  );
}

/** Along a rail beside the symbols; to a row of another column by a connector with its number. */
function Jump(props: { from: Node; to: Node | undefined; x: number; arrow: FlowArrow; words: Words }) {
  const { from, to, x, arrow, words } = props;
  const right = from.x + symbol.w / 2;
  const label = arrow.kind === "no" ? <NoLabel from={from} words={words} /> : null;
  if (!to) return <Elsewhere {...props} right={right} label={label} />;
  const [side, y] = [to.x + reach[to.shape], to.y - 8];
  return (
    <g>
      <path d={`M${at(right)},${at(from.y)}H${at(x)}V${at(y)}H${at(side + 6)}`} {...wayColour} />
      <Tip x={side} y={y} towards="left" />
      {label}
    </g>
  );
}

/** How far the right side of a symbol is from its middle, a little above it. */
const reach: Readonly<Record<Shape, number>> = {
  capsule: symbol.w / 2 + 14,
  box: symbol.w / 2,
  diamond: symbol.w / 4,
  connector: symbol.w / 2,
};

/** A jump to what is drawn in another column: a connector with the number of the row, or the capsule of the end. */
function Elsewhere(props: {
  from: Node;
  x: number;
  arrow: FlowArrow;
  words: Words;
  right: number;
  label: Child;
}) {
  const { from, x, arrow, words, right, label } = props;
  const isRow = typeof arrow.to === "number";
  const text = typeof arrow.to === "number" ? words.goTo(arrow.to) : words.end;
  const width = isRow ? 20 : textWidth(text) + 14;
  const middle = x + 8 + width / 2;
  return (
    <g>
      <path d={`M${at(right)},${at(from.y)}H${at(x + 8)}`} {...wayColour} />
      <path
        d={outlines[isRow ? "connector" : "capsule"](middle, from.y, width, 18)}
        class="map-node"
        fill="#F3F6F7"
        stroke="#62727E"
      />
      <text x={at(middle)} y={at(from.y + 4)} text-anchor="middle" {...ink}>
        {text}
      </text>
      {label}
    </g>
  );
}

function NoLabel({ from, words }: { from: Node; words: Words }) {
  return (
    <text x={at(from.x + symbol.w / 2 + 2)} y={at(from.y - 4)} {...halo}>
      {words.no}
    </text>
  );
}

function Tip({ x, y, towards }: { x: number; y: number; towards: "down" | "left" }) {
  const d = towards === "down" ? `M${at(x)},${at(y)}l-4,-7h8z` : `M${at(x)},${at(y)}l7,-4v8z`;
  return <path d={d} class="axis-fill" fill="#62727E" />;
}

function StepSymbol({ node, textX }: { node: Node; textX: number }) {
  const { x, y, shape, label, isOptional, lines } = node;
  const hasMark = lines.some(({ tone }) => tone === "mark");
  const edge = {
    ...wash,
    class: hasMark ? "wash way-far-above" : "map-node",
    stroke: hasMark ? "#B3261E" : "#62727E",
    "stroke-width": hasMark ? 2 : 1.25,
    ...(isOptional ? { "stroke-dasharray": "4 3" } : {}),
  };
  const top = y - ((lines.length - 1) * line) / 2 + 4;
  return (
    <g>
      <path
        d={outlines[shape](
          shape === "capsule" ? x + 8 : x,
          y,
          shape === "capsule" ? symbol.w + 16 : symbol.w,
          symbol.h,
        )}
        {...edge}
      />
      <text x={at(shape === "capsule" ? x + 8 : x)} y={at(y + 4)} text-anchor="middle" {...ink}>
        {label}
      </text>
      {lines.map(({ text, tone }, i) => (
        <text x={at(textX)} y={at(Math.max(top, y - symbol.h / 2 + 11) + i * line)} {...tones[tone]}>
          {text}
        </text>
      ))}
    </g>
  );
}

const tones = {
  name: ink,
  note: muted,
  mark: { ...ink, class: "ink strong", "font-weight": 700 },
} as const;

const outlines: Readonly<Record<Shape, (x: number, y: number, w: number, h: number) => string>> = {
  capsule: (x, y, w, h) =>
    `M${at(x - w / 2 + h / 2)},${at(y - h / 2)}h${at(w - h)}a${at(h / 2)},${at(h / 2)} 0 0 1 0,${at(h)}h${at(h - w)}a${at(h / 2)},${at(h / 2)} 0 0 1 0,${at(-h)}z`,
  box: (x, y, w, h) => `M${at(x - w / 2)},${at(y - h / 2)}h${at(w)}v${at(h)}h${at(-w)}z`,
  diamond: (x, y, w, h) =>
    `M${at(x)},${at(y - h / 2 - 3)}L${at(x + w / 2)},${at(y)}L${at(x)},${at(y + h / 2 + 3)}L${at(x - w / 2)},${at(y)}z`,
  connector,
};

/** The off-page connector: five corners, the point below. */
function connector(x: number, y: number, w: number, h: number): string {
  return `M${at(x - w / 2)},${at(y - h / 2)}h${at(w)}v${at(h * 0.6)}l${at(-w / 2)},${at(h * 0.4)}l${at(-w / 2)},${at(-h * 0.4)}z`;
}
