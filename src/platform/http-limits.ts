import type { Server } from "node:http";

/** How long the server waits for whom, in seconds (reliability, REL-11). */
export const httpSeconds = {
  /** Until a request's head is complete. */
  head: 5,
  /** Until a request is complete; files of 25 MB come over slow lines. */
  request: 300,
  /** Until an answer is ready. */
  answer: 15,
  /** A connection without a request. */
  idle: 65,
} as const;

export function limitWaiting(server: Server): void {
  server.headersTimeout = httpSeconds.head * 1000;
  server.requestTimeout = httpSeconds.request * 1000;
  server.keepAliveTimeout = httpSeconds.idle * 1000;
}

/** How long a call to another machine may take in all, and how large its answer may be (ASVS 15.3.2). */
export const outgoingLimits = { seconds: 10, bytes: 1_000_000 } as const;

/** Largest bodies in bytes: a form without files, all uploads of one form together, JSON of the API (reliability 7). */
export const largestBody = { form: 64_000, upload: 25_000_000, json: 1_000_000 } as const;

/** A body that is larger than its kind allows. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
  readonly kind: keyof typeof largestBody;

  constructor(kind: keyof typeof largestBody) {
    super(`a body of kind ${kind} is larger than ${largestBody[kind]} bytes`);
    this.kind = kind;
  }
}
