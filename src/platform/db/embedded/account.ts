import { execFileSync, type SpawnOptions } from "node:child_process";
import { readFileSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { MutuError } from "../../errors.ts";
import { hasCode } from "../../system-error.ts";

/**
 * As whom the server runs. It refuses root, so there root lends it another account, or a user namespace in which root's
 * files belong to nobody.
 */
export type Account =
  | { readonly kind: "own" }
  | { readonly kind: "lent"; readonly uid: number; readonly gid: number }
  | { readonly kind: "namespace" };

type Person = { readonly uid: number; readonly gid: number };
type Places = { readonly program: string; readonly folder: string; readonly cluster: string };

const NAMESPACE = ["--user", "--map-user=65534", "--map-group=65534", "--"] as const;

/**
 * Chooses the account. What exists keeps its owner; a new folder belongs to an account that can walk to it.
 * @param places the server's program, the data folder (exists) and the server's data in it (may not exist yet)
 * @throws MutuError `unavailable` when root has neither
 */
export function chooseAccount(places: Places): Account {
  if (process.getuid?.() !== 0) return { kind: "own" };
  const cluster = ownerOf(places.cluster);
  const owner = cluster ?? ownerOf(places.folder);
  const isRoots = owner === null || owner.uid === 0;
  const candidates = isRoots ? (cluster === null ? ["postgres", "nobody"].map(personNamed) : []) : [owner];
  const person = candidates.find(canWalkToAll(places));
  if (person) return { kind: "lent", ...person };
  if (isRoots && namespacesWork()) return { kind: "namespace" };
  throw new MutuError("unavailable", "start.no-account", { folder: places.folder });
}

/** How a program is started for an account. */
export function startedAs(
  account: Account,
  program: string,
  args: readonly string[],
): { program: string; args: readonly string[]; options: Pick<SpawnOptions, "uid" | "gid"> } {
  switch (account.kind) {
    case "own":
      return { program, args, options: {} };
    case "lent":
      return { program, args, options: { uid: account.uid, gid: account.gid } };
    case "namespace":
      return { program: "unshare", args: [...NAMESPACE, program, ...args], options: {} };
  }
}

function canWalkToAll({ program, folder }: Places): (person: Person | null) => boolean {
  return (person) => person !== null && canWalk(dirname(program), person) && canWalk(folder, person);
}

/** Whether an account may enter a folder and every folder above it. */
export function canWalk(
  folder: string,
  person: Person,
  statOf: (path: string) => Access = statSync,
): boolean {
  const above = dirname(folder);
  return mayEnter(statOf(folder), person) && (above === folder || canWalk(above, person, statOf));
}

type Access = Pick<Stats, "mode" | "uid" | "gid">;

function mayEnter({ mode, uid, gid }: Access, person: Person): boolean {
  if (uid === person.uid) return (mode & 0o100) !== 0;
  if (gid === person.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function ownerOf(path: string): Person | null {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function personNamed(name: string): Person | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function namespacesWork(): boolean {
  try {
    execFileSync("unshare", [...NAMESPACE, "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
