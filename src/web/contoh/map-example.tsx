import { layoutMap, type MapLayout } from "../../analytics/mining/map/layout-map.ts";
import type { MapGraph } from "../../analytics/mining/map/map-graph.ts";
import type { Format } from "../../platform/i18n/format.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import { type ProcessMap, processMap } from "../ui/chart/process-map.tsx";
import { ChartFrame, FilterSentence, Page } from "../ui/index.tsx";

const steps = [
  { id: "receive", cases: 412, seconds: 900 },
  { id: "check", cases: 412, seconds: 86_400 },
  { id: "return", cases: 104, seconds: 345_600 },
  { id: "verify", cases: 398, seconds: 527_000 },
  { id: "sign", cases: 380, seconds: 97_200 },
  { id: "hand-over", cases: 361, seconds: 3_600 },
] as const;

const ways = [
  { from: "receive", to: "check", cases: 412, width: 4, waiting: "within" },
  { from: "check", to: "verify", cases: 398, width: 4, waiting: "above" },
  { from: "check", to: "return", cases: 104, width: 2, waiting: "none" },
  { from: "return", to: "check", cases: 96, width: 2, waiting: "far-above" },
  { from: "verify", to: "verify", cases: 31, width: 1, waiting: "within" },
  { from: "verify", to: "sign", cases: 380, width: 4, waiting: "within" },
  { from: "sign", to: "hand-over", cases: 361, width: 4, waiting: "within" },
  { from: "receive", to: "verify", cases: 8, width: 1, waiting: "none" },
] as const;

const mainPath = ["receive", "check", "verify", "sign", "hand-over"];

const graph: MapGraph = {
  nodes: steps.map(({ id, cases, seconds }) => ({
    id,
    cases,
    count: cases,
    medianSeconds: seconds,
    measure: "service",
    starts: 0,
    ends: 0,
  })),
  edges: ways.map(({ from, to, cases }) => ({ from, to, cases, count: cases, medianSeconds: 0 })),
};

const node = () => ({ w: 148, h: 52 });

/** Layouts are made once and kept, as a stored map keeps its own. */
const layouts = {
  down: layoutMap(graph, { direction: "down", node, mainPath }),
  right: layoutMap(graph, { direction: "right", node, mainPath }),
};

export function MapExample({ t, format }: { t: Translate; format: Format }) {
  const name = (id: string) => t(`example.map.${id as (typeof steps)[number]["id"]}`);
  const mapOf = ({ width, height, nodes, edges }: MapLayout): ProcessMap => ({
    width,
    height,
    nodes: nodes.map(({ id, x, y, w, h, cases, medianSeconds }) => ({
      id,
      x,
      y,
      w,
      h,
      label: name(id),
      notes: [t("example.map.node", { n: format.count(cases), time: format.duration(medianSeconds ?? 0) })],
      tone: "none",
      link: null,
    })),
    edges: edges.map(({ from, to, points, cases }) => {
      const way = ways.find((one) => one.from === from && one.to === to);
      const label = cases < 50 || way?.width === 4 ? null : format.count(cases);
      const isBack = from === "return" || from === to;
      const tone = way?.waiting ?? "none";
      return { from, to, points, label, width: way?.width ?? 1, tone, isBack, link: null };
    }),
  });
  return (
    <Page title={t("example.map")} width="full" crumbs={[{ href: "/contoh", name: t("example.title") }]}>
      <ChartFrame
        id="peta"
        kind="map"
        title={t("example.map.title")}
        subtitle={t("example.map.sub")}
        draw={(size, labelledBy) =>
          processMap(mapOf(layouts[size.width < 640 ? "down" : "right"]), labelledBy)
        }
        table={{
          caption: t("example.map.title"),
          captionHidden: true,
          columns: [
            { key: "from", name: t("example.map.from") },
            { key: "to", name: t("example.map.to") },
            { key: "cases", name: t("example.table.cases"), numeric: true },
          ],
          rows: ways.map(({ from, to, cases }) => ({
            from: name(from),
            to: name(to),
            cases: format.count(cases),
          })),
        }}
      >
        <FilterSentence
          filters={[
            {
              name: t("example.map.stops"),
              options: [100, 90, 75, 50].map((stop) => ({
                href: `/contoh/peta?muat=${stop}`,
                label: format.percent(stop / 100, 0),
                isOn: stop === 90,
              })),
            },
          ]}
        />
      </ChartFrame>
    </Page>
  );
}
