import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, describe, expect, it } from "vitest";
import { selfSigned } from "../../../test/builders/certificate.ts";
import { outgoingFetch } from "./outgoing-fetch.ts";
import { type Resolve, systemResolve } from "./target.ts";

const opened: Server[] = [];
afterAll(() => Promise.all(opened.map((server) => new Promise((done) => server.close(done)))));

async function portOf(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  opened.push(server);
  return (server.address() as AddressInfo).port;
}

/** The address of a server of this machine that answers so. */
async function answering(listener: RequestListener): Promise<string> {
  return `localhost:${await portOf(createServer(listener))}`;
}

describe("call to another machine (ASVS 13.2.4, 15.3.2)", () => {
  it("sends what it is told and gives the answer of any status back", async () => {
    const host = await answering(async (request, answer) => {
      const body = await new Response(request as unknown as ReadableStream).text();
      answer.writeHead(422, { "x-seen": `${request.method} ${request.url} ${request.headers["x-a"]}` });
      answer.end(body);
    });
    const answer = await outgoingFetch([host])(`http://${host}/in?x=1`, {
      method: "POST",
      headers: { "X-A": "b" },
      body: new URLSearchParams({ grant: "code" }),
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("x-seen")).toBe("POST /in?x=1 b");
    expect(await answer.text()).toBe("grant=code");
  });

  it("takes an answer without a body", async () => {
    const host = await answering((_, answer) => answer.writeHead(204).end());
    const answer = await outgoingFetch([host])(`http://${host}/`);
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  });

  it("follows no redirect, least of all to the inside", async () => {
    let inside = 0;
    const inner = await answering((_, answer) => {
      inside += 1;
      answer.end("secret");
    });
    const host = await answering((_, answer) =>
      answer.writeHead(302, { location: `http://${inner}/` }).end(),
    );
    const answer = await outgoingFetch([host, inner])(`http://${host}/`);
    expect([answer.status, await answer.text(), inside]).toEqual([302, "", 0]);
  });

  it("goes where the name led when it was judged, not where it leads a moment later", async () => {
    const host = await answering((_, answer) => answer.end("first"));
    const answers = ["127.0.0.1", "10.0.0.1"];
    let asked = 0;
    const changing: Resolve = async () => [{ address: answers[asked++] ?? "10.0.0.1", family: 4 }];
    const answer = await outgoingFetch([host], changing)(`http://${host}/`);
    expect([await answer.text(), asked]).toEqual(["first", 1]);
  });

  it("stops reading an answer at 1 MB", async () => {
    const host = await answering((_, answer) => {
      answer.write("x".repeat(600_000));
      answer.end("x".repeat(600_000));
    });
    await expect(outgoingFetch([host])(`http://${host}/`)).rejects.toMatchObject({
      code: "unavailable",
      key: "outgoing.answer-too-large",
    });
  });

  it("ends when its caller gives up", async () => {
    const host = await answering(() => undefined);
    const call = outgoingFetch([host])(`http://${host}/`, { signal: AbortSignal.timeout(50) });
    await expect(call).rejects.toMatchObject({ code: "unavailable", key: "outgoing.no-answer" });
  });

  it("ends after its seconds, also when the answer never ends", async () => {
    const host = await answering((_, answer) => {
      const drip = setInterval(() => answer.write("."), 50);
      answer.on("close", () => clearInterval(drip));
    });
    const call = outgoingFetch([host], systemResolve, 0.3)(`http://${host}/`);
    await expect(call).rejects.toMatchObject({ code: "unavailable", key: "outgoing.too-slow" });
  });

  it("says so when nobody listens", async () => {
    const call = outgoingFetch(["localhost:9"])("http://localhost:9/");
    await expect(call).rejects.toMatchObject({ code: "unavailable", key: "outgoing.no-answer" });
  });
});

describe("call over TLS", () => {
  it("believes a certificate for the name in the address only, though the address was looked up before", async () => {
    const own = selfSigned("localhost");
    const other = selfSigned("elsewhere.example");
    setDefaultCACertificates([...getCACertificates(), own.cert, other.cert]);
    const listen = (pair: typeof own) => portOf(createSecureServer(pair, (_, answer) => answer.end("safe")));
    const [good, bad] = [await listen(own), await listen(other)];
    const call = outgoingFetch([`localhost:${good}`, `localhost:${bad}`]);
    expect(await (await call(`https://localhost:${good}/`)).text()).toBe("safe");
    await expect(call(`https://localhost:${bad}/`)).rejects.toMatchObject({ key: "outgoing.no-answer" });
  });

  it("believes no certificate that nobody vouches for", async () => {
    const port = await portOf(createSecureServer(selfSigned("localhost"), (_, answer) => answer.end("?")));
    const call = outgoingFetch([`localhost:${port}`])(`https://localhost:${port}/`);
    await expect(call).rejects.toMatchObject({ key: "outgoing.no-answer" });
  });
});
