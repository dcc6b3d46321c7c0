import { treeText } from "../../../analytics/mining/discover/process-tree.ts";
import { layOutTree } from "../../../analytics/mining/model/lay-out-tree.ts";
import type { ReadableModel } from "../../../analytics/mining/model/readable-model.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { flowDiagram } from "../../ui/chart/flow-diagram.tsx";
import type { Filter, TableProps } from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { definitionOf } from "./log-definition.ts";
import { linked } from "./lost-page.tsx";
import { addressOfPlace } from "./place-address.ts";

/** A model with the log it was made of. */
export type ModelHere = { readonly log: StoredLog; readonly model: ReadableModel };

/** How much of rare ways is left out, to choose from. */
export const noiseStops = [0, 0.1, 0.2, 0.4] as const;
export type NoiseStop = (typeof noiseStops)[number];

/** Steps in fewer than this share of the cases are taken out, to choose from. */
export const stepStops = [0, 0.01, 0.05, 0.2] as const;
export type StepStop = (typeof stepStops)[number];

/** What of the log is looked at. */
export type ModelChoice = { readonly noise: NoiseStop; readonly leastShare: StepStop };

/** Fewer cases than this tell little. */
export const enoughCases = 30;

const narrowSizes = { task: { w: 118, h: 56 }, gap: 20 };
const wideSizes = { task: { w: 132, h: 62 }, gap: 26 };

/** The answer: how many cases go as the model says. */
export function modelTitle({ model }: ModelHere, { t, format }: Words): string {
  const { fittingShare } = model.quality.alignment;
  const n = format.count(stepsIn(model));
  return fittingShare === 1
    ? t("processes.model.title.all", { n })
    : t("processes.model.title", { share: format.percent(fittingShare), n });
}

export function modelLead({ log, model }: ModelHere, { t, format }: Words): string {
  const { activities } = model.leftOut;
  return t(activities === 0 ? "processes.model.lead" : "processes.model.lead.some", {
    n: activities,
    name: log.name,
    cases: format.count(model.cases),
    variants: format.count(model.variants),
    from: format.day(format.dayOf(log.firstAt)),
    until: format.day(format.dayOf(log.lastAt)),
  });
}

/** The model as a diagram, down the page on phones, with what each step does beside it. */
export function modelInWords(here: ModelHere, words: Words): ChartInWords {
  const { log, model } = here;
  const { t, format } = words;
  const { activities, cases } = model.leftOut;
  const isWhole = activities === 0 && cases === 0;
  return {
    title: t("processes.model.drawing"),
    subtitle: t("processes.model.drawing.subtitle"),
    draw: ({ width }, labelledBy) =>
      flowDiagram(
        width < 640
          ? layOutTree(model.tree, "down", narrowSizes)
          : layOutTree(model.tree, "right", wideSizes),
        labelledBy,
      ),
    table: movesTable(log, model, words),
    definition: definitionOf(log, words, {
      n: t("processes.model.n", { cases: format.count(model.cases), variants: format.count(model.variants) }),
      exclusions: isWhole
        ? null
        : t("processes.model.left-out", { activities: format.count(activities), cases: format.count(cases) }),
      uncertainty: null,
      source: t("processes.model.source"),
    }),
  };
}

function movesTable(log: StoredLog, { moves }: ReadableModel, { t, format }: Words): TableProps {
  return {
    caption: t("processes.model.moves"),
    columns: [
      { key: "activity", name: t("processes.model.activity") },
      { key: "both", name: t("processes.model.both"), numeric: true },
      { key: "log", name: t("processes.model.log"), numeric: true },
      { key: "model", name: t("processes.model.model"), numeric: true },
    ],
    rows: moves.map(({ activity, both, log: outside, model }) => ({
      activity: linked(addressOfPlace(log, { from: null, to: activity, steps: null }), activity),
      both: format.count(both),
      log: format.count(outside),
      model: format.count(model),
    })),
  };
}

/** Each figure with what it means. */
export function qualityTable({ model }: ModelHere, words: Words): TableProps {
  const { t, format } = words;
  const { alignment, precision, generalisation, simplicity } = model.quality;
  const said = (value: number | null) =>
    value === null ? t("processes.model.untold") : format.number(value, 2);
  const row = (figure: "fitness" | "precision" | "generalisation" | "simplicity", value: number | null) => ({
    figure: t(`processes.model.${figure}`),
    value: said(value),
    meaning: t(`processes.model.${figure}.meaning`),
  });
  const fitness = row("fitness", alignment.averageTraceFitness);
  const stopped = stoppedSentence(model, words);
  return {
    caption: t("processes.model.quality"),
    captionHidden: true,
    columns: [
      { key: "figure", name: t("processes.model.figure") },
      { key: "value", name: t("processes.model.value"), numeric: true },
      { key: "meaning", name: t("processes.model.meaning") },
    ],
    rows: [
      stopped === null ? fitness : { ...fitness, meaning: `${fitness.meaning} ${stopped}` },
      row("precision", precision),
      row("generalisation", generalisation),
      row("simplicity", simplicity),
    ],
  };
}

function stoppedSentence({ quality }: ReadableModel, { t, format }: Words): string | null {
  const { stopped, averageTraceFitness } = quality.alignment;
  if (stopped === null) return null;
  return t("processes.model.fitness.stopped", {
    variants: format.count(stopped.variants),
    cases: format.count(stopped.cases),
    low: format.number(averageTraceFitness, 2),
    high: format.number(stopped.atMost.averageTraceFitness, 2),
  });
}

/** What to leave out, as links: rare steps, then rare ways. */
export function modelFilters(address: string, chosen: ModelChoice, { t, format }: Words): Filter[] {
  const options = <S extends number>(stops: readonly S[], isOn: S, choice: (stop: S) => ModelChoice) =>
    stops.map((stop) => ({
      label: stop === 0 ? t("processes.model.none") : format.percent(stop, 0),
      href: `${address}?${queryOf(choice(stop))}`,
      isOn: stop === isOn,
    }));
  return [
    {
      name: t("processes.model.steps"),
      options: options(stepStops, chosen.leastShare, (leastShare) => ({ ...chosen, leastShare })),
    },
    {
      name: t("processes.model.noise"),
      options: options(noiseStops, chosen.noise, (noise) => ({ ...chosen, noise })),
    },
  ];
}

/** A choice as it stands in an address. */
export function queryOf({ noise, leastShare }: ModelChoice): string {
  return `langkah=${percent(leastShare)}&derau=${percent(noise)}`;
}

export function percent(share: number): string {
  return String(Math.round(share * 100));
}

export function treeFile({ tree }: ReadableModel): string {
  return `${treeText(tree)}\n`;
}

function stepsIn({ quality }: ReadableModel): number {
  return quality.net.transitions.filter(({ label }) => label !== null).length;
}
