import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * What no network of the open internet is: this machine, inner networks, link-local addresses (where clouds keep the
 * credentials of their machines), documentation, benchmarks, groups and what is reserved.
 * @source IANA IPv4 Special-Purpose Address Registry (RFC 6890), RFC 5771, RFC 1112
 */
const notPublicV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
] as const;

/**
 * Of IPv6 only 2000::/3 is given to the open internet; within it these are not, or carry an IPv4 address inside
 * (Teredo, 6to4) that would lead elsewhere.
 * @source IANA IPv6 Special-Purpose Address Registry, RFC 4291
 */
const notPublicV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"] as const;

const refusedV4 = ranges("ipv4", notPublicV4);
const givenV6 = ranges("ipv6", ["2000::/3"]);
const refusedV6 = ranges("ipv6", notPublicV6);
const loopback = ranges("ipv4", ["127.0.0.0/8"]);

/** Whether an address, as the resolver gives it, belongs to the open internet. What is no address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refusedV4.check(address);
  return isIPv6(address) && givenV6.check(address, "ipv6") && !refusedV6.check(address, "ipv6");
}

/** Whether an address is this machine itself. */
export function isLoopback(address: string): boolean {
  return address === "::1" || (isIPv4(address) && loopback.check(address));
}

function ranges(family: "ipv4" | "ipv6", list: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const range of list) {
    const [network = "", bits] = range.split("/");
    blocks.addSubnet(network, Number(bits), family);
  }
  return blocks;
}
