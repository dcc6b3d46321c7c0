export type LogLevel = "debug" | "info" | "warn" | "error";
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

export const silentLog: Log = () => undefined;
