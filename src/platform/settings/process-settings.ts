import { join, resolve } from "node:path";
import type { Text } from "../i18n/text.ts";
import type { LogLevel } from "../log.ts";
import type { SignOnSettings } from "./settings.ts";
import { clientSecret, readSignOn } from "./sign-on-settings.ts";
import type { Variable } from "./variables.ts";
import * as variables from "./variables.ts";

/** What a process is told when it starts: on the command line, in the environment, or by default. */
export type ProcessSettings = {
  readonly host: string;
  readonly port: number;
  /** Where pages are reached when something stands in front of Mutu; null where that is the host and port. */
  readonly origin: string | null;
  readonly dataFolder: string;
  /** A PostgreSQL server of the organisation's own; null for the embedded one. */
  readonly databaseUrl: string | null;
  readonly zone: string;
  readonly production: boolean;
  /** The part that this process is, where pages and jobs run in processes of their own; null for both in one. */
  readonly only: Part | null;
  /** Whether an empty database is filled with the demonstration city. */
  readonly demonstration: boolean;
  readonly logLevel: LogLevel;
  readonly webConnections: number;
  readonly workerConnections: number;
  /** Whether the database itself holds pages and jobs to the scope of whoever acts. */
  readonly rowPolicies: boolean;
  /** Days after which a backup is due. */
  readonly backupDays: number;
  /** Where checkpoints of the audit trail are written. */
  readonly checkpointFolder: string;
  /** Hours between two checkpoints that are sent out; 0 for never. */
  readonly checkpointHours: number;
  /** Addresses of reverse proxies whose word about the visitor's address is believed. */
  readonly proxies: readonly string[];
  /** Hosts that may be called although they are inner ones or listen on another port than 443. */
  readonly outgoingAllow: readonly string[];
  /** What a collector of figures shows at `/metrics`; null where only this machine may ask, and in production nobody. */
  readonly metricsToken: string | null;
  /** The mail server and the sender of letters; null while there is none, then letters wait. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** The sign-on of the organisation, or null. */
  readonly signOn: SignOnSettings | null;
};

/** `web` answers pages and the API; `worker` does the jobs. */
export type Part = "web" | "worker";

/** What the command line said; null where it said nothing. */
export type Told = {
  readonly port: number | null;
  readonly host: string | null;
  readonly data: string | null;
  readonly production: boolean;
  readonly noDemo: boolean;
  readonly only: Part | null;
};

export type Surrounding = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly currentFolder: string;
};

export type SettingProblem = { readonly name: string; readonly found: string; readonly expected: Text };

/** All settings that were not understood, so that they can be put right in one go. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    super(problems.map(({ name, found }) => `${name}: ${found}`).join("; "));
    this.problems = problems;
  }
}

/**
 * The settings of this process. The command line comes first, then the environment, then the default.
 * @throws SettingsError with every setting that was not understood
 */
export function readProcessSettings(told: Told, around: Surrounding): ProcessSettings {
  const problems: SettingProblem[] = [];
  const given = <T, D>({ name, expected, read }: Variable<T>, otherwise: D): T | D => {
    const text = around.environment[name];
    if (text === undefined || text === "") return otherwise;
    const value = read(text);
    if (value === null) problems.push({ name, found: shown(name, text), expected });
    return value ?? otherwise;
  };
  const mailServer = given(variables.mailUrl, null);
  const sender = given(variables.mailFrom, null);
  if (mailServer !== null && sender === null && !around.environment[variables.mailFrom.name])
    problems.push({ name: variables.mailFrom.name, found: "", expected: variables.mailFrom.expected });
  const isProduction = told.production || given(variables.production, false);
  const settings: ProcessSettings = {
    host: told.host ?? around.environment.MUTU_HOST ?? "127.0.0.1",
    port: told.port ?? given(variables.port, 3000),
    origin: given(variables.origin, null),
    dataFolder: dataFolder(told, around),
    databaseUrl: given(variables.databaseUrl, null),
    zone: given(variables.zone, "Asia/Jakarta"),
    production: isProduction,
    demonstration: !isProduction && !told.noDemo,
    only: told.only,
    logLevel: given(variables.logLevel, isProduction ? "info" : "warn"),
    webConnections: given(variables.webConnections, 10),
    workerConnections: given(variables.workerConnections, 5),
    rowPolicies: given(variables.rowPolicies, false),
    backupDays: given(variables.backupDays, 1),
    checkpointFolder: checkpointFolder(told, around),
    checkpointHours: given(variables.checkpointHours, 24),
    proxies: given(variables.proxies, []),
    outgoingAllow: given(variables.outgoingAllow, []),
    metricsToken: given(variables.metricsToken, null),
    mail: mailServer !== null && sender !== null ? { url: mailServer, from: sender } : null,
    signOn: readSignOn(given, around.environment, problems),
  };
  if (settings.only !== null && settings.databaseUrl === null && !around.environment.DATABASE_URL)
    problems.push({ name: variables.databaseUrl.name, found: "", expected: sharedDatabase });
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

const sharedDatabase: Text = {
  id: "server PostgreSQL yang dipakai bersama, karena --only memisahkan halaman dan pekerjaan",
  en: "a PostgreSQL server that is shared, since --only parts pages and jobs",
};

/** Addresses of servers hold passwords, and a secret is one. */
function shown(name: string, text: string): string {
  return [
    variables.databaseUrl.name,
    variables.mailUrl.name,
    clientSecret.name,
    variables.metricsToken.name,
  ].includes(name)
    ? "***"
    : text;
}

function dataFolder(told: Told, { environment, home, currentFolder }: Surrounding): string {
  const usual = join(environment.XDG_DATA_HOME || join(home, ".local", "share"), "mutu");
  return resolve(currentFolder, told.data ?? environment.MUTU_DATA ?? usual);
}

function checkpointFolder(told: Told, around: Surrounding): string {
  const { currentFolder, environment } = around;
  return resolve(
    currentFolder,
    environment.MUTU_CHECKPOINTS || join(dataFolder(told, around), "checkpoints"),
  );
}
