import { getConnInfo } from "@hono/node-server/conninfo";
import { clientAddress, networkPrefix } from "../platform/auth/network-prefix.ts";
import type { WebContext } from "./web-context.ts";

/** The network that a request came from, to count tries by. Never stored or logged as it is. */
export function networkOf(c: WebContext): string {
  const { proxies } = c.var.ctx.settings;
  const forwarded = c.req.header("X-Forwarded-For") ?? "";
  return networkPrefix(clientAddress(connectedAddress(c), forwarded, proxies));
}

/** The other end of the connection; empty in process, where there is none. */
function connectedAddress(c: WebContext): string {
  const isConnected = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  return isConnected ? (getConnInfo(c).remote.address ?? "") : "";
}
