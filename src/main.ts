import { join } from "node:path";
import { createApi } from "./api/api.ts";
import { figuresText } from "./figures.ts";
import { standardImporter } from "./modules/catalogue/index.ts";
import {
  complaintImporter,
  moveDeadlinesWithCalendar,
  sealWaitingReports,
  withdrawSilentComplaints,
} from "./modules/complaints/index.ts";
import { climbForRequests, tellOfRequests } from "./modules/coordination/index.ts";
import { climbForProposals, tellOfProposals, tellSupervisors } from "./modules/improvement/index.ts";
import { tellOfCheckpoints } from "./modules/notifications/index.ts";
import { computeAnswers, extendLogs, forecastLateness, logImporter } from "./modules/processes/index.ts";
import { tellOfPublications } from "./modules/reports/index.ts";
import { surveyImporter } from "./modules/surveys/index.ts";
import { runDetectors } from "./modules/warnings/index.ts";
import { beginOrigin } from "./platform/audit/begin-origin.ts";
import { checkpointKey } from "./platform/audit/checkpoint-key.ts";
import { sealEntries } from "./platform/audit/seal.ts";
import { checkpointAtStop, takeCheckpoint } from "./platform/audit/take-checkpoint.ts";
import { actorOfSession, actorOfToken } from "./platform/auth/actor.ts";
import {
  type DemonstrationPerson,
  demonstrationPeople,
  isDemonstration,
} from "./platform/auth/demonstration.ts";
import { forgetWhatIsOver } from "./platform/auth/forget-over.ts";
import { sealStoredTotp } from "./platform/auth/stored-totp.ts";
import type { Clock } from "./platform/clock.ts";
import type { Context } from "./platform/context.ts";
import type { Db } from "./platform/db/database.ts";
import { refuseHeldFolder } from "./platform/db/embedded/embedded.ts";
import { type DatabaseServer, openServer } from "./platform/db/open-server.ts";
import { databaseOf, openPool } from "./platform/db/pool.ts";
import { buildWall } from "./platform/db/wall/build-wall.ts";
import { folderFiles } from "./platform/files/folder-files.ts";
import type { MessageKey } from "./platform/i18n/messages.ts";
import { newId, type Random } from "./platform/ids.ts";
import { advanceImports, type Importer } from "./platform/imports/advance.ts";
import { type Jobs, startJobs, type TimedJob } from "./platform/jobs/start-jobs.ts";
import type { Log } from "./platform/log.ts";
import { sendWaitingLetters } from "./platform/mail/send-waiting-letters.ts";
import { noMail, smtpMail } from "./platform/mail/smtp.ts";
import { type Around, everyAgency, jobContext, requestContext } from "./platform/make-context.ts";
import type { PoolCounts } from "./platform/metrics/instance-figures.ts";
import { requestTally } from "./platform/metrics/request-tally.ts";
import { migrations } from "./platform/migrations/index.ts";
import { migrate } from "./platform/migrations/migrate.ts";
import type { Subscriber } from "./platform/outbox/subscriber.ts";
import { missingForWork } from "./platform/readiness.ts";
import { explain } from "./platform/rights/decide.ts";
import { answeringCode } from "./platform/settings/code-version.ts";
import { instanceSecret } from "./platform/settings/instance-secret.ts";
import type { ProcessSettings } from "./platform/settings/process-settings.ts";
import { createApp, type WebDeps } from "./web/app.ts";
import { pageAreas } from "./web/areas.ts";
import { openAssets } from "./web/assets/assets.ts";
import { healthAnswer } from "./web/health.ts";
import { metricsAnswer } from "./web/metrics.ts";
import { referenceRoutes } from "./web/portal/api-reference/routes.tsx";
import { listen, refuseTakenPort } from "./web/server.ts";
import { storeWhatShips } from "./what-ships.ts";

/** What acts after events. */
const subscribers: readonly Subscriber[] = [
  moveDeadlinesWithCalendar,
  tellOfRequests,
  tellOfProposals,
  tellSupervisors,
  tellOfPublications,
  tellOfCheckpoints,
];

/** Every kind of file that is taken in. */
const importers: readonly Importer[] = [complaintImporter, surveyImporter, logImporter, standardImporter];

/** Work that begins by the clock. */
const timed: readonly TimedJob[] = [
  { name: "send-letters", every: { seconds: 5 }, run: sendWaitingLetters },
  { name: "withdraw-silent-complaints", every: { cron: "10 0 * * *" }, run: withdrawSilentComplaints },
  {
    name: "advance-imports",
    every: { seconds: 2 },
    run: (ctx) => advanceImports(ctx, importers),
    isMining: true,
  },
  { name: "compute-answers", every: { seconds: 1 }, run: computeAnswers, isMining: true },
  { name: "forecast-lateness", every: { cron: "*/10 * * * *" }, run: forecastLateness, isMining: true },
  { name: "run-detectors", every: { cron: "0 6 * * *" }, run: runDetectors },
  { name: "climb-ladder", every: { cron: "15 6 * * *" }, run: climbLadder },
  { name: "extend-logs", every: { cron: "* * * * *" }, run: extendLogs, isMining: true },
  { name: "seal-reports", every: { cron: "* * * * *" }, run: sealWaitingReports },
  { name: "seal-audit", every: { seconds: 5 }, run: sealEntries },
  { name: "checkpoint-audit", every: { cron: "0 * * * *" }, run: takeCheckpoint },
  { name: "forget-over", every: { cron: "30 2 * * *" }, run: forgetWhatIsOver },
];

/** Whatever waits past its day is told to the next function, requests and proposals alike. */
async function climbLadder(ctx: Context): Promise<void> {
  await climbForRequests(ctx);
  await climbForProposals(ctx);
}

/** Seconds that requests under way get when the process stops. */
const LAST_ANSWERS = 10;
/** Seconds that a statement of a job may take. */
const JOB_STATEMENT = 300;

/** What a process has of the outside world. */
export type Edge = {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Tells whoever waits at the console what takes some seconds. */
  readonly tell: (key: MessageKey) => void;
};

/** A running Mutu. */
export type Mutu = {
  /** Where the pages are; null in a process that only does jobs. */
  readonly address: string | null;
  /** Invented people with whom a visitor begins; none in real use. */
  readonly invented: readonly DemonstrationPerson[];
  /** Finishes what is under way, then stops everything in the opposite order of its start. May be called twice. */
  stop(): Promise<void>;
};

type Stop = () => Promise<void>;

/**
 * Starts everything in order: the database, its schema, what ships with Mutu, jobs, pages.
 * @throws MutuError with what stands in the way and the way out; what was started by then is stopped again
 */
export async function startMutu(settings: ProcessSettings, edge: Edge): Promise<Mutu> {
  const started: Stop[] = [];
  try {
    const running = await startParts(settings, edge, (stop) => void started.push(stop));
    let stopping: Promise<void> | null = null;
    return { ...running, stop: () => (stopping ??= stopAll(started)) };
  } catch (error) {
    await stopAll(started);
    throw error;
  }
}

async function stopAll(started: readonly Stop[]): Promise<void> {
  for (const stop of started.toReversed()) await stop();
}

async function startParts(
  settings: ProcessSettings,
  edge: Edge,
  onStop: (stop: Stop) => void,
): Promise<Omit<Mutu, "stop">> {
  const { host, port, dataFolder, only } = settings;
  const address = settings.origin ?? `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`;
  if (settings.databaseUrl === null) await refuseHeldFolder(dataFolder);
  if (only !== "worker") await refuseTakenPort(host, port);

  const server = await openServer(settings, edge.clock.now(), edge.log);
  onStop(server.stop);
  await migrate(server.url, migrations, edge.log);
  await buildWall(server.url, settings.rowPolicies, edge.log);
  const databases = openDatabases(server, settings, edge.log, onStop);
  const { worker } = databases;
  const around = { ...edge, ...outsideOf(settings, edge, address) };
  await firstStart(around, worker);
  const invented = isDemonstration(around.settings) ? await cityOf(around, worker) : [];
  if (only !== "web") {
    onStop(() => lastWord(around, worker));
    onStop((await startWork(around, worker, server)).stop);
  }
  if (only === "worker") return { address: null, invented };
  await openPages(settings, around, databases, onStop);
  server.tellAddress(address);
  return { address, invented };
}

/** Listens for pages and the API, and tells those that watch the process whether it can do its work. */
async function openPages(
  { host, port, dataFolder, production, metricsToken: token, proxies }: ProcessSettings,
  around: Around,
  { web: db, pools }: Databases,
  onStop: (stop: Stop) => void,
): Promise<void> {
  let stopping = false;
  const tally = requestTally();
  const missing = async () => [...(stopping ? ["stopping"] : []), ...(await missingForWork(db, dataFolder))];
  const app = createApp({ ...pagesOf(around, db), tally });
  const contextNow = async () => {
    const { agencies } = await everyAgency(db);
    return jobContext(around, db, "figures", agencies, AbortSignal.timeout(LAST_ANSWERS * 1_000));
  };
  const figures = () => figuresText({ tally, pools, contextNow });
  const listening = await listen(host, port, async (request, from) => {
    const connected = from.incoming.socket.remoteAddress ?? "";
    return (
      (await healthAnswer(request, missing)) ??
      (await metricsAnswer(request, connected, { token, production, proxies }, figures)) ??
      (await app.fetch(request, from))
    );
  });
  onStop(() => {
    stopping = true;
    return listening.close(LAST_ANSWERS);
  });
}

function openDatabases(
  { url }: DatabaseServer,
  settings: ProcessSettings,
  log: Log,
  onStop: (stop: Stop) => void,
): Databases {
  const { webConnections, workerConnections, rowPolicies: isWalled } = settings;
  const web = { url, name: "mutu web", connections: webConnections, isWalled };
  const worker = { ...web, name: "mutu worker", connections: workerConnections };
  const pools = {
    web: openPool(web, log),
    worker: openPool({ ...worker, statementSeconds: JOB_STATEMENT }, log),
  };
  const databases = { web: databaseOf(pools.web), worker: databaseOf(pools.worker) };
  onStop(() => databases.worker.destroy());
  onStop(() => databases.web.destroy());
  return { ...databases, pools };
}

/** The database as pages and as jobs reach it, and the connections behind. */
type Databases = {
  readonly web: Db;
  readonly worker: Db;
  readonly pools: { readonly web: PoolCounts; readonly worker: PoolCounts };
};

function outsideOf(
  settings: ProcessSettings,
  { clock, random }: Edge,
  origin: string,
): Omit<Around, keyof Edge> {
  const { production, demonstration, zone, dataFolder, backupDays, proxies, outgoingAllow, mail } = settings;
  const { checkpointFolder, checkpointHours, signOn } = settings;
  const secret = instanceSecret(dataFolder);
  return {
    settings: {
      production,
      demonstration,
      origin,
      zone,
      dataFolder,
      code: answeringCode(),
      backupDays,
      checkpointFolder,
      checkpointHours,
      secret,
      proxies,
      outgoingAllow,
      smtp: mail,
      signOn,
    },
    mail: mail === null ? noMail : smtpMail(mail),
    files: folderFiles(join(dataFolder, "files"), () => newId(clock.now(), random)),
  };
}

/** What every instance has after its first start. */
async function firstStart(around: Around, db: Db): Promise<void> {
  const ctx = jobContext(around, db, "first-start", [], new AbortController().signal);
  checkpointKey(ctx.settings.dataFolder);
  await beginOrigin(ctx);
  await sealStoredTotp(ctx);
  await storeWhatShips(ctx);
}

/** Seals and signs what this process wrote last. Where that cannot be written down, Mutu stops all the same. */
async function lastWord(around: Around, db: Db): Promise<void> {
  const ctx = jobContext(around, db, "last-word", [], AbortSignal.timeout(LAST_ANSWERS * 1_000));
  await checkpointAtStop(ctx).catch((error: unknown) => {
    around.log("error", "no checkpoint at stop", { reason: String(error) });
  });
}

/**
 * The people of the demonstration city, which is loaded into an instance that is empty; before any job runs, so that what
 * they did in the past is sealed and told in its own order.
 */
async function cityOf(around: Around & Edge, db: Db): Promise<readonly DemonstrationPerson[]> {
  const { loadDemonstration } = await import("./demo/load/load-demonstration.ts");
  const { firstMet } = await import("./demo/city/first-met.ts");
  const ctx = jobContext(around, db, "demonstration", [], new AbortController().signal);
  await loadDemonstration(ctx, { onBegin: () => around.tell("start.demonstration") });
  return firstMet(await demonstrationPeople(ctx));
}

/** Jobs act for every agency that there is when they run. */
function startWork(around: Around, db: Db, { url }: DatabaseServer): Promise<Jobs> {
  return startJobs({
    databaseUrl: url,
    zone: around.settings.zone,
    subscribers,
    timed,
    log: around.log,
    contextOf: async (job, signal) => jobContext(around, db, job, (await everyAgency(db)).agencies, signal),
  });
}

function pagesOf(around: Around, db: Db): WebDeps {
  const { settings, log, random, clock } = around;
  const api = createApi({
    holderOf: (token) => actorOfToken({ db, now: clock.now() }, token),
    contextFor: (holder, facts) =>
      requestContext(around, db, { ...facts, lang: "id", signedIn: holder, reading: null }),
  });
  const document = async () => (await api.request("/openapi.json")).json();
  return {
    settings,
    log,
    random,
    assets: openAssets(join(settings.dataFolder, "cache")),
    resolveActor: (token) => actorOfSession({ db, now: clock.now() }, token),
    holds: mayUse,
    contextFor: (facts) => requestContext(around, db, facts),
    areas: [...pageAreas(settings), referenceRoutes(document)],
    mounted: [{ path: "/api/v1", app: api }],
  };
}

/** Whether a person holds a right at all, on their own agency; what they may do on one subject, the verb decides. */
async function mayUse(ctx: Context, right: string): Promise<boolean> {
  if (ctx.actor.kind !== "person") return false;
  const { allowed, mayPropose } = await explain(ctx, right, { agencyId: ctx.actor.agencyId });
  return allowed || mayPropose;
}
