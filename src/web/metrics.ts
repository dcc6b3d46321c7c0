import { createHash, timingSafeEqual } from "node:crypto";
import { expositionType } from "../platform/metrics/exposition.ts";
import { isLoopback } from "../platform/outgoing/public-address.ts";

/** Who may read the figures of the instance. */
export type MetricsDoor = {
  /** What a collector shows; null where only this machine may ask, and in production nobody. */
  readonly token: string | null;
  readonly production: boolean;
  /** Proxies in front of Mutu: with one on this machine, a connection from this machine says nothing. */
  readonly proxies: readonly string[];
};

/**
 * Answers `/metrics` to whoever shows the token, or without one set, to a program of this machine that asks directly. To
 * everybody else there is no such page. In production the token is asked of everybody: a proxy on this machine that says
 * nothing of its visitor looks like such a program. What a proxy says of the visitor's address is not believed here.
 * @param connected the other end of the connection
 * @returns null for every other address
 */
export async function metricsAnswer(
  request: Request,
  connected: string,
  door: MetricsDoor,
  text: () => Promise<string>,
): Promise<Response | null> {
  if (new URL(request.url).pathname !== "/metrics") return null;
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  if (request.method !== "GET" || !mayRead(request, connected, door))
    return new Response("Not found\n", {
      status: 404,
      headers: { ...headers, "Content-Type": "text/plain" },
    });
  return new Response(await text(), { headers: { ...headers, "Content-Type": expositionType } });
}

function mayRead(request: Request, connected: string, { token, production, proxies }: MetricsDoor): boolean {
  if (token !== null) return isSame(request.headers.get("Authorization") ?? "", `Bearer ${token}`);
  if (production) return false;
  const isForwarded = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"].some((name) =>
    request.headers.has(name),
  );
  return isHere(connected) && !isForwarded && !proxies.some(isHere);
}

/** A server that listens on both kinds of address names IPv4 ones in the manner of IPv6. */
function isHere(address: string): boolean {
  return isLoopback(address.replace(/^::ffff:/, ""));
}

/** In a time that tells nothing about where two texts differ. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
