import { treeText } from "../../../analytics/mining/discover/process-tree.ts";
import { layOutCausalNet } from "../../../analytics/mining/model/lay-out-causal-net.ts";
import {
  type Diagram,
  type Direction,
  layOutTree,
  type Sizes,
} from "../../../analytics/mining/model/lay-out-tree.ts";
import type { ReadableCausalModel, ReadableModel } from "../../../analytics/mining/model/readable-model.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { flowDiagram } from "../../ui/chart/flow-diagram.tsx";
import type { Filter, TableProps } from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { definitionOf } from "./log-definition.ts";
import { linked } from "./lost-page.tsx";
import { addressOfPlace } from "./place-address.ts";

/** A model of blocks, or a causal net. */
export type AnyModel =
  | ({ readonly by: "blocks" } & ReadableModel)
  | ({ readonly by: "causes" } & ReadableCausalModel);

/** A model with the log it was made of. */
export type ModelHere = { readonly log: StoredLog; readonly model: AnyModel };

/** How a model is made, to choose from. */
const manners = ["blocks", "causes"] as const;

/** How much of rare ways is left out, to choose from. */
export const noiseStops = [0, 0.1, 0.2, 0.4] as const;
export type NoiseStop = (typeof noiseStops)[number];

/** Steps in fewer than this share of the cases are taken out, to choose from. */
export const stepStops = [0, 0.01, 0.05, 0.2] as const;
export type StepStop = (typeof stepStops)[number];

/** What of the log is looked at. */
export type ModelChoice = {
  readonly by: AnyModel["by"];
  readonly noise: NoiseStop;
  readonly leastShare: StepStop;
};

/** Fewer cases than this tell little. */
export const enoughCases = 30;

const narrowSizes = { task: { w: 118, h: 56 }, gap: 20 };
const wideSizes = { task: { w: 132, h: 62 }, gap: 26 };

/** The answer: how many cases go as the model says. */
export function modelTitle({ model }: ModelHere, { t, format }: Words): string {
  const n = format.count(stepsIn(model));
  if (model.quality.alignment === null) return t("processes.model.title.untold", { n });
  const { fittingShare } = model.quality.alignment;
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
        width < 640 ? diagramOf(model, "down", narrowSizes) : diagramOf(model, "right", wideSizes),
        labelledBy,
      ),
    table: movesTable(log, model, words),
    definition: definitionOf(log, words, {
      n: t("processes.model.n", { cases: format.count(model.cases), variants: format.count(model.variants) }),
      exclusions: isWhole
        ? null
        : t("processes.model.left-out", { activities: format.count(activities), cases: format.count(cases) }),
      uncertainty: null,
      source: t(model.by === "blocks" ? "processes.model.source" : "processes.model.source.causes"),
    }),
  };
}

export function diagramOf(model: AnyModel, direction: Direction, sizes?: Sizes): Diagram {
  return model.by === "blocks"
    ? layOutTree(model.tree, direction, sizes)
    : layOutCausalNet(model.causal, direction, sizes);
}

/** Where a causal net lets cases get stuck or leaves work open; null of a model that does not. */
export function unsoundInWords({ model }: ModelHere, { t, format }: Words): readonly string[] | null {
  if (model.by === "blocks" || model.quality.soundness.isSound === true) return null;
  const { isSound, faults } = model.quality.soundness;
  if (isSound === null) return [t("processes.model.unsound.untold")];
  return faults.map(({ fault, steps }) =>
    t(`processes.model.unsound.${fault}`, { steps: format.list(steps.map((step) => `“${step}”`)) }),
  );
}

function movesTable(log: StoredLog, { moves }: AnyModel, { t, format }: Words): TableProps {
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
  const fitness = row("fitness", alignment?.averageTraceFitness ?? null);
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

function stoppedSentence({ quality: { alignment } }: AnyModel, { t, format }: Words): string | null {
  if (alignment === null || alignment.stopped === null) return null;
  const { stopped, averageTraceFitness } = alignment;
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
      name: t("processes.model.by"),
      options: manners.map((by) => ({
        label: t(`processes.model.by.${by}`),
        href: `${address}?${queryOf({ ...chosen, by })}`,
        isOn: by === chosen.by,
      })),
    },
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
export function queryOf({ by, noise, leastShare }: ModelChoice): string {
  const rest = `langkah=${percent(leastShare)}&derau=${percent(noise)}`;
  return by === "blocks" ? rest : `cara=${byCauses}&${rest}`;
}

/** How an address names the other manner. */
export const byCauses = "sebab";

export function percent(share: number): string {
  return String(Math.round(share * 100));
}

export function treeFile({ tree }: Pick<ReadableModel, "tree">): string {
  return `${treeText(tree)}\n`;
}

function stepsIn({ quality }: AnyModel): number {
  return quality.net.transitions.filter(({ label }) => label !== null).length;
}
