import { idleSeconds } from "../auth/actor.ts";
import type { KeyPair } from "./age.ts";

/** The reader key that a session has unlocked, and why each report was opened with it. */
export type Reading = KeyPair & {
  /** What the person gave as a reason, by the id of the report. */
  readonly reasons: ReadonlyMap<string, string>;
};

/** Unlocked keys by the hash of the session, in the memory of this process and nowhere else. */
export type UnlockedKeys = {
  /** The key of a session that is in use; asking keeps it for another while. */
  of(session: string): Reading | null;
  keep(session: string, key: KeyPair): void;
  /** Remembers why a report is opened; nothing happens when the key is locked by now. */
  open(session: string, reportId: string, why: string): void;
  forget(session: string): void;
};

type Kept = { readonly key: KeyPair; readonly reasons: Map<string, string>; end: NodeJS.Timeout };

/**
 * Keys that are forgotten when their session signs out, when it was idle for as long as a session may be, and when the
 * process ends. Another process does not know them: there the person types the passphrase again.
 */
export function unlockedKeys(idle = idleSeconds): UnlockedKeys {
  const kept = new Map<string, Kept>();
  const forget = (session: string) => {
    clearTimeout(kept.get(session)?.end);
    kept.delete(session);
  };
  const endLater = (session: string) => setTimeout(() => kept.delete(session), idle * 1_000).unref();
  return {
    forget,
    of: (session) => {
      const found = kept.get(session);
      if (!found) return null;
      clearTimeout(found.end);
      found.end = endLater(session);
      return { ...found.key, reasons: found.reasons };
    },
    keep: (session, key) => {
      forget(session);
      kept.set(session, { key, reasons: new Map(), end: endLater(session) });
    },
    open: (session, reportId, why) => void kept.get(session)?.reasons.set(reportId, why),
  };
}
