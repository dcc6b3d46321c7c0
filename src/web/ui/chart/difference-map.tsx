import { at, drawing, fill, ink, stroke, textWidth } from "./drawing.tsx";
import { labelPlaces } from "./map-labels.ts";
import { Arrow, EdgeLabels, Leading, type MapEdge, type MapNode, NodeBox } from "./process-map.tsx";

const widths = { 1: 1.25, 2: 3, 3: 6 } as const;

/** In which group something happens more often beyond luck; null where it cannot be told. */
type More = "first" | "second" | null;

export type DifferenceMap = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (MapNode & { readonly more: More })[];
  readonly edges: readonly (Pick<MapEdge, "from" | "to" | "points" | "label" | "link"> & {
    readonly width: keyof typeof widths;
    readonly more: More;
  })[];
};

export type DifferenceWords = {
  readonly labelledBy: string;
  readonly first: string;
  readonly second: string;
  readonly alike: string;
};

const margin = 12;
const legendRow = 22;
const sample = 36;

/** Solid and of the first colour, or dashed and of the second: the colour is never alone. */
const styles = {
  first: { line: { ...stroke(1) }, head: { ...fill(1) } },
  second: { line: { ...stroke(2), "stroke-dasharray": "8 4" }, head: { ...fill(2) } },
} as const;
const plain = {
  line: { class: "way-none", stroke: "#62727E" },
  head: { class: "way-fill-none", fill: "#62727E" },
} as const;

/** Two process maps in one: what one of two groups does more often is drawn in its style, with the difference beside it. */
export function differenceMap(map: DifferenceMap, words: DifferenceWords): string {
  const legend = [
    { text: words.first, style: styles.first, width: 3 },
    { text: words.second, style: styles.second, width: 3 },
    { text: words.alike, style: plain, width: widths[1] },
  ];
  const top = legend.length * legendRow + margin;
  const widest = Math.max(...legend.map(({ text }) => textWidth(text))) + sample + 10;
  return drawing(
    {
      width: Math.ceil(Math.max(map.width, widest) + 2 * margin),
      height: Math.ceil(map.height + top + margin),
    },
    words.labelledBy,
    <>
      {legend.map(({ text, style, width }, row) => {
        const y = row * legendRow + legendRow / 2;
        return (
          <g transform={`translate(${margin} ${y})`}>
            <Arrow
              points={[
                { x: 0, y: 0 },
                { x: sample, y: 0 },
              ]}
              width={width}
              line={style.line}
              head={style.head}
            />
            <text x={sample + 8} y={4} {...ink}>
              {text}
            </text>
          </g>
        );
      })}
      <g transform={`translate(${margin} ${top})`}>
        {map.edges.map(({ points, width, more, link }) => {
          const style = more === null ? plain : styles[more];
          return (
            <Leading link={link} along={points}>
              <Arrow points={points} width={widths[width]} line={style.line} head={style.head} />
            </Leading>
          );
        })}
        <EdgeLabels edges={map.edges} places={labelPlaces(map.edges, map.nodes)} />
        {map.nodes.map((node) => (
          <>
            <NodeBox node={node} />
            {node.more === null ? null : <Border node={node} more={node.more} />}
          </>
        ))}
      </g>
    </>,
    { role: map.nodes.some(({ link }) => link !== null) ? "group" : "img" },
  );
}

function Border({ node: { x, y, w, h }, more }: { node: MapNode; more: "first" | "second" }) {
  return (
    <rect
      x={at(x - w / 2)}
      y={at(y - h / 2)}
      width={at(w)}
      height={at(h)}
      rx="4"
      {...styles[more].line}
      stroke-width="3"
    />
  );
}
