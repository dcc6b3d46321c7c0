import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { MutuError } from "../errors.ts";
import { outgoingLimits } from "../http-limits.ts";
import { findTarget, type Resolve, systemResolve, type Target } from "./target.ts";

export type OutgoingInit = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | URLSearchParams | null;
  readonly signal?: AbortSignal | null | undefined;
};

/** Like `fetch`, for the addresses that Mutu may call. An answer of any status is an answer, a redirect too. */
export type Outgoing = (address: string, init?: OutgoingInit) => Promise<Response>;

/**
 * The one way by which Mutu calls other machines (ASVS 1.3.6, 13.2.4, 15.3.2): https to port 443 of public addresses.
 * The name is looked up once and the connection goes to what was judged then. No redirect is followed. Ten seconds in
 * all, 1 MB of answer.
 * @param allowed `host` or `host:port` that the operator allows beyond this, from `settings.outgoingAllow`
 * @throws MutuError `invalid` for an address that is refused, `unavailable` for what does not answer as it should
 */
export function outgoingFetch(
  allowed: readonly string[],
  resolve: Resolve = systemResolve,
  seconds: number = outgoingLimits.seconds,
): Outgoing {
  return async (address, init = {}) => {
    const deadline = AbortSignal.timeout(seconds * 1000);
    const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
    try {
      const target = await orAborted(findTarget(address, allowed, resolve), signal);
      return await call(target, init, signal);
    } catch (error) {
      if (error instanceof MutuError) throw error;
      if (deadline.aborted) throw new MutuError("unavailable", "outgoing.too-slow", { seconds });
      throw new MutuError("unavailable", "outgoing.no-answer", {}, { cause: error });
    }
  };
}

function call(target: Target, init: OutgoingInit, signal: AbortSignal): Promise<Response> {
  const request = target.url.protocol === "http:" ? plainRequest : secureRequest;
  const body = bytesOf(init.body);
  const headers = headersOf(init, body);
  return new Promise((resolve, reject) => {
    const method = init.method ?? "GET";
    const options = { method, headers, signal, agent: false, lookup: pinned(target) } as const;
    const sent = request(target.url, options, (answer) => {
      responseOf(answer).then(resolve, (error: unknown) => {
        sent.destroy();
        reject(error);
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The connection asks for the addresses again; it gets those that were judged, whatever the name says by now. */
function pinned({ addresses }: Target): LookupFunction {
  return (_host, options, found) => {
    const [first] = addresses;
    if (options.all) return found(null, [...addresses]);
    return found(null, first?.address ?? "", first?.family);
  };
}

async function responseOf(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > outgoingLimits.bytes)
      throw new MutuError("unavailable", "outgoing.answer-too-large", { bytes: outgoingLimits.bytes });
    parts.push(part);
  }
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const isBare = status === 204 || status === 205 || status === 304;
  return new Response(isBare ? null : Buffer.concat(parts), { status, headers });
}

function headersOf(init: OutgoingInit, body: Uint8Array | undefined): Record<string, string> {
  const headers = new Headers(init.headers);
  if (init.body instanceof URLSearchParams && !headers.has("content-type"))
    headers.set("content-type", "application/x-www-form-urlencoded;charset=UTF-8");
  headers.set("accept-encoding", "identity");
  headers.set("connection", "close");
  if (!headers.has("user-agent")) headers.set("user-agent", "Mutu");
  if (body !== undefined) headers.set("content-length", String(body.byteLength));
  return Object.fromEntries(headers);
}

function bytesOf(body: OutgoingInit["body"]): Uint8Array | undefined {
  if (body === undefined || body === null) return undefined;
  return body instanceof Uint8Array ? body : new TextEncoder().encode(String(body));
}

/** The resolver cannot be stopped, but it need not be waited for. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
