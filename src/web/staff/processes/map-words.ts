import { type CoverageStop, coverageStops } from "../../../analytics/mining/map/covering-variants.ts";
import { elapsedNorm } from "../../../modules/catalogue/index.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { pathIn } from "../../language-path.ts";
import type { Tone, WayWidth } from "../../ui/chart/map-tones.ts";
import { type ProcessMap as Drawn, processMap } from "../../ui/chart/process-map.tsx";
import type { Filter } from "../../ui/index.tsx";
import { withConditions } from "./cases-address.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import type { LogFigures } from "./figures.ts";
import { definitionOf } from "./log-definition.ts";
import { linked } from "./lost-page.tsx";
import { addressOfPlace } from "./place-address.ts";

/** Ways with fewer than this share of the most frequent one carry no number. */
const labelled = 0.1;

/** Seconds that a step may take by its activity, on the calendar as the times of the map are. It colours ways and counts nothing. */
type Norms = ReadonlyMap<string, number>;

/** The map with what it holds of the log, its ways as a table, what its times are. */
export function mapInWords(log: StoredLog, figures: LogFigures, words: Words): ChartInWords {
  const { t, format } = words;
  const { map, variants } = figures;
  const norms: Norms = new Map(
    figures.norms.steps.map(({ step }) => [step.activity, elapsedNorm(step) ?? 0]),
  );
  const title = t("processes.map.title", {
    share: format.percent(map.share, 0),
    n: format.count(map.variants),
    all: format.count(variants.totalVariants),
  });
  const { activities, edges } = map.leftOut;
  const of: Drawing = { log, figures, norms };
  return {
    title,
    subtitle: t(norms.size === 0 ? "processes.map.subtitle" : "processes.map.subtitle.norms"),
    draw: (size, labelledBy) => drawMap(size.width < 640 ? "down" : "right", labelledBy, of, words),
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
        from: linked(addressIn(of, null, from), from),
        to: linked(addressIn(of, from, to), to),
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

type Drawing = { readonly log: StoredLog; readonly figures: LogFigures; readonly norms: Norms };

function drawMap(direction: "down" | "right", labelledBy: string, of: Drawing, { t, format }: Words): string {
  const layout = of.figures.layouts[direction];
  const most = Math.max(1, ...layout.edges.map(({ cases }) => cases));
  const along = new Map(layout.nodes.map(({ id, x, y }) => [id, direction === "down" ? y : x]));
  const leads = (from: string | null, to: string) => pathIn(t.lang, addressIn(of, from, to));
  const map: Drawn = {
    width: layout.width,
    height: layout.height,
    nodes: layout.nodes.map(({ id, x, y, w, h, cases, medianSeconds }) => {
      const note =
        medianSeconds === null
          ? t("processes.map.node-untimed", { n: format.count(cases) })
          : t("processes.map.node", { n: format.count(cases), time: format.duration(medianSeconds) });
      const link = {
        href: leads(null, id),
        name: `${id} ${note}`,
      };
      return { id, x, y, w, h, label: id, notes: [note], tone: "none", link };
    }),
    edges: layout.edges.map(({ from, to, points, cases, medianSeconds }) => ({
      from,
      to,
      points,
      label: cases < labelled * most ? null : format.count(cases),
      width: widthOf(cases / most),
      tone: toneOf(medianSeconds, of.norms.get(to)),
      isBack: (along.get(to) ?? 0) <= (along.get(from) ?? 0),
      link: {
        href: leads(from, to),
        name: t("processes.map-page.way-link", {
          from,
          to,
          value: t("processes.map-page.unit.cases", { n: format.count(cases) }),
        }),
      },
    })),
  };
  return processMap(map, labelledBy);
}

/** The place among the cases that the map holds, and among its steps where it leaves some out. */
function addressIn({ log, figures: { map } }: Drawing, from: string | null, to: string): string {
  const { graph, share, variants, leftOut } = map;
  const address = addressOfPlace(log, {
    from,
    to,
    steps: leftOut.activities === 0 ? null : graph.nodes.length,
  });
  return withConditions(address, log, share === 1 ? [] : [{ kind: "paths", most: variants }]);
}

function widthOf(share: number): WayWidth {
  if (share > 0.5) return 4;
  return share > 0.15 ? 2 : 1;
}

/** The median on the way to a step against the time that the procedure gives the step. */
function toneOf(seconds: number, norm: number | undefined): Tone {
  if (norm === undefined) return "none";
  if (seconds <= norm) return "within";
  return seconds <= 2 * norm ? "above" : "far-above";
}
