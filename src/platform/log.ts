const LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LEVELS)[number];
type Field = string | number | boolean | null | undefined;
export type Log = (level: LogLevel, message: string, fields?: Readonly<Record<string, Field>>) => void;

/**
 * Writes one JSON object a line. Fields are ids, numbers and route patterns; personal data never enters
 * (reliability: log, metrics and job payloads are searched for marked personal values by a test).
 */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  return (level, message, fields = {}) => {
    write(`${JSON.stringify({ at: now().toISOString(), level, msg: message, ...fields })}\n`);
  };
}

/** Passes on what is at least so important. */
export function atLeast(least: LogLevel, log: Log): Log {
  return (level, message, fields) => {
    if (LEVELS.indexOf(level) >= LEVELS.indexOf(least)) log(level, message, fields);
  };
}

export const silentLog: Log = () => undefined;
