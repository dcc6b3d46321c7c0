import type { MapLayout } from "../../../analytics/mining/map/layout-map.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { type ProcessMap as Drawn, type MapEdge, processMap } from "../../ui/chart/process-map.tsx";

/** Ways with fewer than this share of the most frequent one carry no number. */
const labelled = 0.1;

/** The map as SVG: boxes with cases and median time, lines as wide as many cases take them. */
export function drawMap(layout: MapLayout, labelledBy: string, t: Translate, format: Format): string {
  const most = Math.max(1, ...layout.edges.map(({ cases }) => cases));
  const map: Drawn = {
    width: layout.width,
    height: layout.height,
    nodes: layout.nodes.map(({ id, x, y, w, h, cases, medianSeconds }) => ({
      ...{ id, x, y, w, h, label: id },
      note:
        medianSeconds === null
          ? t("processes.map.node-untimed", { n: format.count(cases) })
          : t("processes.map.node", { n: format.count(cases), time: format.duration(medianSeconds) }),
    })),
    edges: layout.edges.map(({ from, to, points, cases }) => ({
      ...{ from, to, points },
      label: cases < labelled * most ? null : format.count(cases),
      width: widthOf(cases / most),
      waiting: "none",
    })),
  };
  return processMap(map, labelledBy);
}

function widthOf(share: number): MapEdge["width"] {
  if (share > 0.5) return 3;
  return share > 0.15 ? 2 : 1;
}
