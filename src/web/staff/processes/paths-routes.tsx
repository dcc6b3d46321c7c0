import { pathAnalysis, pathsAnalysis, withStoredLog } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { PathPage, PathsPage } from "./paths-page.tsx";
import {
  casesTable,
  coverageInWords,
  coveredShares,
  pathsSentence,
  pathsTable,
  stepsOfPath,
} from "./paths-words.tsx";

const path = "/staf/proses/:agency/:id/jalur";

/** Paths of the page; the file to download holds all. */
const shownPaths = 50;
/** Cases of the page of one path. */
const shownCases = 50;

/** The paths that cases take, and one of them. */
export const pathsRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showPaths }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
  route("processes", { method: "GET", path: `${path}/:place`, access: "signed-in", handler: showPath }),
];

async function showPaths(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const log = await logHere(c);
  const question = { shares: coveredShares, most: shownPaths };
  const { coverage, table } = await answerHere(c, log, pathsAnalysis, question);
  const facts = { shown: format.count(table.variants.length), n: format.count(table.totalVariants) };
  return show(
    c,
    <PathsPage
      title={pathsSentence(coverage, words)}
      sections={logSections(log, t)}
      coverage={coverageInWords(log, coverage, words)}
      paths={pathsTable(log, table, words)}
      shown={table.variants.length === table.totalVariants ? null : t("processes.paths.list.first", facts)}
      download={`${addressOfLog(log)}/jalur.csv`}
      t={t}
    />,
  );
}

async function download(c: WebContext): Promise<Response> {
  const log = await logHere(c);
  const { variants, activities } = await withStoredLog(c.var.ctx, log, (events) => events.variants());
  const columns = ["place", "cases", "medianSeconds", "path"];
  const rows = variants.map(({ path, cases, medianSeconds }, at) => [
    at + 1,
    cases,
    medianSeconds,
    path.map((activity) => activities[activity] ?? "").join(" > "),
  ]);
  return sendCsv(c, `jalur-${log.id}.csv`, { columns, rows });
}

async function showPath(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const log = await logHere(c);
  const place = Number(c.req.param("place"));
  const found = await answerHere(c, log, pathAnalysis, { place, most: shownCases });
  if (found === null) throw new MutuError("not-found", "error.not-found");
  return show(
    c,
    <PathPage
      title={t("processes.path.title", {
        place: format.count(place),
        cases: format.count(found.cases),
        share: format.percent(found.share),
        median: format.duration(found.medianSeconds),
      })}
      log={{ href: `${addressOfLog(log)}/jalur`, name: log.name }}
      steps={stepsOfPath(log, found.times, words)}
      cases={casesTable(log, found.shown, words)}
      t={t}
    />,
  );
}
