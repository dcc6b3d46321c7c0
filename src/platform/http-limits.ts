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
