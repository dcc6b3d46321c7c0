import type { Child } from "hono/jsx";
import { at, drawing, halo, ink, muted, wash } from "./drawing.tsx";
import { type LabelPlace, labelEnd, labelPlaces } from "./map-labels.ts";
import { type LegendEntry, legendHeight, MapLegend } from "./map-legend.tsx";
import { MapTokens } from "./map-tokens.tsx";
import { type Tone, toneColours, type WayWidth, wayWidths } from "./map-tones.ts";
import { lineHeight, wrapped } from "./step-box.ts";
import { type Points, wayPath } from "./way-path.ts";

/** Where a box or a line leads, in words that stand on their own; those of a box begin with what is written in it. */
export type PlaceLink = { readonly href: string; readonly name: string };

/** Positions come from `layoutMap` of analytics/mining. */
export type MapNode = {
  readonly id: string;
  /** Middle of the box, whose size is that of `stepBox`. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly label: string;
  /** Under the name, a line each, ready to show. */
  readonly notes: readonly string[];
  readonly tone: Tone;
  readonly link: PlaceLink | null;
};

export type MapEdge = {
  readonly from: string;
  readonly to: string;
  readonly points: Points;
  /** In classes, the most last. */
  readonly width: WayWidth;
  readonly tone: Tone;
  /** It leads against the flow, or to the same step: drawn with dashes. */
  readonly isBack: boolean;
  /** Only above a share, else null. */
  readonly label: string | null;
  readonly link: PlaceLink | null;
};

export type ProcessMap = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
};

/** What may stand beside the map itself. */
export type MapExtras = {
  /** What width and shade mean, for a picture that stands on its own. */
  readonly legend: readonly LegendEntry[];
  /** How often each way is taken, in its order, where points shall move on them; else null. */
  readonly moving: readonly number[] | null;
  readonly scale: number;
  /** An id for the first step, to which a link of the page may lead; empty for none. */
  readonly beginId: string;
};

const margin = 12;

/**
 * A process map: steps as boxes, ways between them as lines. Each box is followed by the lines that leave it, so that
 * who goes from link to link follows the flow; numbers lie over all lines.
 */
export function processMap(
  map: ProcessMap,
  labelledBy: string,
  { legend, moving, scale, beginId }: MapExtras = { legend: [], moving: null, scale: 1, beginId: "" },
): string {
  const top = margin + legendHeight(legend);
  const labels = labelPlaces(map.edges, map.nodes);
  const width = Math.max(
    map.width,
    ...labels.map((place, i) => (place === null ? 0 : labelEnd(place, map.edges[i]?.label ?? ""))),
  );
  const hasLinks = [...map.nodes, ...map.edges].some(({ link }) => link !== null);
  return drawing(
    { width: Math.ceil(width + 2 * margin), height: Math.ceil(map.height + top + margin) },
    labelledBy,
    <>
      <MapLegend entries={legend} />
      <g transform={`translate(${margin} ${top})`}>
        {map.nodes.map((node, i) => (
          <>
            {i === 0 && beginId !== "" ? <Begin node={node} id={beginId} /> : null}
            <NodeBox node={node} />
            {map.edges
              .filter(({ from }) => from === node.id)
              .map((edge) => (
                <Way edge={edge} />
              ))}
          </>
        ))}
        {moving === null ? null : <MapTokens ways={map.edges.map(({ points }) => points)} counts={moving} />}
        <EdgeLabels edges={map.edges} places={labels} />
      </g>
    </>,
    { role: hasLinks ? "group" : "img", scale },
  );
}

/** The corner of the first box, with room around it: a link of the page leads here. */
function Begin({ node: { x, y, w, h }, id }: { node: MapNode; id: string }) {
  return <rect id={id} x={at(x - w / 2)} y={at(y - h / 2)} width={at(w)} height={at(h)} fill="none" />;
}

type LeadingProps = {
  readonly link: PlaceLink | null;
  /** A line is thin: whoever comes near it means it. */
  readonly along?: Points;
  readonly children: Child;
};

/** What is inside leads somewhere, and says so to whoever does not see it. */
export function Leading({ link, along, children }: LeadingProps) {
  if (link === null) return <g>{children}</g>;
  return (
    <a href={link.href}>
      <title>{link.name}</title>
      {along === undefined ? null : (
        <path d={wayPath(along)} class="map-hit" stroke="transparent" stroke-width="16" fill="none" />
      )}
      {children}
    </a>
  );
}

function Way({ edge: { points, width, tone, isBack, link } }: { edge: MapEdge }) {
  const colour = toneColours[tone];
  const style = { class: `way-${tone}`, stroke: colour, ...(isBack && { "stroke-dasharray": "7 4" }) };
  return (
    <Leading link={link} along={points}>
      <Arrow
        points={points}
        width={wayWidths[width]}
        line={style}
        head={{ class: `way-fill-${tone}`, fill: colour }}
      />
    </Leading>
  );
}

type ArrowProps = {
  readonly points: Points;
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
      <path d={wayPath([...points.slice(0, -1), base])} {...style} stroke-width={width} fill="none" />
      <path
        d={`M${at(tip.x)},${at(tip.y)}L${at(base.x + side.x)},${at(base.y + side.y)}L${at(base.x - side.x)},${at(base.y - side.y)}z`}
        {...head}
      />
    </g>
  );
}

export function NodeBox({ node }: { node: MapNode }) {
  const { x, y, w, h, label, notes, tone, link } = node;
  const lines = wrapped(label, w);
  const first = y - ((lines.length + notes.length) * lineHeight) / 2 + 11;
  return (
    <Leading link={link}>
      <rect
        x={at(x - w / 2)}
        y={at(y - h / 2)}
        width={at(w)}
        height={at(h)}
        rx="4"
        {...wash}
        class={`map-node way-${tone}`}
        stroke={toneColours[tone]}
        stroke-width={tone === "shade-3" || tone === "shade-4" ? 2.5 : 1}
      />
      {lines.map((text, i) => (
        <text x={at(x)} y={at(first + i * lineHeight)} text-anchor="middle" font-weight="600" {...ink}>
          {text}
        </text>
      ))}
      {notes.map((text, i) => (
        <text x={at(x)} y={at(first + (lines.length + i) * lineHeight)} text-anchor="middle" {...muted}>
          {text}
        </text>
      ))}
      {link === null ? <title>{[label, ...notes].join(": ")}</title> : null}
    </Leading>
  );
}

/** The numbers of lines, over all of them; those of the ways that are named first have the first choice of room. */
export function EdgeLabels({ edges, places }: LabelsProps) {
  return (
    <>
      {places.map((place, i) =>
        place === null ? null : (
          <text x={at(place.x)} y={at(place.y)} text-anchor={place.anchor} {...halo}>
            {edges[i]?.label}
          </text>
        ),
      )}
    </>
  );
}

type LabelsProps = {
  readonly edges: readonly Pick<MapEdge, "label" | "points">[];
  readonly places: readonly (LabelPlace | null)[];
};
