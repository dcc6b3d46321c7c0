import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../../log.ts";
import { hasCode } from "../../system-error.ts";
import type { Site } from "./cluster.ts";
import { isServing, type Postmaster } from "./postmaster.ts";
import { startServer, stopServer } from "./server.ts";

/** Milliseconds between looks whether the server still runs. */
const LOOK = 250;
/** Milliseconds between tries to start it again, at most. */
const LONGEST_PAUSE = 10_000;

/**
 * Starts a server again whenever it ends by itself, however long it takes: a full disk is emptied sooner or later.
 * @returns stop, which ends the watch and then the server
 */
export function keepRunning(site: Site, first: Postmaster, log: Log): () => Promise<void> {
  const stopping = new AbortController();
  const watching = watch(site, first, log, stopping.signal);
  return async () => {
    stopping.abort();
    await stopServer((await watching).pid);
  };
}

/** Answers the last server when it is told to stop. */
async function watch(site: Site, first: Postmaster, log: Log, signal: AbortSignal): Promise<Postmaster> {
  let server = first;
  while (!signal.aborted) {
    await pause(LOOK, signal);
    if (signal.aborted || isServing(server, site.layout.cluster)) continue;
    log("error", "database server ended by itself, starting it again", { pid: server.pid });
    server = (await startAgain(site, log, signal)) ?? server;
  }
  return server;
}

async function startAgain(site: Site, log: Log, signal: AbortSignal): Promise<Postmaster | null> {
  for (let wait = LOOK; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    try {
      return await startServer(site);
    } catch (error) {
      log("error", "database server does not start", { reason: String(error) });
      await pause(wait, signal);
    }
  }
  return null;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    if (!hasCode(error, "ABORT_ERR")) throw error;
  }
}
