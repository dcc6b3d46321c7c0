import { readdirSync, statSync } from "node:fs";
import { programOf } from "../../processes.ts";
import { hasCode } from "../../system-error.ts";

/** Whether a process is a PostgreSQL that works on this data; null where the system does not say. */
export function isPostgresOn(cluster: string, pid: number): boolean | null {
  if (process.platform !== "linux") return null;
  try {
    const here = statSync(`/proc/${pid}/cwd`);
    const there = statSync(cluster);
    return here.ino === there.ino && here.dev === there.dev && programOf(pid) === "postgres";
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
