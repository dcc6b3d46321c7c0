import { describe, expect, it } from "vitest";
import { type MetricsDoor, metricsAnswer } from "./metrics.ts";

const open: MetricsDoor = { token: null, production: false, proxies: [] };
const guarded: MetricsDoor = { token: "a-token-of-twenty-letters", production: true, proxies: [] };

async function ask(
  door: MetricsDoor,
  connected: string,
  headers: Readonly<Record<string, string>> = {},
  init: RequestInit = {},
): Promise<number | undefined> {
  const request = new Request("http://localhost:3000/metrics", { ...init, headers });
  return (await metricsAnswer(request, connected, door, async () => "x 1\n"))?.status;
}

describe("/metrics (ASVS 13.4)", () => {
  it("answers a program of this machine, and text that a collector reads", async () => {
    const request = new Request("http://localhost:3000/metrics");
    const answer = await metricsAnswer(request, "127.0.0.1", open, async () => "x 1\n");
    expect(answer?.headers.get("Content-Type")).toContain("version=0.0.4");
    expect(answer?.headers.get("Cache-Control")).toBe("no-store");
    expect(await answer?.text()).toBe("x 1\n");
    expect(await ask(open, "::1")).toBe(200);
    expect(await ask(open, "::ffff:127.0.0.1")).toBe(200);
  });

  it("is not there for anybody else, nor where a proxy asks for somebody", async () => {
    expect(await ask(open, "10.0.0.9")).toBe(404);
    expect(await ask(open, "")).toBe(404);
    for (const name of ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
      expect(await ask(open, "127.0.0.1", { [name]: "127.0.0.1" })).toBe(404);
    expect(await ask({ ...open, proxies: ["127.0.0.1"] }, "127.0.0.1")).toBe(404);
    expect(await ask(open, "127.0.0.1", {}, { method: "POST" })).toBe(404);
  });

  it("is not there in production without a token, where a silent proxy may ask for anybody", async () => {
    expect(await ask({ ...open, production: true }, "127.0.0.1")).toBe(404);
  });

  it("answers whoever shows the token, from wherever, and only them", async () => {
    const shown = (token: string) => ({ Authorization: `Bearer ${token}`, "X-Forwarded-For": "10.0.0.9" });
    expect(await ask(guarded, "10.0.0.9", shown("a-token-of-twenty-letters"))).toBe(200);
    expect(await ask(guarded, "127.0.0.1")).toBe(404);
    expect(await ask(guarded, "127.0.0.1", shown("another-token-of-letters"))).toBe(404);
  });

  it("leaves every other address alone", async () => {
    const request = new Request("http://localhost:3000/metrics/x");
    expect(await metricsAnswer(request, "127.0.0.1", open, async () => "")).toBeNull();
  });
});
