import { isIPv4, isIPv6 } from "node:net";

/**
 * The network that an address belongs to: what is counted instead of the address, because one household or office has
 * many addresses. IPv4 /24, IPv6 /48; anything else is one network of its own.
 */
export function networkPrefix(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIPv6(plain)) return `${firstGroups(plain, 3).join(":")}::/48`;
  return "unknown";
}

function firstGroups(address: string, n: number): readonly string[] {
  const [head = "", tail = ""] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::") ? 8 - before.length - after.length : 0;
  const groups = [...before, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...after];
  return groups.slice(0, n).map((group) => Number.parseInt(group, 16).toString(16));
}
