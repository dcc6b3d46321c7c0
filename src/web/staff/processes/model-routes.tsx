import { netOfTree } from "../../../analytics/mining/conform/petri-net.ts";
import { layOutTree } from "../../../analytics/mining/model/lay-out-tree.ts";
import type { ReadableModel } from "../../../analytics/mining/model/readable-model.ts";
import { writeBpmn } from "../../../analytics/mining/model/write-bpmn.ts";
import { writePnml } from "../../../analytics/mining/model/write-pnml.ts";
import { modelAnalysis } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { ModelPage } from "./model-page.tsx";
import {
  enoughCases,
  type ModelChoice,
  type ModelHere,
  modelFilters,
  modelInWords,
  modelLead,
  modelTitle,
  noiseStops,
  percent,
  qualityTable,
  queryOf,
  stepStops,
  treeFile,
} from "./model-words.ts";

const path = "/staf/proses/:agency/:id/model";

/** The model of a log, and its files. */
export const modelRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showModel }),
  ...(["bpmn", "pnml", "txt"] as const).map((ending) =>
    route("processes", {
      method: "GET",
      path: `${path}.${ending}`,
      access: "signed-in",
      handler: (c) => download(c, ending),
    }),
  ),
];

async function showModel(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const chosen = choiceOf(c);
  const log = await logHere(c);
  const here: ModelHere = {
    log,
    model: await answerHere(c, log, modelAnalysis, chosen),
  };
  const address = `${addressOfLog(log)}/model`;
  const { cases } = here.model;
  return show(
    c,
    <ModelPage
      title={modelTitle(here, words)}
      lead={modelLead(here, words)}
      sections={logSections(log, t)}
      caution={cases < enoughCases ? t("processes.model.few", { n: format.count(cases) }) : null}
      diagram={modelInWords(here, words)}
      filters={modelFilters(address, chosen, words)}
      quality={qualityTable(here, words)}
      files={(["bpmn", "pnml", "txt"] as const).map((ending) => ({
        href: `${address}.${ending}?${queryOf(chosen)}`,
        label: t(ending === "txt" ? "processes.model.tree" : `processes.model.${ending}`),
      }))}
      t={t}
    />,
  );
}

/** One in a hundred and a fifth unless the address says otherwise: all steps and ways together are rarely readable. */
function choiceOf(c: WebContext): ModelChoice {
  const asked = <S extends number>(name: string, stops: readonly S[], usual: S): S =>
    stops.find((stop) => percent(stop) === c.req.query(name)) ?? usual;
  return { leastShare: asked("langkah", stepStops, 0.01), noise: asked("derau", noiseStops, 0.2) };
}

type Ending = "bpmn" | "pnml" | "txt";

const types: Readonly<Record<Ending, string>> = {
  bpmn: "application/xml; charset=utf-8",
  pnml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

async function download(c: WebContext, ending: Ending): Promise<Response> {
  const log = await logHere(c);
  const model = await answerHere(c, log, modelAnalysis, choiceOf(c));
  return c.body(fileOf(model, log.name, ending), 200, {
    "Content-Type": types[ending],
    "Content-Disposition": `attachment; filename="model-${log.id}.${ending}"`,
  });
}

function fileOf(model: ReadableModel, name: string, ending: Ending): string {
  if (ending === "bpmn") return writeBpmn(layOutTree(model.tree, "right"), name);
  return ending === "pnml" ? writePnml(netOfTree(model.tree), name) : treeFile(model);
}
