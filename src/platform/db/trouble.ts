import { DatabaseError } from "pg";
import { MutuError } from "../errors.ts";

const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** The driver gives these no code. */
const LOST = /^Connection terminated|^Client has encountered a connection error|^Cannot use a pool after/;
const NO_FREE_CONNECTION = /^timeout exceeded when trying to connect/;

/** Values that no column of theirs can hold; what a surface should have refused comes here last. */
const UNFIT: Readonly<Record<string, string>> = {
  "22003": "database.number-too-large",
  "22008": "database.no-such-time",
  "22021": "database.unfit-text",
  "22P05": "database.unfit-text",
};

const DISK_FULL = "53100";
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const STATEMENT_TIMEOUT = "57014";
const LOCK_TIMEOUT = "55P03";
const IDLE_TIMEOUT = "25P03";

/** Whether running the same transaction once more may well succeed. */
export function isWorthARetry(error: unknown): boolean {
  const code = codeOf(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/**
 * An error of the driver that means "not now" as the `unavailable` that people are told, and one that means "not such a
 * value" as `invalid`; any other error as it is.
 * After a lost connection nothing is known about a transaction under way: the retry's idempotency key settles it.
 */
export function withTroubleNamed(error: unknown): unknown {
  const key = troubleOf(error);
  if (key !== null) return new MutuError("unavailable", key, {}, { cause: error });
  const unfit = UNFIT[codeOf(error) ?? ""];
  return unfit === undefined ? error : new MutuError("invalid", unfit, {}, { cause: error });
}

function troubleOf(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof MutuError) return null;
  const code = codeOf(error);
  if (code === DISK_FULL) return "database.full";
  if (code === STATEMENT_TIMEOUT || code === LOCK_TIMEOUT || code === IDLE_TIMEOUT) return "database.busy";
  if (code?.startsWith("53") || NO_FREE_CONNECTION.test(error.message)) return "database.busy";
  if (code?.startsWith("08") || code?.startsWith("57P")) return "database.away";
  if ((code !== null && NETWORK.has(code)) || LOST.test(error.message)) return "database.away";
  return null;
}

function codeOf(error: unknown): string | null {
  if (error instanceof DatabaseError) return error.code ?? null;
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
