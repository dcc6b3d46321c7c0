import {
  arrivalsOf,
  DecideNames,
  decideNames,
  folderOfLog,
  type LogArrival,
  type StoredLog,
  WatchFolder,
  watchFolder,
} from "../../../modules/processes/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { rightBox } from "../right-box.ts";
import { type DataInWords, DataPage } from "./data-page.tsx";
import { addressOfLog } from "./log-address.ts";
import { wholeLogHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { alikeNamesOf } from "./names-here.ts";
import { keyOfPair, namesInWords, pairsToDecide } from "./names-words.ts";

const path = "/staf/proses/:agency/:id/data";

/** The data behind a log, and how more is added to it. */
export const dataRoutes: readonly Route[] = [
  route("processes", {
    method: "GET",
    path,
    access: "signed-in",
    handler: async (c) => dataPage(c, await wholeLogHere(c)),
  }),
  route("processes", { method: "POST", path, access: "signed-in", handler: watch }),
  route("processes", { method: "POST", path: `${path}/nama`, access: "signed-in", handler: decide }),
];

/** Files that are shown. */
const SHOWN = 50;

/** A form that was not in order, to be shown again. */
type Sent = { readonly folder?: FormState; readonly names?: FormState };

async function dataPage(c: WebContext, log: StoredLog, sent: Sent = {}): Promise<Response> {
  const { ctx, t, format } = c.var;
  const explained = await explain(ctx, "log.import", log);
  const name = log.folder?.split("/").at(-1) ?? "";
  const data: DataInWords = {
    title: t("processes.data.title", { events: format.count(log.events), cases: format.count(log.cases) }),
    lead: t("processes.data.lead", {
      from: format.day(format.dayOf(log.firstAt)),
      until: format.day(format.dayOf(log.lastAt)),
      n: log.attributes.length,
    }),
    sections: logSections(log, t),
    attributes: attributesTable(log, c),
    names: namesInWords(
      log,
      await alikeNamesOf(ctx, log),
      { action: `${addressOfLog(log)}/data/nama`, sent: sent.names ?? null },
      { t, format },
    ),
    ids: [
      { name: "agencyId", value: log.agencyId },
      { name: "logId", value: log.id },
    ],
    folder: {
      sentence:
        log.folder === null
          ? t("processes.data.folder.none")
          : t("processes.data.folder.watched", { path: folderOfLog(ctx.settings.dataFolder, log.folder) }),
      action: `${addressOfLog(log)}/data`,
      form: sent.folder ?? newForm({ folder: name }),
    },
    arrivals: arrivalsTable(await arrivalsOf(ctx, log, SHOWN), c),
    right: explained.allowed ? null : rightBox(explained, t.lang),
  };
  return show(c, <DataPage data={data} t={t} />, Object.keys(sent).length === 0 ? 200 : 422);
}

function attributesTable({ attributes, mapping }: StoredLog, { var: { t } }: WebContext) {
  const treated = Object.entries(mapping.personal ?? {});
  const rows = [...attributes, ...treated.map(([name]) => name).filter((name) => !attributes.includes(name))];
  if (rows.length === 0) return null;
  const treatments = new Map(treated);
  return {
    caption: t("processes.data.attributes"),
    columns: [
      { key: "name", name: t("processes.data.attribute") },
      { key: "treatment", name: t("processes.data.treatment") },
    ],
    rows: rows.map((name) => ({
      name,
      treatment: t(`processes.data.treatment.${treatments.get(name) ?? "keep"}`),
    })),
  };
}

function arrivalsTable(arrivals: readonly LogArrival[], { var: { t, format } }: WebContext) {
  if (arrivals.length === 0) return null;
  return {
    caption: t("processes.data.arrivals"),
    columns: [
      { key: "file", name: t("processes.data.file") },
      { key: "at", name: t("processes.data.at") },
      { key: "events", name: t("processes.data.new"), numeric: true },
      { key: "duplicates", name: t("processes.data.known"), numeric: true },
      { key: "rejected", name: t("processes.data.rejected"), numeric: true },
      { key: "reason", name: t("processes.data.reason") },
    ],
    rows: arrivals.map(({ fileName, arrivedAt, events, duplicates, rejected, reason }) => ({
      file: fileName,
      at: format.moment(arrivedAt),
      events: format.count(events),
      duplicates: format.count(duplicates),
      rejected: format.count(rejected),
      reason: reason ?? t("processes.data.fine"),
    })),
  };
}

async function watch(c: WebContext): Promise<Response> {
  const log = await wholeLogHere(c);
  const given = { agencyId: log.agencyId, logId: log.id };
  const sent = parseForm(c, WatchFolder, { labels: "processes.data", given });
  if (!sent.ok) return dataPage(c, log, { folder: sent.form });
  return carryOut(c, async (ctx) => {
    await watchFolder(ctx, sent.value);
    return `${addressOfLog(log)}/data`;
  });
}

/** What is decided is read from the log: pairs of another day are no longer there, and are left out. */
async function decide(c: WebContext): Promise<Response> {
  const log = await wholeLogHere(c);
  const keys = new Set(c.var.form?.getAll("pairs"));
  const all = pairsToDecide(log, (await alikeNamesOf(c.var.ctx, log)) ?? []);
  const pairs = all.filter((pair) => keys.has(keyOfPair(pair)));
  const given = { agencyId: log.agencyId, logId: log.id, pairs };
  const sent = parseForm(c, DecideNames, { labels: "processes.names", given });
  if (!sent.ok) return dataPage(c, log, { names: sent.form });
  return carryOut(c, async (ctx) => {
    await decideNames(ctx, sent.value);
    return `${addressOfLog(log)}/data`;
  });
}
