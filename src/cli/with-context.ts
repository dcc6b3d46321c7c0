import { homedir } from "node:os";
import { join } from "node:path";
import type { Context } from "../platform/context.ts";
import { runningAddress, runningEmbedded } from "../platform/db/embedded/embedded.ts";
import { type DatabaseServer, openServer } from "../platform/db/open-server.ts";
import { databaseOf, openPool } from "../platform/db/pool.ts";
import { folderFiles } from "../platform/files/folder-files.ts";
import { newId, systemRandom } from "../platform/ids.ts";
import { silentLog } from "../platform/log.ts";
import { noMail, smtpMail } from "../platform/mail/smtp.ts";
import { everyAgency, jobContext } from "../platform/make-context.ts";
import { migrations } from "../platform/migrations/index.ts";
import { migrate } from "../platform/migrations/migrate.ts";
import { instanceSecret } from "../platform/settings/instance-secret.ts";
import { type ProcessSettings, readProcessSettings } from "../platform/settings/process-settings.ts";
import type { Io } from "./io.ts";

/** Where the data are, as `start` takes it. */
export type Place = { readonly data: string | null };

/**
 * Does one piece of work on the data of an instance, in the name of the console. A Mutu that is running is joined; else
 * the database is started for as long as the work takes.
 */
export async function withContext<T>(io: Io, place: Place, work: (ctx: Context) => Promise<T>): Promise<T> {
  const settings = readProcessSettings(
    { ...place, port: null, host: null, production: false, noDemo: true },
    { environment: process.env, home: homedir(), currentFolder: process.cwd() },
  );
  const server = await joinOrOpen(settings, io.now);
  const db = databaseOf(openPool({ url: server.url, name: "mutu console", connections: 2 }, silentLog));
  try {
    await migrate(server.url, migrations, silentLog);
    const { agencies } = await everyAgency(db);
    const { mail } = settings;
    const around = {
      settings: {
        ...settings,
        origin: originOf(settings),
        secret: instanceSecret(settings.dataFolder),
        smtp: mail,
      },
      mail: mail === null ? noMail : smtpMail(mail),
      files: folderFiles(join(settings.dataFolder, "files"), () => newId(io.now, systemRandom)),
      log: silentLog,
      random: systemRandom,
      clock: { now: () => io.now },
    };
    const ctx = jobContext(around, db, "console", agencies, new AbortController().signal);
    return await work({ ...ctx, lang: io.lang });
  } finally {
    await db.destroy();
    await server.stop();
  }
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
