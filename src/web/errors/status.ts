import { HTTPException } from "hono/http-exception";
import { type ErrorCode, type Facts, MutuError } from "../../platform/errors.ts";
import { BodyTooLarge, largestBody } from "../../platform/http-limits.ts";
import type { MessageKey } from "../../platform/i18n/messages.ts";
import { isMessageKey } from "../../platform/i18n/translate.ts";

/** The answers that have an error page of their own. */
export type ErrorStatus = 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

const statusOfCode: Readonly<Record<ErrorCode, ErrorStatus>> = {
  invalid: 422,
  "not-signed-in": 401,
  "not-found": 404,
  "not-yours": 403,
  "wrong-state": 409,
  "changed-meanwhile": 409,
  "too-many": 429,
  unavailable: 503,
};

/** Codes of a database that cannot be reached or is going away (SQLSTATE and the operating system's). */
const databaseAway = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "57P01", "57P02", "57P03", "53300"]);

/** What an error says to the person who met it. */
export type Explained = {
  readonly status: ErrorStatus;
  /** For programs: the code of a `MutuError`, or the closest one. */
  readonly code: ErrorCode | "too-large" | "defect";
  /** The catalogue's sentence about this very error; null when only the status is known. */
  readonly message: { readonly key: MessageKey; readonly facts: Facts } | null;
};

/** Sorts an error once for all surfaces of HTTP. What nobody foresaw is 500, and only its number is shown. */
export function explain(error: unknown): Explained {
  if (error instanceof MutuError) {
    const message = isMessageKey(error.key) ? { key: error.key, facts: error.facts } : null;
    return { status: statusOfCode[error.code], code: error.code, message };
  }
  if (error instanceof BodyTooLarge) return explainTooLarge(error);
  if (error instanceof HTTPException) return explainHttp(error.status);
  if (isDatabaseAway(error)) return { status: 503, code: "unavailable", message: null };
  return { status: 500, code: "defect", message: null };
}

function explainTooLarge({ kind }: BodyTooLarge): Explained {
  const most = largestBody[kind];
  const facts = { kilobytes: most / 1_000, megabytes: most / 1_000_000 };
  return { status: 413, code: "too-large", message: { key: `error.too-large-${kind}`, facts } };
}

function explainHttp(status: number): Explained {
  if (status === 404 || status === 405) return { status: 404, code: "not-found", message: null };
  if (status === 413) return { status: 413, code: "too-large", message: null };
  if (status >= 500) return { status: 500, code: "defect", message: null };
  return { status: 422, code: "invalid", message: null };
}

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (
    (typeof code === "string" && databaseAway.has(code)) ||
    error.message.includes("timeout exceeded when trying to connect")
  );
}
