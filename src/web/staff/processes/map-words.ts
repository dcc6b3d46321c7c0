import { type CoverageStop, coverageStops } from "../../../analytics/mining/map/covering-variants.ts";
import type { MapLayout } from "../../../analytics/mining/map/layout-map.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { type ProcessMap as Drawn, type MapEdge, processMap } from "../../ui/chart/process-map.tsx";
import type { Filter } from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import type { LogFigures } from "./figures.ts";
import { definitionOf } from "./log-definition.ts";

/** Ways with fewer than this share of the most frequent one carry no number. */
const labelled = 0.1;

/** Seconds that a step may take, by its activity. */
type Norms = ReadonlyMap<string, number>;

/** The map with what it holds of the log, its ways as a table, what its times are. */
export function mapInWords(log: StoredLog, figures: LogFigures, words: Words): ChartInWords {
  const { t, format } = words;
  const { map, layouts, variants, steps } = figures;
  const norms: Norms = new Map(steps.map(({ over }) => [over.activity, over.seconds]));
  const title = t("processes.map.title", {
    share: format.percent(map.share, 0),
    n: format.count(map.variants),
    all: format.count(variants.totalVariants),
  });
  const { activities, edges } = map.leftOut;
  return {
    title,
    subtitle: t(norms.size === 0 ? "processes.map.subtitle" : "processes.map.subtitle.norms"),
    draw: (size, labelledBy) =>
      drawMap(size.width < 640 ? layouts.down : layouts.right, labelledBy, norms, words),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "from", name: t("processes.map.from") },
        { key: "to", name: t("processes.map.to") },
        { key: "cases", name: t("processes.map.cases"), numeric: true },
        { key: "count", name: t("processes.map.count"), numeric: true },
        { key: "median", name: t("processes.map.median"), numeric: true },
      ],
      rows: map.graph.edges.map(({ from, to, cases, count, medianSeconds }) => ({
        from,
        to,
        cases: format.count(cases),
        count: format.count(count),
        median: format.duration(medianSeconds),
      })),
    },
    definition: definitionOf(log, words, {
      n: t("processes.map.n", { n: format.count(log.cases) }),
      exclusions: t("processes.map.left-out", {
        share: format.percent(1 - map.share, 0),
        activities,
        edges,
      }),
      uncertainty: null,
      source: t("processes.map.source"),
    }),
  };
}

/** The stops of the map, as links. */
export function mapStops(address: string, stop: CoverageStop, { t, format }: Words): Filter {
  return {
    name: t("processes.map.stops"),
    options: coverageStops.map((share) => ({
      label: t("processes.map.stop", { share: format.percent(share, 0) }),
      href: `${address}?jalur=${Math.round(share * 100)}`,
      isOn: share === stop,
    })),
  };
}

function drawMap(layout: MapLayout, labelledBy: string, norms: Norms, { t, format }: Words): string {
  const most = Math.max(1, ...layout.edges.map(({ cases }) => cases));
  const map: Drawn = {
    width: layout.width,
    height: layout.height,
    nodes: layout.nodes.map(({ id, x, y, w, h, cases, medianSeconds }) => ({
      id,
      x,
      y,
      w,
      h,
      label: id,
      note:
        medianSeconds === null
          ? t("processes.map.node-untimed", { n: format.count(cases) })
          : t("processes.map.node", { n: format.count(cases), time: format.duration(medianSeconds) }),
    })),
    edges: layout.edges.map(({ from, to, points, cases, medianSeconds }) => ({
      from,
      to,
      points,
      label: cases < labelled * most ? null : format.count(cases),
      width: widthOf(cases / most),
      waiting: waitingOf(medianSeconds, norms.get(to)),
    })),
  };
  return processMap(map, labelledBy);
}

function widthOf(share: number): MapEdge["width"] {
  if (share > 0.5) return 3;
  return share > 0.15 ? 2 : 1;
}

/** The median on the way to a step against the time that the procedure gives the step. */
function waitingOf(seconds: number, norm: number | undefined): MapEdge["waiting"] {
  if (norm === undefined) return "none";
  if (seconds <= norm) return "within";
  return seconds <= 2 * norm ? "above" : "far-above";
}
