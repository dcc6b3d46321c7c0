import { describe, expect, it } from "vitest";
import { clientAddress, networkPrefix } from "./network-prefix.ts";

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

describe("address of the visitor (ASVS 4.1.3)", () => {
  const proxies = ["127.0.0.1", "10.0.0.5"];

  it.each([
    ["connected directly", "203.0.113.7", "", "203.0.113.7"],
    ["connected directly, with a forged header", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["behind our proxy", "127.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["behind our proxy over an IPv6 socket", "::ffff:127.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["behind two proxies of ours", "127.0.0.1", "203.0.113.7, 10.0.0.5", "203.0.113.7"],
    ["behind our proxy, with a forged beginning", "127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
    ["of our proxy itself", "127.0.0.1", "", "127.0.0.1"],
  ])("%s", (_, connected, forwarded, address) => {
    expect(clientAddress(connected, forwarded, proxies)).toBe(address);
  });
});
