import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** A program of somebody else on this machine: what it received, and what it answers from now on. */
export type Receiver = {
  /** `host:port`, to be allowed by the operator. */
  readonly host: string;
  readonly address: string;
  readonly received: Received[];
  answer: { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
  close(): Promise<void>;
};

export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    received.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
    reply.writeHead(receiver.answer.status, receiver.answer.headers).end("ok");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  const receiver: Receiver = {
    host,
    address: `http://${host}/mutu`,
    received,
    answer: { status: 200 },
    close: () => new Promise((done) => void server.close(() => done())),
  };
  return receiver;
}
