import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { MutuError } from "../../errors.ts";
import { isRunning, startOf } from "../../processes.ts";
import { hasCode } from "../../system-error.ts";

/** The one process that starts and stops the database of a data folder. */
type Holder = {
  readonly pid: number;
  /** Of the process, because numbers of processes are given out again. */
  readonly start: string | null;
  readonly since: string;
  /** Where its pages are, once it listens. */
  readonly address: string | null;
};

export type Hold = {
  /** Lets a later start say where the pages are. */
  tellAddress(address: string): void;
  release(): void;
};

/**
 * Takes hold of a data folder. A holder that was killed holds nothing any more.
 * @throws MutuError `wrong-state` with the process that holds it
 */
export function takeHold(file: string, now: Date): Hold {
  const holder = { pid: process.pid, start: startOf(process.pid), since: now.toISOString(), address: null };
  const claim = `${file}.${process.pid}`;
  writeFileSync(claim, JSON.stringify(holder), { mode: 0o644 });
  try {
    linkOrRefuse(claim, file);
  } finally {
    rmSync(claim, { force: true });
  }
  return {
    tellAddress: (address) => {
      writeFileSync(claim, JSON.stringify({ ...holder, address }), { mode: 0o644 });
      renameSync(claim, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** @throws MutuError `wrong-state` with the process that holds the data folder */
export function refuseHeld(file: string): void {
  const holder = holderOf(file);
  if (holder) throw heldBy(holder);
}

/** Who holds a data folder now; null when nobody does. */
export function holderOf(file: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    return isAlive(holder) ? holder : null;
  } catch (error) {
    // After a power cut the file may be there and empty.
    if (hasCode(error, "ENOENT", "ENOTDIR") || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A link is made or refused in one step, and the file it shows is whole from the first moment. */
function linkOrRefuse(claim: string, file: string): void {
  try {
    linkSync(claim, file);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    refuseHeld(file);
    takeAway(file, `${claim}.old`);
    linkOrRefuse(claim, file);
  }
}

/** Two starts may find the same dead holder: what was moved is looked at again, in case the other one was faster. */
function takeAway(file: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  if (holderOf(aside) !== null) linkSync(aside, file);
  rmSync(aside);
}

function isAlive({ pid, start }: Holder): boolean {
  return isRunning(pid) && startOf(pid) === start;
}

function heldBy({ pid, since, address }: Holder): MutuError {
  const key = address === null ? "start.folder-held" : "start.folder-held-at";
  return new MutuError("wrong-state", key, { pid, since, address: address ?? "" });
}
