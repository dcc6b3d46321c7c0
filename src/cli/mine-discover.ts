import { type ModelQuality, modelQuality } from "../analytics/mining/conform/model-quality.ts";
import { discoverTree } from "../analytics/mining/discover/inductive-miner.ts";
import { treeText } from "../analytics/mining/discover/process-tree.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { number } from "./option.ts";

export const mineDiscover = analysis({
  name: "mine discover",
  summary: { id: "model proses yang cocok dengan log", en: "a model that fits the log" },
  args: [logArgument],
  options: {
    noise: number("SHARE", {
      min: 0,
      max: 1,
      default: "0",
      unit: { id: "bagian dari 1", en: "a share of 1" },
      about: {
        id: "jalan yang lebih jarang dari bagian ini diabaikan; 0: semua kasus cocok",
        en: "ways rarer than this share are left out; 0: every case fits",
      },
    }),
    ...logOptions,
  },
  example: "mutu mine discover izin.csv --noise 0.2",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    return await withLog(io, file, options, async (input) => {
      const table = await input.log.variants();
      const tree = discoverTree(table, options.noise);
      const quality = modelQuality(tree, table);
      return {
        figures: { tree: treeText(tree), noise: options.noise, ...figuresOf(quality) },
        tables: [],
        sentence: `${treeText(tree)}\n\n${sentence(io, quality)}`,
        rejected: input.rejected,
        definition: { ...logDefinition(io, input), ...ownDefinition(io) },
      };
    });
  },
});

function figuresOf({ net, alignment, replay, precision }: ModelQuality) {
  const isUntold = alignment === null || replay === null || precision === null;
  return {
    fitness: { alignment, replay },
    precision,
    ...(isUntold && { reason: "too-large-to-compute" }),
    places: net.places,
    transitions: net.transitions.length,
    silentTransitions: net.transitions.filter(({ label }) => label === null).length,
  };
}

function sentence(io: Io, { alignment, replay, precision }: ModelQuality): string {
  const fitness = alignment ?? replay;
  if (fitness === null)
    return io.say({
      id: "Model ini terlalu besar untuk diukur kecocokannya. Coba dengan --noise yang lebih besar.",
      en: "This model is too large to measure how well it fits. Try a larger --noise.",
    });
  return io.say(
    {
      id: "{fitting} kasus cocok seluruhnya dengan model ini; kecocokan rata-rata {fitness}, ketepatan {precision}.",
      en: "{fitting} of the cases fit this model wholly; mean fitness {fitness}, precision {precision}.",
    },
    {
      fitting: io.format.percent(fitness.fittingShare),
      fitness: io.format.number(fitness.averageTraceFitness, 3),
      precision: precision === null ? "-" : io.format.number(precision, 3),
    },
  );
}

function ownDefinition(io: Io) {
  return {
    tree: io.say({
      id: "-> urutan, X pilihan, + sejajar, * ulangan (isi, jalan kembali), tau langkah diam; inductive miner, Leemans dkk. (2013, 2014)",
      en: "-> sequence, X choice, + parallel, * loop (body, way back), tau silent step; inductive miner, Leemans et al. (2013, 2014)",
    }),
    alignment: io.say({
      id: "1 - biaya / (peristiwa + biaya jalan termurah); tiap langkah hanya di log atau hanya di model berbiaya 1; null bila pencarian terlalu besar; Adriansyah (2014)",
      en: "1 - cost / (events + cost of the cheapest run); each move in the log alone or in the model alone costs 1; null when the search is too large; Adriansyah (2014)",
    }),
    replay: io.say({
      id: "token yang kurang dan tersisa; langkah diam dipilih dengan taksiran, jadi keselarasan lebih dapat dipercaya; Rozinat dan van der Aalst (2008)",
      en: "tokens missing and left over; silent steps are chosen by a heuristic, so alignment is the better figure; Rozinat and van der Aalst (2008)",
    }),
    precision: io.say({
      id: "bagian jalan yang diizinkan model yang memang ditempuh di log; Munoz-Gama dan Carmona (2010)",
      en: "share of the ways the model allows that the log takes; Munoz-Gama and Carmona (2010)",
    }),
  };
}
