import type { Format } from "../../platform/i18n/format.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import { type MapEdge, type ProcessMap, processMap } from "../ui/chart/process-map.tsx";
import { ChartFrame, FilterSentence, Page } from "../ui/index.tsx";

const box = { w: 150, h: 52 };
const nodes = [
  { id: "receive", x: 85, y: 120, cases: 412, seconds: 900 },
  { id: "check", x: 305, y: 120, cases: 412, seconds: 86_400 },
  { id: "return", x: 305, y: 250, cases: 104, seconds: 345_600 },
  { id: "verify", x: 525, y: 120, cases: 398, seconds: 527_000 },
  { id: "sign", x: 745, y: 120, cases: 380, seconds: 97_200 },
  { id: "hand-over", x: 965, y: 120, cases: 361, seconds: 3_600 },
] as const;

const edges: readonly (Omit<MapEdge, "label"> & { readonly cases: number })[] = [
  edge(
    "receive",
    "check",
    [
      [160, 120],
      [195, 120],
      [230, 120],
    ],
    3,
    "within",
    412,
  ),
  edge(
    "check",
    "verify",
    [
      [380, 120],
      [415, 120],
      [450, 120],
    ],
    3,
    "above",
    398,
  ),
  edge(
    "check",
    "return",
    [
      [280, 146],
      [260, 185],
      [280, 224],
    ],
    2,
    "none",
    104,
  ),
  edge(
    "return",
    "check",
    [
      [330, 224],
      [350, 185],
      [330, 146],
    ],
    2,
    "far-above",
    96,
  ),
  edge(
    "verify",
    "sign",
    [
      [600, 120],
      [635, 120],
      [670, 120],
    ],
    3,
    "within",
    380,
  ),
  edge(
    "sign",
    "hand-over",
    [
      [820, 120],
      [855, 120],
      [890, 120],
    ],
    3,
    "within",
    361,
  ),
  edge(
    "receive",
    "verify",
    [
      [120, 94],
      [200, 30],
      [400, 30],
      [490, 94],
    ],
    1,
    "none",
    8,
  ),
];

export function MapExample({ t, format }: { t: Translate; format: Format }) {
  const name = (id: string) => t(`example.map.${id as (typeof nodes)[number]["id"]}`);
  const map: ProcessMap = {
    width: 1050,
    height: 290,
    nodes: nodes.map(({ id, x, y, cases, seconds }) => ({
      ...box,
      id,
      x,
      y,
      label: name(id),
      note: t("example.map.node", { n: format.count(cases), time: format.duration(seconds) }),
    })),
    edges: edges.map((way) => ({
      ...way,
      label: way.cases < 50 || way.width === 3 ? null : format.count(way.cases),
    })),
  };
  return (
    <Page title={t("example.map")} width="full" crumbs={[{ href: "/contoh", name: t("example.title") }]}>
      <ChartFrame
        id="peta"
        kind="map"
        title={t("example.map.title")}
        subtitle={t("example.map.sub")}
        draw={(_, labelledBy) => processMap(map, labelledBy)}
        table={{
          caption: t("example.map.title"),
          captionHidden: true,
          columns: [
            { key: "from", name: t("example.map.from") },
            { key: "to", name: t("example.map.to") },
            { key: "cases", name: t("example.table.cases"), numeric: true },
          ],
          rows: edges.map(({ from, to, cases }) => ({
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

function edge(
  from: string,
  to: string,
  points: readonly (readonly [x: number, y: number])[],
  width: MapEdge["width"],
  waiting: MapEdge["waiting"],
  cases: number,
) {
  return { from, to, points: points.map(([x, y]) => ({ x, y })), width, waiting, cases };
}
