import { createServer, type Server } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { MutuError } from "../platform/errors.ts";
import { limitWaiting } from "../platform/http-limits.ts";
import { hasCode } from "../platform/system-error.ts";

/** What answers a request; `from` is the connection that it came over. */
type Answer = (request: Request, from: HttpBindings) => Response | Promise<Response>;

/** A server that takes requests. `close` takes no more and answers those under way, for at most so many seconds. */
export type Listening = { close(withinSeconds: number): Promise<void> };

/** How many ports above a taken one are tried. */
const NEIGHBOURS = 20;

/** @throws MutuError `wrong-state` when the port is taken, with a free one beside it */
export async function listen(host: string, port: number, answer: Answer): Promise<Listening> {
  const server = createServer(getRequestListener((request, from) => answer(request, from as HttpBindings)));
  limitWaiting(server);
  await listenOrRefuse(server, host, port);
  return { close: (withinSeconds) => close(server, withinSeconds) };
}

/** Finds out before anything is started. @throws MutuError as `listen` */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const server = createServer();
  await listenOrRefuse(server, host, port);
  await close(server, 0);
}

async function listenOrRefuse(server: Server, host: string, port: number): Promise<void> {
  try {
    await listening(server, host, port);
  } catch (error) {
    if (hasCode(error, "EADDRINUSE"))
      throw new MutuError("wrong-state", "start.port-taken", { port, free: await freeAbove(host, port) });
    if (hasCode(error, "EACCES")) throw new MutuError("wrong-state", "start.port-forbidden", { port });
    if (hasCode(error, "EADDRNOTAVAIL", "ENOTFOUND"))
      throw new MutuError("wrong-state", "start.no-such-host", { host });
    throw error;
  }
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function freeAbove(host: string, taken: number): Promise<number> {
  for (let port = taken + 1; port <= Math.min(taken + NEIGHBOURS, 65_535); port++) {
    const server = createServer();
    try {
      await listening(server, host, port);
      await close(server, 0);
      return port;
    } catch (error) {
      if (!hasCode(error, "EADDRINUSE", "EACCES")) throw error;
    }
  }
  return taken + NEIGHBOURS + 1;
}

async function close(server: Server, withinSeconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that has just been answered would otherwise stay open for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), withinSeconds * 1000);
  await closed;
  clearInterval(idle);
  clearTimeout(impatience);
}
