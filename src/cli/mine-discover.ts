import { type ModelQuality, modelQuality } from "../analytics/mining/conform/model-quality.ts";
import { type NetQuality, netQuality } from "../analytics/mining/conform/net-quality.ts";
import { netOfTree, type PetriNet } from "../analytics/mining/conform/petri-net.ts";
import { withFrequentBindings } from "../analytics/mining/discover/frequent-bindings.ts";
import { type CausalNet, causalNet, usualHeuristics } from "../analytics/mining/discover/heuristics-miner.ts";
import { discoverTree } from "../analytics/mining/discover/inductive-miner.ts";
import { netOfCausalNet } from "../analytics/mining/discover/net-of-causal-net.ts";
import { type ProcessTree, treeText } from "../analytics/mining/discover/process-tree.ts";
import { layOutCausalNet } from "../analytics/mining/model/lay-out-causal-net.ts";
import { type Diagram, layOutTree } from "../analytics/mining/model/lay-out-tree.ts";
import { writeBpmn } from "../analytics/mining/model/write-bpmn.ts";
import { writePnml } from "../analytics/mining/model/write-pnml.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import {
  connectionTable,
  heuristicsDefinition,
  heuristicsSentence,
  noRunSentence,
  qualityDefinition,
  qualitySentence,
  soundnessSentences,
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
        id: "inductive: model dari blok, selalu dapat sampai ke akhir; heuristics: jaring sebab, apa bergantung pada apa, tanpa jaminan itu",
        en: "inductive: a model of blocks, which always comes to an end; heuristics: a causal net, what depends on what, without that promise",
      },
    }),
    noise: number("SHARE", {
      min: 0,
      max: 1,
      default: "0",
      unit: share,
      about: {
        id: "jalan yang lebih jarang dari bagian ini diabaikan; 0: tidak ada (inductive: semua kasus cocok)",
        en: "ways rarer than this share are left out; 0: none (inductive: every case fits)",
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
        id: "tulis juga modelnya sebagai BPMN 2.0 beserta tata letaknya",
        en: "also write the model as BPMN 2.0 with its layout",
      },
    }),
    pnml: text("FILE", {
      about: {
        id: "tulis juga modelnya sebagai jaring Petri, PNML",
        en: "also write the model as a Petri net, PNML",
      },
    }),
    ...logOptions,
  },
  example: "mutu mine discover izin.csv --noise 0.2 --bpmn izin.bpmn",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { algorithm, noise, dependency, bpmn, pnml } = options;
    return await withLog(io, file, options, async (input) => {
      const table = withinReach(await input.log.variants());
      const write = async ({ diagram, net }: ModelFiles) => {
        if (bpmn !== null) await writeWholeFile(bpmn, writeBpmn(diagram(), nameOf(file)));
        if (pnml !== null) await writeWholeFile(pnml, writePnml(net, nameOf(file)));
      };
      if (algorithm === "heuristics") {
        const causal = withFrequentBindings(causalNet(table, { ...usualHeuristics, dependency }), noise);
        const net = netOfCausalNet(causal);
        await write({ net, diagram: () => layOutCausalNet(causal, "right") });
        return heuristics(io, input, { causal, dependency, noise, quality: netQuality(net, table) });
      }
      const tree = discoverTree(table, noise);
      await write({ net: netOfTree(tree), diagram: () => layOutTree(tree, "right") });
      return inductive(io, input, { tree, noise, quality: modelQuality(tree, table) });
    });
  },
});

type ModelFiles = { readonly diagram: () => Diagram; readonly net: PetriNet };

/** The name of the process in a file: that of the log without its ending. */
function nameOf(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/(\.[a-z]+)+$/i, "");
}

type Discovered = { readonly tree: ProcessTree; readonly noise: number; readonly quality: ModelQuality };

function inductive(io: Io, input: LogInput, { tree, noise, quality }: Discovered): Answer {
  return {
    figures: { tree: treeText(tree), algorithm: "inductive", noise, ...qualityFigures(quality) },
    tables: [],
    sentence: `${treeText(tree)}\n\n${qualitySentence(io, quality)}`,
    rejected: input.rejected,
    definition: { ...logDefinition(io, input), ...treeDefinition(io), ...qualityDefinition(io) },
  };
}

type DiscoveredNet = {
  readonly causal: CausalNet;
  readonly dependency: number;
  readonly noise: number;
  readonly quality: NetQuality;
};

function heuristics(io: Io, input: LogInput, { causal, dependency, noise, quality }: DiscoveredNet): Answer {
  const { isSound, faults } = quality.soundness;
  return {
    figures: {
      ...{ algorithm: "heuristics", dependency, noise, ...causal, ...qualityFigures(quality) },
      soundness: { isSound, faults, ...(isSound === null && { reason: "too-many-states" }) },
    },
    tables: [connectionTable(io, causal.connections)],
    sentence: [
      heuristicsSentence(io, causal),
      ...(quality.alignment === null
        ? [noRunSentence(io)]
        : [qualitySentence(io, { ...quality, alignment: quality.alignment })]),
      ...soundnessSentences(io, quality.soundness),
    ].join(" "),
    rejected: input.rejected,
    definition: { ...logDefinition(io, input), ...heuristicsDefinition(io), ...qualityDefinition(io) },
  };
}

/** The keys that every model has, however it was found. */
function qualityFigures({
  net,
  alignment,
  replay,
  precision,
  alignedPrecision,
  generalisation,
  simplicity,
}: Omit<NetQuality, "soundness" | "moves">) {
  const shares = { precision, alignedPrecision, generalisation, simplicity };
  const isUntold = alignment === null || replay === null || Object.values(shares).includes(null);
  return {
    fitness: { alignment, replay },
    ...shares,
    ...(isUntold && { reason: "too-large-to-compute" }),
    places: net.places,
    transitions: net.transitions.length,
    silentTransitions: net.transitions.filter(({ label }) => label === null).length,
  };
}
