import { type ModelQuality, modelQuality } from "../analytics/mining/conform/model-quality.ts";
import { netOfTree } from "../analytics/mining/conform/petri-net.ts";
import { causalNet, usualHeuristics } from "../analytics/mining/discover/heuristics-miner.ts";
import { discoverTree } from "../analytics/mining/discover/inductive-miner.ts";
import { type ProcessTree, treeText } from "../analytics/mining/discover/process-tree.ts";
import { layOutTree } from "../analytics/mining/model/lay-out-tree.ts";
import { writeBpmn } from "../analytics/mining/model/write-bpmn.ts";
import { writePnml } from "../analytics/mining/model/write-pnml.ts";
import { type Answer, analysis } from "./analysis.ts";
import { UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import {
  connectionTable,
  heuristicsDefinition,
  heuristicsSentence,
  qualitySentence,
  treeDefinition,
} from "./mine-discover-words.ts";
import { type LogInput, withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { withinReach } from "./mine-within-reach.ts";
import { choice, number, text } from "./option.ts";
import { writeWholeFile } from "./write-file.ts";

const share = { id: "bagian dari 1", en: "a share of 1" };

export const mineDiscover = analysis({
  name: "mine discover",
  summary: { id: "model proses yang cocok dengan log", en: "a model that fits the log" },
  args: [logArgument],
  options: {
    algorithm: choice(["inductive", "heuristics"], {
      default: "inductive",
      about: {
        id: "inductive: model dari blok, dengan ukuran mutunya; heuristics: jaring sebab, apa bergantung pada apa",
        en: "inductive: a model of blocks, with its quality; heuristics: a causal net, what depends on what",
      },
    }),
    noise: number("SHARE", {
      min: 0,
      max: 1,
      default: "0",
      unit: share,
      about: {
        id: "jalan yang lebih jarang dari bagian ini diabaikan; 0: semua kasus cocok (inductive)",
        en: "ways rarer than this share are left out; 0: every case fits (inductive)",
      },
    }),
    dependency: number("SHARE", {
      min: 0,
      max: 1,
      default: String(usualHeuristics.dependency),
      unit: share,
      about: {
        id: "ketergantungan paling rendah dari sambungan yang bukan sambungan terkuat suatu kegiatan (heuristics)",
        en: "least dependency of a connection that is not the best of an activity (heuristics)",
      },
    }),
    bpmn: text("FILE", {
      about: {
        id: "tulis juga modelnya sebagai BPMN 2.0 beserta tata letaknya (inductive)",
        en: "also write the model as BPMN 2.0 with its layout (inductive)",
      },
    }),
    pnml: text("FILE", {
      about: {
        id: "tulis juga modelnya sebagai jaring Petri, PNML (inductive)",
        en: "also write the model as a Petri net, PNML (inductive)",
      },
    }),
    ...logOptions,
  },
  example: "mutu mine discover izin.csv --noise 0.2 --bpmn izin.bpmn",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { algorithm, noise, dependency, bpmn, pnml } = options;
    if (algorithm === "heuristics" && (bpmn ?? pnml) !== null) throw new UsageError(onlyInductive);
    return await withLog(io, file, options, async (input) => {
      if (algorithm === "heuristics") return await heuristics(io, input, dependency);
      const table = withinReach(await input.log.variants());
      const tree = discoverTree(table, noise);
      if (bpmn !== null) await writeWholeFile(bpmn, writeBpmn(layOutTree(tree, "right"), nameOf(file)));
      if (pnml !== null) await writeWholeFile(pnml, writePnml(netOfTree(tree), nameOf(file)));
      return inductive(io, input, { tree, noise, quality: modelQuality(tree, table) });
    });
  },
});

const onlyInductive = {
  id: "--bpmn dan --pnml memerlukan --algorithm inductive: jaring sebab bukan model dari blok.",
  en: "--bpmn and --pnml need --algorithm inductive: a causal net is no model of blocks.",
};

/** The name of the process in a file: that of the log without its ending. */
function nameOf(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/(\.[a-z]+)+$/i, "");
}

type Discovered = { readonly tree: ProcessTree; readonly noise: number; readonly quality: ModelQuality };

function inductive(io: Io, input: LogInput, { tree, noise, quality }: Discovered): Answer {
  const { net, alignment, replay, ...shares } = quality;
  const isUntold = replay === null || Object.values(shares).includes(null);
  return {
    figures: {
      tree: treeText(tree),
      algorithm: "inductive",
      noise,
      fitness: { alignment, replay },
      ...shares,
      ...(isUntold && { reason: "too-large-to-compute" }),
      places: net.places,
      transitions: net.transitions.length,
      silentTransitions: net.transitions.filter(({ label }) => label === null).length,
    },
    tables: [],
    sentence: `${treeText(tree)}\n\n${qualitySentence(io, quality)}`,
    rejected: input.rejected,
    definition: { ...logDefinition(io, input), ...treeDefinition(io) },
  };
}

async function heuristics(io: Io, input: LogInput, dependency: number): Promise<Answer> {
  const net = causalNet(withinReach(await input.log.variants()), { ...usualHeuristics, dependency });
  return {
    figures: { algorithm: "heuristics", dependency, ...net },
    tables: [connectionTable(io, net.connections)],
    sentence: heuristicsSentence(io, net),
    rejected: input.rejected,
    definition: { ...logDefinition(io, input), ...heuristicsDefinition(io) },
  };
}
