import { describe, expect, it } from "vitest";
import { isLoopback, isPublicAddress } from "./public-address.ts";

const open = ["1.1.1.1", "93.184.216.34", "100.63.255.255", "172.32.0.1", "192.167.0.1", "2606:4700::1111"];

const closed = [
  "0.0.0.0",
  "10.0.0.1",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.0.2.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "::ffff:8.8.8.8",
  "::127.0.0.1",
  "64:ff9b::7f00:1",
  "100::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::1",
  "3fff::1",
  "fc00::1",
  "fd00::1",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "localhost",
  "",
];

describe("public address (RFC 6890)", () => {
  it.each(open)("is %s", (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(closed)("is not %s", (address) => expect(isPublicAddress(address)).toBe(false));

  it("is never this machine", () => {
    expect(["127.0.0.1", "127.9.9.9", "::1"].map(isLoopback)).toEqual([true, true, true]);
    expect(["10.0.0.1", "::2", "::ffff:127.0.0.1"].map(isLoopback)).toEqual([false, false, false]);
  });
});
