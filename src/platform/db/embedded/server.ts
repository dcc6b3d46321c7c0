import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, lstatSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { MutuError } from "../../errors.ts";
import { isRunning } from "../../processes.ts";
import { hasCode } from "../../system-error.ts";
import { startedAs } from "./account.ts";
import { environmentOf } from "./binaries.ts";
import { makeOwnFolder, type Site } from "./cluster.ts";
import { type Layout, SOCKET } from "./layout.ts";
import { postgresOn } from "./postgres-processes.ts";
import { isServing, type Postmaster, postmasterFile, readPostmaster } from "./postmaster.ts";

/** Milliseconds between looks at a server that starts or stops. */
const LOOK = 15;
/** Milliseconds. After a crash the server first replays what was committed; that may take its time. */
const READY_WITHIN = 120_000;
const STOPPED_WITHIN = 20_000;
const LOG_BYTES = 10_000_000;

/** The server that runs on the data, wherever it came from; null when none does. Waits for one that is just stopping. */
export async function findServer({ cluster }: Layout): Promise<Postmaster | null> {
  for (;;) {
    const server = readPostmaster(cluster);
    if (!server || !isServing(server, cluster)) return null;
    if (server.status !== "stopping") return server;
    await sleep(LOOK);
  }
}

/**
 * Starts a server and waits until it takes connections. It is a session of its own, so that Ctrl-C reaches Mutu and not
 * the database under open transactions.
 */
export async function startServer(site: Site): Promise<Postmaster> {
  await clearRemains(site);
  makeSocketFolder(site);
  const { program, args, options } = startedAs(site.account, site.binaries.postgres, serverArguments(site));
  const log = openLog(site.layout.serverLog);
  const child = spawn(program, args, {
    ...options,
    cwd: site.layout.folder,
    env: environmentOf(site.binaries, site.layout.libraries),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  return await readyServer(site.layout, await pidOf(child));
}

/** Waits until a server that was found takes connections. */
export async function readyServer(layout: Layout, pid: number): Promise<Postmaster> {
  const deadline = performance.now() + READY_WITHIN;
  while (performance.now() < deadline) {
    const server = readPostmaster(layout.cluster);
    if (server?.pid === pid && server.status === "ready") return server;
    if (!isRunning(pid)) break;
    await sleep(LOOK);
  }
  throw new MutuError("unavailable", "start.database-failed", {
    log: layout.serverLog,
    said: lastFailure(layout.serverLog),
  });
}

/** Stops a server: connections are closed, what is committed is written. Its last resort is recovery at the next start. */
export async function stopServer(pid: number): Promise<void> {
  await end(pid, ["SIGINT", "SIGQUIT"]);
}

/** Sends each signal in turn, as long as the process goes on. */
async function end(pid: number, signals: readonly NodeJS.Signals[]): Promise<void> {
  for (const signal of signals) {
    if (!tell(pid, signal)) return;
    const deadline = performance.now() + STOPPED_WITHIN;
    while (performance.now() < deadline) {
      if (!isRunning(pid)) return;
      await sleep(LOOK);
    }
  }
}

function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (hasCode(error, "ESRCH")) return false;
    throw error;
  }
}

function serverArguments({ layout, durable }: Site): readonly string[] {
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${layout.socketFolder}`,
    "unix_socket_permissions=0700",
    "timezone=UTC",
    "log_timezone=UTC",
    // A failed statement and its details may hold personal data, and the log is kept.
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  return ["-D", layout.cluster, ...settings.flatMap((setting) => ["-c", setting])];
}

/**
 * Clears what a killed server left: first its workers, which may still write if they were busy, then the files with its
 * number, which by now may be the number of another program; a new server would take that for a server. Where the system
 * does not say what runs, the new server makes its own checks.
 */
async function clearRemains({ layout }: Site): Promise<void> {
  const workers = postgresOn(layout.cluster);
  if (workers === null) return;
  for (const pid of workers) await end(pid, ["SIGQUIT", "SIGKILL"]);
  rmSync(postmasterFile(layout.cluster), { force: true });
  for (const name of [SOCKET, `${SOCKET}.lock`]) rmSync(join(layout.socketFolder, name), { force: true });
}

/** The name is known beforehand, so somebody else may have made the folder: then their server would be asked. */
function makeSocketFolder({ layout, account }: Site): void {
  makeOwnFolder(layout.socketFolder, account);
  const found = lstatSync(layout.socketFolder);
  const expected = account.kind === "lent" ? account.uid : process.getuid?.();
  const isOurs = found.isDirectory() && (expected === undefined || found.uid === expected);
  if (!isOurs || (found.mode & 0o077) !== 0)
    throw new MutuError("unavailable", "start.socket-folder-taken", { folder: layout.socketFolder });
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}

function lastFailure(file: string): string {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.findLast((line) => /\b(FATAL|PANIC): /.test(line)) ?? lines.at(-1) ?? "";
}

function pidOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("spawn", () => resolve(child.pid ?? 0));
  });
}
