import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen, refuseTakenPort } from "./server.ts";

let neighbour: Server;
let taken: number;

beforeEach(async () => {
  neighbour = createServer();
  await new Promise<void>((resolve) => neighbour.listen(0, "127.0.0.1", () => resolve()));
  const address = neighbour.address();
  taken = typeof address === "object" && address !== null ? address.port : 0;
});
afterEach(() => void neighbour.close());

/** A port that was free a moment ago. */
async function aFreePort(): Promise<number> {
  const port = taken;
  await new Promise((resolve) => neighbour.close(resolve));
  return port;
}

describe("server of the pages", () => {
  it("names a taken port and a free one beside it", async () => {
    for (const start of [
      refuseTakenPort,
      (host: string, port: number) => listen(host, port, () => new Response()),
    ]) {
      await expect(start("127.0.0.1", taken)).rejects.toMatchObject({
        key: "start.port-taken",
        facts: { port: taken, free: expect.any(Number) },
      });
    }
  });

  it("names an address that this machine does not have", async () => {
    await expect(refuseTakenPort("192.0.2.1", 3000)).rejects.toMatchObject({ key: "start.no-such-host" });
  });

  it("answers what is under way before it closes, and takes nothing new", async () => {
    const port = await aFreePort();
    const arrival = Promise.withResolvers<void>();
    const work = Promise.withResolvers<void>();
    const server = await listen("127.0.0.1", port, async () => {
      arrival.resolve();
      await work.promise;
      return new Response("done");
    });
    const request = fetch(`http://127.0.0.1:${port}/`);
    await arrival.promise;
    const closing = server.close(10);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    work.resolve();
    expect(await (await request).text()).toBe("done");
    await closing;
  });

  it("does not wait for a request that never ends", async () => {
    const port = await aFreePort();
    const arrival = Promise.withResolvers<void>();
    const server = await listen("127.0.0.1", port, () => {
      arrival.resolve();
      return new Promise<Response>(() => undefined);
    });
    const failed = expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    await arrival.promise;
    await server.close(0.1);
    await failed;
  });
});
