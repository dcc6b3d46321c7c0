import { describe, expect, it } from "vitest";
import { findTarget, type Resolve } from "./target.ts";

/** A resolver of names that gives each the same addresses. */
function always(...addresses: readonly string[]): Resolve {
  return async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
}

const somewhere = always("93.184.216.34");

const thisMachine = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.000.000.001",
  "2130706433",
  "0x7f000001",
  "0x7F.0.0.1",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "127.0.0.1.",
  "%31%32%37.0.0.1",
  "127\u30020\u30020\u30021",
  "\uff11\uff12\uff17.0.0.1",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "localhost",
];

const inside = [
  "169.254.169.254",
  "0xa9fea9fe",
  "10.0.0.1",
  "10.255.255.255",
  "172.16.0.1",
  "192.168.0.1",
  "100.64.0.1",
  "0.0.0.0",
  "0",
  "[fd00::1]",
  "[fe80::1]",
  "[::]",
  "[::ffff:169.254.169.254]",
  "[64:ff9b::a9fe:a9fe]",
  "[2002:a00:1::1]",
];

describe("where Mutu may call (ASVS 1.3.6, security section 6)", () => {
  it.each([...thisMachine, ...inside])("is not https://%s/", async (host) => {
    await expect(findTarget(`https://${host}/`, [])).rejects.toMatchObject({ key: "outgoing.not-public" });
  });

  it.each([
    ["http://hooks.example/", "outgoing.not-https"],
    ["ftp://hooks.example/", "outgoing.not-https"],
    ["file:///etc/passwd", "outgoing.no-address"],
    ["gopher://hooks.example/", "outgoing.not-https"],
    ["https://admin@hooks.example/", "outgoing.credentials"],
    ["https://user:pass@hooks.example/", "outgoing.credentials"],
    ["https://hooks.example@127.0.0.1/", "outgoing.credentials"],
    ["https://hooks.example:8443/", "outgoing.port"],
    ["https://hooks.example:22/", "outgoing.port"],
    ["hooks.example", "outgoing.no-address"],
    ["", "outgoing.no-address"],
    ["https://", "outgoing.no-address"],
  ])("is not %s", async (address, key) => {
    await expect(findTarget(address, [], somewhere)).rejects.toMatchObject({ code: "invalid", key });
  });

  it("is a public server on port 443, as it was looked up once", async () => {
    const { url, addresses } = await findTarget("https://hooks.example/a?b=c", [], somewhere);
    expect([url.href, addresses]).toEqual([
      "https://hooks.example/a?b=c",
      [{ address: "93.184.216.34", family: 4 }],
    ]);
  });

  it("is not this machine under a name with a point at its end", async () => {
    await expect(findTarget("https://localhost./", [], always("127.0.0.1"))).rejects.toMatchObject({
      key: "outgoing.not-public",
    });
  });

  it("is no name with even one inner address", async () => {
    const mixed = always("93.184.216.34", "10.0.0.1");
    const refused = { key: "outgoing.not-public" };
    await expect(findTarget("https://hooks.example/", [], mixed)).rejects.toMatchObject(refused);
    await expect(findTarget("https://hooks.example/", [], always("::1"))).rejects.toMatchObject(refused);
  });

  it("is an inner server or another port where the operator allows that host and port", async () => {
    const inner = always("10.0.0.7");
    const allowed = ["sso.kota.go.id:8443", "arsip.kota.go.id"];
    await expect(findTarget("https://sso.kota.go.id:8443/", allowed, inner)).resolves.toBeDefined();
    await expect(findTarget("https://arsip.kota.go.id/", allowed, inner)).resolves.toBeDefined();
    await expect(findTarget("https://sso.kota.go.id/", allowed, inner)).rejects.toMatchObject({
      key: "outgoing.not-public",
    });
    await expect(findTarget("https://arsip.kota.go.id:8443/", allowed, inner)).rejects.toMatchObject({
      key: "outgoing.port",
    });
  });

  it("is plain http on this machine only, where the operator allows host and port", async () => {
    const allowed = ["127.0.0.1:4000", "hooks.example:80"];
    await expect(findTarget("http://127.0.0.1:4000/", allowed)).resolves.toBeDefined();
    await expect(findTarget("http://127.0.0.1:4001/", allowed)).rejects.toMatchObject({
      key: "outgoing.not-https",
    });
    await expect(findTarget("http://hooks.example/", allowed, somewhere)).rejects.toMatchObject({
      key: "outgoing.not-https",
    });
  });

  it("is not known while the name cannot be looked up, which may pass", async () => {
    const failing: Resolve = async () => {
      throw new Error("EAI_AGAIN");
    };
    const unknown = { code: "unavailable", key: "outgoing.unknown-host" };
    await expect(findTarget("https://hooks.example/", [], failing)).rejects.toMatchObject(unknown);
    await expect(findTarget("https://hooks.example/", [], always())).rejects.toMatchObject(unknown);
  });
});
