import { readdirSync, readFileSync, statSync } from "node:fs";
import { hasCode } from "../../system-error.ts";

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

/** Whether a process is a PostgreSQL that works on this data; null where the system does not say. */
export function isPostgresOn(cluster: string, pid: number): boolean | null {
  if (process.platform !== "linux") return null;
  try {
    const here = statSync(`/proc/${pid}/cwd`);
    const there = statSync(cluster);
    return here.ino === there.ino && here.dev === there.dev && statusOf(pid)?.name === "postgres";
  } catch (error) {
    if (hasCode(error, "ENOENT", "ESRCH")) return false;
    if (hasCode(error, "EACCES", "EPERM")) return null;
    throw error;
  }
}

/** Every process of PostgreSQL that works on this data; null where the system does not say. */
export function postgresOn(cluster: string): readonly number[] | null {
  if (process.platform !== "linux") return null;
  const all = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return all.filter((pid) => isPostgresOn(cluster, pid) === true);
}

type Status = { readonly name: string; readonly state: string; readonly start: string };

/** From /proc/PID/stat: the name stands in brackets and may hold anything, so fields are counted after it. */
function statusOf(pid: number): Status | null {
  if (process.platform !== "linux") return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = stat.lastIndexOf(")");
    const fields = stat.slice(end + 2).split(" ");
    return { name: stat.slice(stat.indexOf("(") + 1, end), state: fields[0] ?? "", start: fields[19] ?? "" };
  } catch (error) {
    if (hasCode(error, "ENOENT", "ESRCH")) return null;
    throw error;
  }
}
