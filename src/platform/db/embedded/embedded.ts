import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { MutuError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { hasCode } from "../../system-error.ts";
import { socketUrl } from "../database-url.ts";
import { chooseAccount } from "./account.ts";
import { findBinaries, linkLibraries } from "./binaries.ts";
import { DATABASE, makeCluster, type Site } from "./cluster.ts";
import { type Hold, holderOf, refuseHeld, takeHold } from "./hold.ts";
import { keepRunning } from "./keep-running.ts";
import { type Layout, layoutOf, SOCKET } from "./layout.ts";
import type { Postmaster } from "./postmaster.ts";
import { findServer, readyServer, startServer, stopServer } from "./server.ts";

export type EmbeddedSettings = {
  /** The data folder; made when it is missing. */
  readonly folder: string;
  readonly now: Date;
  readonly log: Log;
  /** False in tests only. */
  readonly durable?: boolean;
};

/** A PostgreSQL server of our own, behind a unix socket, held by this process. */
export type Embedded = {
  readonly url: string;
  /** Lets a second start on the same folder say where the pages are. */
  tellAddress(address: string): void;
  /** Stops the server and lets go of the folder. */
  stop(): Promise<void>;
};

/** Milliseconds. */
const MOMENT = 2_000;
const LOOK = 50;

/**
 * Takes hold of a data folder and starts its server, or takes over the one that a killed process left running. A server
 * that dies meanwhile is started again, however long it takes: until then the database is `unavailable`.
 * @throws MutuError `wrong-state` when another process holds the folder or its data is of another version;
 *   `unavailable` when no server can be started here
 */
export async function openEmbedded(settings: EmbeddedSettings): Promise<Embedded> {
  const { durable = true, log, now } = settings;
  const { layout, hold } = holdFolder(settings.folder, now);
  try {
    const site = prepareSite(layout, durable);
    makeCluster(site);
    const endServer = keepRunning(site, await takeOverOrStart(site, log), log);
    const stop = async () => {
      await endServer();
      rmSync(layout.socketFolder, { recursive: true, force: true });
      hold.release();
    };
    return { url: socketUrl(layout.socketFolder, DATABASE), tellAddress: hold.tellAddress, stop };
  } catch (error) {
    hold.release();
    throw error;
  }
}

/**
 * Looks whether another process holds a folder, without taking it. One that is just stopping gets a moment.
 * @throws MutuError `wrong-state` when one does
 */
export async function refuseHeldFolder(folder: string): Promise<void> {
  const { hold } = layoutOf(realpathOf(folder) ?? folder);
  const deadline = performance.now() + MOMENT;
  while (holderOf(hold) !== null && performance.now() < deadline) await sleep(LOOK);
  refuseHeld(hold);
}

/** Whether a data folder holds the data of an embedded server, running or not. */
export function hasEmbedded(folder: string): boolean {
  return existsSync(layoutOf(realpathOf(folder) ?? folder).cluster);
}

/** The address of the server that another process holds on this folder; null when none is ready. */
export async function runningEmbedded(folder: string): Promise<string | null> {
  const layout = layoutOf(realpathOf(folder) ?? folder);
  if (holderOf(layout.hold) === null) return null;
  const server = await findServer(layout);
  return server?.status === "ready" ? socketUrl(server.socketFolder, DATABASE) : null;
}

/** Where the pages are of the process that holds this folder; null when none is running or it does not listen yet. */
export function runningAddress(folder: string): string | null {
  return holderOf(layoutOf(realpathOf(folder) ?? folder).hold)?.address ?? null;
}

function prepareSite(layout: Layout, durable: boolean): Site {
  const binaries = findBinaries();
  linkLibraries(binaries, layout.libraries);
  const { folder, cluster } = layout;
  return {
    layout,
    binaries,
    durable,
    account: chooseAccount({ program: binaries.postgres, folder, cluster }),
  };
}

function holdFolder(folder: string, now: Date): { readonly layout: Layout; readonly hold: Hold } {
  try {
    // Root's server runs under another account, which has to get through the folder to its own part of it.
    makeWithAllAbove(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    const layout = layoutOf(realpathSync(folder));
    return { layout, hold: takeHold(layout.hold, now) };
  } catch (error) {
    if (!hasCode(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOENT")) throw error;
    throw new MutuError("unavailable", "start.folder-not-writable", { folder }, { cause: error });
  }
}

/** One by one: Node's recursive way never ends where a folder exists in which nothing can be made, such as /proc. */
function makeWithAllAbove(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeWithAllAbove(dirname(folder), 0o755);
  mkdirSync(folder);
  chmodSync(folder, mode);
}

function realpathOf(folder: string): string | null {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  }
}

async function takeOverOrStart(site: Site, log: Log): Promise<Postmaster> {
  const { layout } = site;
  const found = await findServer(layout);
  if (!found) return await startServer(site);
  log("warn", "database server of an ended process found", { pid: found.pid });
  const server = await readyServer(layout, found.pid);
  const socket = join(layout.socketFolder, SOCKET);
  if (server.socketFolder === layout.socketFolder && existsSync(socket)) return server;
  // The temporary folder is another one now or was cleaned: nobody could reach it.
  await stopServer(server.pid);
  return await startServer(site);
}
