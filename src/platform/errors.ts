/** What a user can meet. Each surface maps a code once: HTTP status, problem type, exit status. */
export type ErrorCode =
  | "invalid"
  | "not-signed-in"
  | "not-found"
  | "not-yours"
  | "wrong-state"
  | "changed-meanwhile"
  | "too-many"
  | "unavailable";

export type Facts = Readonly<Record<string, string | number>>;

/**
 * An error that a person can act on. `key` is a message of the catalogue; `facts` fill its placeholders and hold
 * ids and numbers, never names or free text, because they reach the log.
 */
export class MutuError extends Error {
  override readonly name = "MutuError";
  readonly code: ErrorCode;
  readonly key: string;
  readonly facts: Facts;

  constructor(code: ErrorCode, key: string, facts: Facts = {}, options?: ErrorOptions) {
    super(`${code}: ${key} ${JSON.stringify(facts)}`, options);
    this.code = code;
    this.key = key;
    this.facts = facts;
  }
}
