import { join } from "node:path";
import type { Context } from "../platform/context.ts";
import type { Db } from "../platform/db/database.ts";
import { hasEmbedded, runningAddress, runningEmbedded } from "../platform/db/embedded/embedded.ts";
import { type DatabaseServer, openServer } from "../platform/db/open-server.ts";
import { databaseOf, openPool } from "../platform/db/pool.ts";
import { folderFiles } from "../platform/files/folder-files.ts";
import { newId, systemRandom } from "../platform/ids.ts";
import { silentLog } from "../platform/log.ts";
import { noMail, smtpMail } from "../platform/mail/smtp.ts";
import { type Around, everyAgency, jobContext } from "../platform/make-context.ts";
import { migrations } from "../platform/migrations/index.ts";
import { migrate } from "../platform/migrations/migrate.ts";
import { answeringCode } from "../platform/settings/code-version.ts";
import { instanceSecret } from "../platform/settings/instance-secret.ts";
import type { ProcessSettings } from "../platform/settings/process-settings.ts";
import { FailedError } from "./failure.ts";
import type { Io } from "./io.ts";
import { settingsAt } from "./settings-of.ts";

/** Where the data are, as `start` takes it, and whether an instance is made where there is none. */
type Place = { readonly data: string | null; readonly makes?: boolean };

/** The database and the settings of an instance, for commands that work on it as a whole. */
export type Instance = { readonly url: string; readonly settings: ProcessSettings };

/**
 * Does one piece of work on the database of an instance. A Mutu that is running is joined; else the database is started
 * for as long as the work takes.
 * @throws FailedError when there is no instance and none is to be made: a wrong folder is not to look like an empty one
 */
export async function withInstance<T>(
  io: Io,
  { data, makes = false }: Place,
  work: (instance: Instance) => Promise<T>,
): Promise<T> {
  const settings = settingsAt(data);
  if (!makes) refuseNoInstance(settings);
  const server = await joinOrOpen(settings, io.now);
  try {
    return await work({ url: server.url, settings });
  } finally {
    await server.stop();
  }
}

/** The same with a Context in the name of the console, on the schema of this version. */
export function withContext<T>(io: Io, place: Place, work: (ctx: Context) => Promise<T>): Promise<T> {
  return withInstance(io, place, async (instance) => {
    await migrate(instance.url, migrations, silentLog);
    return await withDatabase(instance, async (db) => work(await consoleContext(io, instance, db)));
  });
}

/** Does one piece of work on the database as it is. */
export async function withDatabase<T>({ url }: Instance, work: (db: Db) => Promise<T>): Promise<T> {
  const db = databaseOf(openPool({ url, name: "mutu console", connections: 2 }, silentLog));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** A Context in the name of the console. The schema must be that of this version. */
export async function consoleContext(io: Io, { settings }: Instance, db: Db): Promise<Context> {
  const { agencies } = await everyAgency(db);
  const { signal } = new AbortController();
  return { ...jobContext(aroundConsole(io, settings), db, "console", agencies, signal), lang: io.lang };
}

function aroundConsole(io: Io, settings: ProcessSettings): Around {
  const { mail, dataFolder } = settings;
  return {
    settings: {
      ...settings,
      code: answeringCode(),
      origin: originOf(settings),
      secret: instanceSecret(dataFolder),
      smtp: mail,
    },
    mail: mail === null ? noMail : smtpMail(mail),
    files: folderFiles(filesFolderOf(settings), () => newId(io.now, systemRandom)),
    log: silentLog,
    random: systemRandom,
    clock: { now: () => io.now },
  };
}

/** Where an instance keeps the files that people sent. */
export function filesFolderOf({ dataFolder }: Pick<ProcessSettings, "dataFolder">): string {
  return join(dataFolder, "files");
}

function refuseNoInstance({ databaseUrl, dataFolder }: ProcessSettings): void {
  if (databaseUrl !== null || hasEmbedded(dataFolder)) return;
  throw new FailedError(
    {
      id: "Tidak ada data Mutu di {folder}. Sebutkan foldernya dengan --data atau MUTU_DATA; yang baru dibuat oleh mutu start.",
      en: "There is no data of Mutu in {folder}. Name the folder with --data or MUTU_DATA; mutu start makes a new one.",
    },
    { folder: dataFolder },
  );
}

async function joinOrOpen(settings: ProcessSettings, now: Date): Promise<DatabaseServer> {
  const running = settings.databaseUrl === null ? await runningEmbedded(settings.dataFolder) : null;
  if (running === null) return openServer(settings, now, silentLog);
  return { url: running, tellAddress: () => undefined, stop: () => Promise.resolve() };
}

/** Where links lead: the address that was set, that of the Mutu that is running, or the usual one. */
function originOf({ origin, dataFolder, port }: ProcessSettings): string {
  return origin ?? runningAddress(dataFolder) ?? `http://localhost:${port}`;
}
