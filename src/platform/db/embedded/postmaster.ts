import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "../../processes.ts";
import { hasCode } from "../../system-error.ts";
import { isPostgresOn } from "./postgres-processes.ts";

/** What a server says about itself in `postmaster.pid`. */
export type Postmaster = {
  readonly pid: number;
  readonly socketFolder: string;
  readonly status: "starting" | "ready" | "stopping" | "unknown";
};

/** The file that a server keeps in its data while it runs, and leaves behind when it is killed. */
export function postmasterFile(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

/** What the file says; null when there is none or it is only half written. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    return parsePostmaster(readFileSync(postmasterFile(cluster), "utf8"));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Lines: pid, data folder, start, port, socket folder, address, shared memory, status. */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, socketFolder: lines[4] ?? "", status: statusNamed(lines[7]) };
}

function statusNamed(word: string | undefined): Postmaster["status"] {
  return word === "starting" || word === "ready" || word === "stopping" ? word : "unknown";
}

/** Whether that server still runs: after a crash the number in the file may belong to some other program. */
export function isServing(postmaster: Postmaster, cluster: string): boolean {
  return isRunning(postmaster.pid) && isPostgresOn(cluster, postmaster.pid) !== false;
}
