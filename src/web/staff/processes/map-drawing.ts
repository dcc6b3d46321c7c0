import type { MapLayout } from "../../../analytics/mining/map/layout-map.ts";
import type { StepOnMap, WayOnMap } from "../../../analytics/mining/map/simplified-map.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { pathIn } from "../../language-path.ts";
import type { LegendEntry, WayWidth } from "../../ui/chart/map-tones.ts";
import { type MapEdge, type MapNode, processMap } from "../../ui/chart/process-map.tsx";
import { endsOf, layoutOf, type MapOfLog } from "./map-figures.ts";
import { classBounds, classOf, toneOf, valueAt, valueInShort, valueInWords } from "./map-measure.ts";
import { addressOfPlace, type PlaceHere } from "./place-address.ts";

export type MapDrawing = {
  readonly labelledBy: string;
  readonly direction: "down" | "right";
  /** A file stands on its own: it holds its legend, and leads nowhere. */
  readonly isFile: boolean;
  readonly beginId: string;
};

/** The map as it was asked for. */
export function drawMap(
  of: MapOfLog,
  { labelledBy, direction, isFile, beginId }: MapDrawing,
  words: Words,
): string {
  const { map, choice } = of;
  const layout = layoutOf(map, direction);
  const scale = isFile || choice.zoom === "fit" ? 1 : choice.zoom / 100;
  const drawn = {
    width: layout.width,
    height: layout.height,
    nodes: nodesOf(of, layout, words).map((node) => (isFile ? { ...node, link: null } : node)),
    edges: edgesOf(of, layout, direction, words).map((edge) => (isFile ? { ...edge, link: null } : edge)),
  };
  return processMap(drawn, labelledBy, {
    legend: isFile ? mapLegend(of, words) : [],
    moving: choice.isMoving && !isFile ? layout.edges.map(({ count }) => count) : null,
    scale,
    beginId,
  });
}

type Laid = MapLayout<StepOnMap, WayOnMap>;

/** Steps in the order in which the flow meets them. */
function nodesOf(of: MapOfLog, { nodes }: Laid, words: Words): readonly MapNode[] {
  const { measure } = of.choice;
  const most = largest(of.map.steps.map((step) => valueAt(measure, step)));
  return nodes.map((step) => {
    const value = valueAt(measure, step);
    const notes = [
      valueInWords(measure, value, words),
      ...endsOf(step).map((end) =>
        words.t(`processes.map-page.${end}`, { n: words.format.count(step[end]) }),
      ),
    ];
    return {
      ...{ id: step.id, x: step.x, y: step.y, w: step.w, h: step.h, label: step.id },
      notes,
      tone: toneOf(classOf(value, most)),
      link: {
        href: hrefOf(of, { from: null, to: step.id }, words),
        name: [step.id, ...notes].join(" "),
      },
    };
  });
}

function edgesOf(
  of: MapOfLog,
  { nodes, edges }: Laid,
  direction: "down" | "right",
  words: Words,
): readonly MapEdge[] {
  const { measure } = of.choice;
  const most = largest(of.map.ways.map((way) => valueAt(measure, way)));
  const along = new Map(nodes.map(({ id, x, y }) => [id, direction === "down" ? y : x]));
  return edges.map((way) => {
    const value = valueAt(measure, way);
    const width = classOf(value, most);
    const isFar = width > 1 || edges.length <= fewWays;
    return {
      ...{ from: way.from, to: way.to, points: way.points, width, tone: toneOf(width) },
      isBack: (along.get(way.to) ?? 0) <= (along.get(way.from) ?? 0),
      label: value === null || value === 0 || !isFar ? null : valueInShort(measure, value, words),
      link: {
        href: hrefOf(of, way, words),
        name: words.t("processes.map-page.way-link", {
          from: way.from,
          to: way.to,
          value: valueInWords(measure, value, words),
        }),
      },
    };
  });
}

/** On a map of so few ways each carries its number. */
const fewWays = 25;

function hrefOf(
  { log, choice, map }: MapOfLog,
  { from, to }: Pick<PlaceHere, "from" | "to">,
  { t }: Words,
): string {
  return pathIn(t.lang, addressOfPlace(log, { from, to, steps: stepsIn(choice.steps, map) }));
}

/** How many steps a place is one of; null where none is left out. */
export function stepsIn(steps: number, { stepsInAll }: { readonly stepsInAll: number }): number | null {
  return steps < stepsInAll ? steps : null;
}

/** What width and shade mean on this map, the most first. */
export function mapLegend({ choice: { measure }, map }: MapOfLog, words: Words): readonly LegendEntry[] {
  const { t } = words;
  const most = largest(map.ways.map((way) => valueAt(measure, way)));
  const value = (share: number) => valueInWords(measure, Math.round(share * most), words);
  const bounds = classBounds.map(value);
  const text = (width: WayWidth) =>
    width === 1
      ? t("processes.map-page.legend.least", { value: bounds[0] ?? "" })
      : t("processes.map-page.legend.more", { value: bounds[width - 2] ?? "" });
  const classes = most === 0 ? [] : ([4, 3, 2, 1] as const);
  return [
    ...classes.map((width) => ({ width, tone: toneOf(width), isBack: false, text: text(width) })),
    { width: 1, tone: toneOf(1), isBack: true, text: t("processes.map-page.legend.back") },
  ];
}

function largest(values: readonly (number | null)[]): number {
  return Math.max(0, ...values.map((value) => value ?? 0));
}
