import { isIP } from "node:net";

/** What passkeys are bound to: the host of the public address, and the address itself. */
export type RelyingParty = { readonly id: string; readonly origin: string };

/**
 * The party that passkeys of this instance are made for. Null where browsers allow none: without https, but for localhost,
 * and where the host is a number.
 */
export function relyingParty(origin: string): RelyingParty | null {
  const { protocol, hostname } = new URL(origin);
  const isNumber = isIP(hostname) !== 0 || hostname.startsWith("[");
  const isSecure = protocol === "https:" || hostname === "localhost" || hostname.endsWith(".localhost");
  return isNumber || !isSecure ? null : { id: hostname, origin };
}
