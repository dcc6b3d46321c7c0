import { MutuError } from "../../../platform/errors.ts";
import { type ImportRun, importRuns } from "../../../platform/imports/import-run.ts";
import { type FailedJob, failedJobs, RetryJob, retryJob } from "../../../platform/jobs/failed-jobs.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import {
  OperationsPage,
  type OperationsProps,
  operationsPath,
  type ShownImport,
  type ShownJob,
} from "./operations-page.tsx";
import { shownChecks } from "./shown-checks.ts";

const area = "operations";
const access = { right: "job.retry" } as const;

/** How the instance works: what waits, what failed, and a button to try again. */
export const operationsRoutes: readonly Route[] = [
  route(area, { method: "GET", path: operationsPath, access, handler: showOperations }),
  route(area, { method: "POST", path: `${operationsPath}/ulangi`, access, handler: takeRetry }),
];

async function showOperations(c: WebContext) {
  const { ctx, t, lang, format } = c.var;
  const { agencyId } = personHere(c).actor;
  const explained = await explain(ctx, "job.retry", { agencyId });
  return show(
    c,
    <OperationsPage
      at={format.moment(ctx.now)}
      news={newsOf(c)}
      checks={await shownChecks(c)}
      jobs={(await failedJobs(ctx)).map((job) => shownJob(c, job))}
      right={explained.allowed ? null : rightBox(explained, lang)}
      imports={await importsOf(c)}
      agencyId={agencyId}
      t={t}
    />,
  );
}

async function takeRetry(c: WebContext) {
  const { agencyId } = personHere(c).actor;
  const sent = parseForm(c, RetryJob, { given: { agencyId } });
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  return goTo(c, `${operationsPath}?kabar=${await putBack(c, sent.value)}`);
}

/** Somebody else may have been quicker, which is no error to the one who pressed second. */
async function putBack(c: WebContext, job: Parameters<typeof retryJob>[1]): Promise<"diulang" | "tidak-ada"> {
  try {
    await retryJob(c.var.ctx, job);
    return "diulang";
  } catch (error) {
    if (error instanceof MutuError && error.code === "not-found") return "tidak-ada";
    throw error;
  }
}

function newsOf(c: WebContext): OperationsProps["news"] {
  const { t } = c.var;
  const news = c.req.query("kabar");
  if (news === "diulang") return { tone: "good", words: t("operations.job.put-back") };
  return news === "tidak-ada" ? { tone: "info", words: t("operations.job.not-there") } : null;
}

function shownJob(c: WebContext, job: FailedJob): ShownJob {
  const { format } = c.var;
  return {
    id: job.id,
    name: job.queue,
    failed: format.shortMoment(job.failedAt),
    tries: format.count(job.tries),
    error: job.error,
  };
}

async function importsOf(c: WebContext): Promise<readonly ShownImport[]> {
  const { ctx } = c.var;
  const runs: ImportRun[] = [];
  for (const kind of ["complaints", "survey", "log", "standards"] as const) {
    runs.push(...(await importRuns(ctx, kind)));
  }
  return runs.flatMap((run) => shownImport(c, run));
}

function shownImport(c: WebContext, { fileName, state, rowsRead, startedAt }: ImportRun): ShownImport[] {
  const { t, format } = c.var;
  if (state !== "running" && state !== "failed") return [];
  const shown = {
    file: fileName,
    rows: format.count(rowsRead),
    started: format.shortMoment(startedAt),
    state: { words: t(`operations.import.state.${state}`), tone: state === "failed" ? "warn" : "info" },
  } as const;
  return [shown];
}
