import type { Words } from "../../../platform/i18n/words.ts";
import { type Definition, Link, type TableProps } from "../../ui/index.tsx";
import type { MapFrameProps, MapTool } from "../../ui/map-frame.tsx";
import { addressOfLog } from "./log-address.ts";
import { definitionOf } from "./log-definition.ts";
import {
  choiceNames,
  type Direction,
  directions,
  type MapChoice,
  type Measure,
  measures,
  nextZoom,
  writeMapChoice,
  zoomWord,
} from "./map-choice.ts";
import { drawMap, mapLegend, stepsIn } from "./map-drawing.ts";
import type { MapOfLog } from "./map-figures.ts";
import { valueAt, valueInWords } from "./map-measure.ts";
import type { MapControlsProps } from "./map-page.tsx";
import { addressOfPlace, type PlaceHere } from "./place-address.ts";

/** How much of the log the map shows: `8 dari 23 langkah, 80 % perpindahan`. */
function detailSentence({ map }: MapOfLog, { t, format }: Words): string {
  return t("processes.map-page.detail", {
    steps: format.count(map.steps.length),
    all: format.count(map.stepsInAll),
    share: format.percent(map.share, 0),
  });
}

/** The page's answer: the most frequent way on the map. */
export function mapTitle({ map }: MapOfLog, { t, format }: Words): string {
  const first = map.ways.find(({ from, to }) => from !== to);
  if (!first) return t("processes.map-page.title.none");
  return t("processes.map-page.title", { from: first.from, to: first.to, n: format.count(first.cases) });
}

export function controlsOf({ log, choice, map }: MapOfLog, { t }: Words): MapControlsProps {
  const most = Math.min(map.stepsInAll, 40);
  return {
    action: `${addressOfLog(log)}/peta`,
    steps: { name: choiceNames.steps, value: Math.min(choice.steps, most), most },
    ways: { name: choiceNames.ways, value: choice.waysPercent },
    measure: {
      name: choiceNames.measure,
      value: measures[choice.measure],
      choices: (Object.keys(measures) as Measure[]).map((key) => ({
        value: measures[key],
        label: t(`processes.map-page.measure.${key}`),
      })),
    },
    direction: {
      name: choiceNames.direction,
      value: directions[choice.direction],
      choices: (Object.keys(directions) as Direction[]).map((key) => ({
        value: directions[key],
        label: t(`processes.map-page.direction.${key}`),
      })),
    },
    kept: [
      { name: choiceNames.zoom, value: zoomWord(choice.zoom) },
      ...(choice.isMoving ? [{ name: choiceNames.moving, value: "1" }] : []),
    ],
    t,
  };
}

/** The address of the map as it is, but for what is said. */
function addressWith({ log, choice }: MapOfLog, other: Partial<MapChoice>, file = ""): string {
  const query = writeMapChoice({ ...choice, ...other });
  return `${addressOfLog(log)}/peta${file}${query === "" ? "" : `?${query}`}`;
}

export function mapFrameOf(of: MapOfLog, words: Words): Omit<MapFrameProps, "t"> {
  const { choice } = of;
  const { t } = words;
  const only = choice.direction === "auto" ? null : choice.direction;
  return {
    id: "peta",
    title: detailSentence(of, words),
    subtitle: t(`processes.map-page.subtitle.${choice.measure}`),
    draw: (size, { labelledBy, beginId }) =>
      drawMap(
        of,
        { labelledBy, direction: only ?? (size === "narrow" ? "down" : "right"), isFile: false, beginId },
        words,
      ),
    isOne: only !== null,
    isFitted: choice.zoom === "fit",
    legend: mapLegend(of, words),
    tools: toolsOf(of, words),
    motion: {
      isOn: choice.isMoving,
      href: addressWith(of, { isMoving: !choice.isMoving }),
    },
    file: addressWith(of, {}, ".svg"),
    tables: [stepTable(of, words), wayTable(of, words)],
    definition: mapDefinition(of, words),
  };
}

function toolsOf(of: MapOfLog, { t, format }: Words): readonly MapTool[] {
  const { zoom } = of.choice;
  const [less, more] = [nextZoom(zoom, -1), nextZoom(zoom, 1)];
  const to = (next: MapChoice["zoom"] | null) => (next === null ? null : addressWith(of, { zoom: next }));
  return [
    { does: "out", sign: "−", name: t("processes.map-page.zoom.out"), href: to(less), isOn: false },
    { does: "in", sign: "+", name: t("processes.map-page.zoom.in"), href: to(more), isOn: false },
    {
      does: "fit",
      sign: null,
      name: t("processes.map-page.zoom.fit"),
      href: to("fit"),
      isOn: zoom === "fit",
    },
    { does: "full", sign: null, name: format.percent(1, 0), href: to(100), isOn: zoom === 100 },
  ];
}

function stepTable(of: MapOfLog, words: Words): TableProps {
  const { t, format } = words;
  return {
    caption: t("processes.map-page.steps-table"),
    narrow: "scroll",
    columns: [
      { key: "step", name: t("processes.map-page.step") },
      { key: "count", name: t("processes.map.count"), numeric: true },
      { key: "cases", name: t("processes.map.cases"), numeric: true },
      { key: "waiting", name: t("processes.map-page.measure.waiting"), numeric: true },
      { key: "lost", name: t("processes.map-page.measure.lost"), numeric: true },
      { key: "repeats", name: t("processes.map-page.measure.repeats"), numeric: true },
    ],
    rows: of.map.steps.map((step) => ({
      step: <Link href={addressIn(of, { from: null, to: step.id })}>{step.id}</Link>,
      ...figuresOf(step, words),
      count: format.count(step.count),
    })),
  };
}

function wayTable(of: MapOfLog, words: Words): TableProps {
  const { t, format } = words;
  return {
    caption: t("processes.map-page.ways-table"),
    narrow: "scroll",
    columns: [
      { key: "way", name: t("processes.map-page.way") },
      { key: "count", name: t("processes.map.count"), numeric: true },
      { key: "cases", name: t("processes.map.cases"), numeric: true },
      { key: "waiting", name: t("processes.map-page.measure.waiting"), numeric: true },
      { key: "lost", name: t("processes.map-page.measure.lost"), numeric: true },
      { key: "repeats", name: t("processes.map-page.measure.repeats"), numeric: true },
    ],
    rows: of.map.ways.map((way) => ({
      way: (
        <Link href={addressIn(of, way)}>
          {t("processes.map-page.from-to", { from: way.from, to: way.to })}
        </Link>
      ),
      ...figuresOf(way, words),
      count: format.count(way.count),
    })),
  };
}

function figuresOf(place: MapOfLog["map"]["ways"][number] | MapOfLog["map"]["steps"][number], words: Words) {
  return {
    cases: words.format.count(place.cases),
    waiting: valueInWords("waiting", valueAt("waiting", place), words),
    lost: valueInWords("lost", valueAt("lost", place), words),
    repeats: words.format.count(place.repeats),
  };
}

function addressIn({ log, choice, map }: MapOfLog, { from, to }: Pick<PlaceHere, "from" | "to">): string {
  return addressOfPlace(log, { from, to, steps: stepsIn(choice.steps, map) });
}

function mapDefinition({ log, map, choice }: MapOfLog, words: Words): Definition {
  const { t, format } = words;
  const left = map.stepsInAll - map.steps.length;
  return definitionOf(log, words, {
    n: t("processes.map.n", { n: format.count(log.cases) }),
    exclusions: t("processes.map-page.left-out", {
      steps: format.count(left),
      ways: format.count(map.waysInAll - map.ways.length),
      asked: format.percent(choice.waysPercent / 100, 0),
    }),
    uncertainty: t("processes.map-page.uncertainty"),
    source: t("processes.map.source"),
  });
}
