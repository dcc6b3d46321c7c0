import { describe, expect, it } from "vitest";
import { networkPrefix } from "./network-prefix.ts";

describe("network prefix", () => {
  it.each([
    ["203.0.113.77", "203.0.113.0/24"],
    ["::ffff:203.0.113.77", "203.0.113.0/24"],
    ["2001:db8:abcd:1::1", "2001:db8:abcd::/48"],
    ["2001:0DB8:ABCD:0001:0:0:0:1", "2001:db8:abcd::/48"],
    ["::1", "0:0:0::/48"],
    ["2001:db8::", "2001:db8:0::/48"],
    ["fe80::1%eth0", "fe80:0:0::/48"],
    ["", "unknown"],
    ["tidak-ada", "unknown"],
  ])("of %s is %s", (address, prefix) => {
    expect(networkPrefix(address)).toBe(prefix);
  });
});
