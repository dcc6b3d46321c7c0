import { isIPv4, isIPv6 } from "node:net";

/**
 * The network that an address belongs to: what is counted instead of the address, because one household or office has
 * many addresses. IPv4 /24, IPv6 /48; anything else is one network of its own.
 */
export function networkPrefix(address: string): string {
  const plain = plainAddress(address);
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIPv6(plain)) return `${firstGroups(plain, 3).join(":")}::/48`;
  return "unknown";
}

/**
 * The address of the visitor: the one that connected, unless that is one of our own proxies, which says for whom it asks.
 * Of a chain the last address that is no proxy of ours counts; what a visitor wrote before it is not believed.
 * @param forwarded the header `X-Forwarded-For`, empty when there is none
 */
export function clientAddress(connected: string, forwarded: string, proxies: readonly string[]): string {
  const isOurs = (address: string) => proxies.includes(plainAddress(address));
  if (!isOurs(connected)) return connected;
  const chain = forwarded.split(",").map((address) => address.trim());
  return chain.findLast((address) => address !== "" && !isOurs(address)) ?? connected;
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
}

function firstGroups(address: string, n: number): readonly string[] {
  const [head = "", tail = ""] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::") ? 8 - before.length - after.length : 0;
  const groups = [...before, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...after];
  return groups.slice(0, n).map((group) => Number.parseInt(group, 16).toString(16));
}
