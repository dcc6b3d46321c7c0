import { readFileSync } from "node:fs";
import { hasCode } from "./system-error.ts";

/**
 * Whether a process runs. One that has ended and was not yet collected by its parent does not.
 * @param pid the number of a process; numbers are given out again, so also compare `startOf`
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, "EPERM");
  }
  return statusOf(pid)?.state !== "Z";
}

/** When a process started, in a form only to be compared; null where the system does not say. */
export function startOf(pid: number): string | null {
  return statusOf(pid)?.start ?? null;
}

/** The process that started a process, or took it over; null where the system does not say. */
export function parentOf(pid: number): number | null {
  return statusOf(pid)?.parent ?? null;
}

/** The name of a process's program, at most 15 bytes; null where the system does not say. */
export function programOf(pid: number): string | null {
  return statusOf(pid)?.program ?? null;
}

type Status = {
  readonly program: string;
  readonly state: string;
  readonly parent: number;
  readonly start: string;
};

/** From /proc/PID/stat: the name stands in brackets and may hold anything, so fields are counted after it. */
function statusOf(pid: number): Status | null {
  if (process.platform !== "linux") return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = stat.lastIndexOf(")");
    const program = stat.slice(stat.indexOf("(") + 1, end);
    const fields = stat.slice(end + 2).split(" ");
    return { program, state: fields[0] ?? "", parent: Number(fields[1]), start: fields[19] ?? "" };
  } catch (error) {
    if (hasCode(error, "ENOENT", "ESRCH")) return null;
    throw error;
  }
}
