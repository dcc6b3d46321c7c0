import { readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { shareInUse } from "../disk.ts";
import { stateOf, type Verdict, verdict } from "./verdict.ts";

const NEEDED_NODE = 24;
/** Shares of the disk that are in use. */
const DISK = { look: 0.85, broken: 0.95 } as const;

/** The program, its data folder, its keys and the disk they are on. */
export async function checkMachine(dataFolder: string): Promise<readonly Verdict[]> {
  return [
    checkNode(process.versions.node),
    checkFolder(dataFolder),
    checkKeys(dataFolder),
    await checkDisk(dataFolder),
  ];
}

function checkNode(version: string): Verdict {
  const state = Number.parseInt(version, 10) >= NEEDED_NODE ? "ok" : "broken";
  return verdict("node", state, "doctor.node", { version, needed: NEEDED_NODE }, "doctor.node.next");
}

function checkFolder(folder: string): Verdict {
  const open = isWritableByOthers(statSync(folder));
  const facts = { folder };
  if (open) return verdict("data-folder", "broken", "doctor.folder-open", facts, "doctor.folder-open.next");
  return verdict("data-folder", "ok", "doctor.folder", facts);
}

function checkKeys(dataFolder: string): Verdict {
  const folder = join(dataFolder, "keys");
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return verdict("keys", "look", "doctor.no-keys", { folder }, "doctor.no-keys.next");
  if (isReadableByOthers(found))
    return verdict("keys", "broken", "doctor.keys-open", { folder }, "doctor.keys-open.next");
  const open = readdirSync(folder).find((file) => isReadableByOthers(statSync(join(folder, file))));
  if (open !== undefined)
    return verdict(
      "keys",
      "broken",
      "doctor.keys-open",
      { folder: join(folder, open) },
      "doctor.keys-open.next",
    );
  return verdict("keys", "ok", "doctor.keys", { folder });
}

async function checkDisk(folder: string): Promise<Verdict> {
  const used = await shareInUse(folder);
  const percent = Math.round(used * 100);
  return verdict(
    "disk",
    stateOf(used, DISK.look, DISK.broken),
    "doctor.disk",
    { percent },
    "doctor.disk.next",
  );
}

function isWritableByOthers({ mode }: Stats): boolean {
  return process.platform !== "win32" && (mode & 0o022) !== 0;
}

function isReadableByOthers({ mode }: Stats): boolean {
  return process.platform !== "win32" && (mode & 0o077) !== 0;
}
