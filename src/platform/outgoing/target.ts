import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { MutuError } from "../errors.ts";
import { isLoopback, isPublicAddress } from "./public-address.ts";

export type ResolvedAddress = { readonly address: string; readonly family: number };
/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** Where a request goes: its address as written, and the network addresses that were checked, which alone are used. */
export type Target = { readonly url: URL; readonly addresses: readonly ResolvedAddress[] };

export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/**
 * An address that Mutu may call: https, port 443, no name and password in it. The operator may allow more by host and
 * port.
 * @param allowed entries `host` or `host:port`, in small letters
 * @throws MutuError `invalid` saying what is wrong
 */
function outgoingUrl(text: string, allowed: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hostname === "") throw new MutuError("invalid", "outgoing.no-address");
  if (url.username !== "" || url.password !== "") throw new MutuError("invalid", "outgoing.credentials");
  const isAllowed = allowedByOperator(url, allowed);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isAllowed))
    throw new MutuError("invalid", "outgoing.not-https");
  if (portOf(url) !== 443 && !isAllowed) throw new MutuError("invalid", "outgoing.port");
  return url;
}

/**
 * Looks the host up once and judges every address that it has. One inner address among them is enough to refuse, since
 * the connection might take that one. Plain http stays on this machine.
 * @throws MutuError `invalid` for what is refused, `unavailable` when the name is not known now
 */
export async function findTarget(
  text: string,
  allowed: readonly string[],
  resolve: Resolve = systemResolve,
): Promise<Target> {
  const url = outgoingUrl(text, allowed);
  const addresses = await addressesOf(url, resolve);
  const mayBe = url.protocol === "http:" ? isLoopback : isPublicAddress;
  const isFree = url.protocol === "https:" && allowedByOperator(url, allowed);
  if (!isFree && !addresses.every(({ address }) => mayBe(address)))
    throw new MutuError("invalid", url.protocol === "http:" ? "outgoing.not-https" : "outgoing.not-public");
  return { url, addresses };
}

/** A URL writes numbers of every spelling (0x7f.1, 017700000001) in one way, so a number is an address or a name. */
async function addressesOf(url: URL, resolve: Resolve): Promise<readonly ResolvedAddress[]> {
  const host = hostOf(url);
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const found = await resolve(host).catch((error: unknown) => {
    throw new MutuError("unavailable", "outgoing.unknown-host", {}, { cause: error });
  });
  if (found.length === 0) throw new MutuError("unavailable", "outgoing.unknown-host");
  return found;
}

function allowedByOperator(url: URL, allowed: readonly string[]): boolean {
  const port = portOf(url);
  const entry = url.hostname.replace(/\.$/, "");
  return allowed.includes(`${entry}:${port}`) || (port === 443 && allowed.includes(entry));
}

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "http:" ? 80 : 443;
}

/** The host without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}
