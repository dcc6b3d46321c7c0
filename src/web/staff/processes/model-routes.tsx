import { netOfTree } from "../../../analytics/mining/conform/petri-net.ts";
import { writeBpmn } from "../../../analytics/mining/model/write-bpmn.ts";
import { writePnml } from "../../../analytics/mining/model/write-pnml.ts";
import { causalModelAnalysis, modelAnalysis, type StoredLog } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
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
  type AnyModel,
  byCauses,
  diagramOf,
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
  unsoundInWords,
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
  const here: ModelHere = { log, model: await modelHere(c, log, chosen) };
  const address = `${addressOfLog(log)}/model`;
  const { cases } = here.model;
  return show(
    c,
    <ModelPage
      title={modelTitle(here, words)}
      lead={modelLead(here, words)}
      sections={logSections(log, t)}
      caution={cases < enoughCases ? t("processes.model.few", { n: format.count(cases) }) : null}
      unsound={unsoundInWords(here, words)}
      diagram={modelInWords(here, words)}
      filters={modelFilters(address, chosen, words)}
      quality={qualityTable(here, words)}
      files={endingsOf(chosen).map((ending) => ({
        href: `${address}.${ending}?${queryOf(chosen)}`,
        label: t(ending === "txt" ? "processes.model.tree" : `processes.model.${ending}`),
      }))}
      t={t}
    />,
  );
}

async function modelHere(c: WebContext, log: StoredLog, { by, ...chosen }: ModelChoice): Promise<AnyModel> {
  return by === "blocks"
    ? { by, ...(await answerHere(c, log, modelAnalysis, chosen)) }
    : { by, ...(await answerHere(c, log, causalModelAnalysis, chosen)) };
}

/** Only a model of blocks is a tree. */
function endingsOf({ by }: ModelChoice): readonly Ending[] {
  return by === "blocks" ? ["bpmn", "pnml", "txt"] : ["bpmn", "pnml"];
}

/** One in a hundred and a fifth unless the address says otherwise: all steps and ways together are rarely readable. */
function choiceOf(c: WebContext): ModelChoice {
  const asked = <S extends number>(name: string, stops: readonly S[], usual: S): S =>
    stops.find((stop) => percent(stop) === c.req.query(name)) ?? usual;
  const by = c.req.query("cara") === byCauses ? "causes" : "blocks";
  return { by, leastShare: asked("langkah", stepStops, 0.01), noise: asked("derau", noiseStops, 0.2) };
}

type Ending = "bpmn" | "pnml" | "txt";

const types: Readonly<Record<Ending, string>> = {
  bpmn: "application/xml; charset=utf-8",
  pnml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

async function download(c: WebContext, ending: Ending): Promise<Response> {
  const log = await logHere(c);
  const chosen = choiceOf(c);
  if (!endingsOf(chosen).includes(ending)) throw new MutuError("not-found", "error.not-found");
  const model = await modelHere(c, log, chosen);
  return c.body(fileOf(model, log.name, ending), 200, {
    "Content-Type": types[ending],
    "Content-Disposition": `attachment; filename="model-${log.id}.${ending}"`,
  });
}

function fileOf(model: AnyModel, name: string, ending: Ending): string {
  if (ending === "bpmn") return writeBpmn(diagramOf(model, "right"), name);
  if (ending === "pnml")
    return writePnml(model.by === "blocks" ? netOfTree(model.tree) : model.quality.net, name);
  return model.by === "blocks" ? treeFile(model) : "";
}
