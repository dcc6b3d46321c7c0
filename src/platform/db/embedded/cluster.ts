import { spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { MutuError } from "../../errors.ts";
import { type Account, startedAs } from "./account.ts";
import { type Binaries, environmentOf } from "./binaries.ts";
import type { Layout } from "./layout.ts";

/** What is needed to run programs of PostgreSQL on a data folder. */
export type Site = {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly account: Account;
  /** False in tests only: then a power cut may lose everything, and nothing waits for the disk. */
  readonly durable: boolean;
};

export const DATABASE = "mutu";

/** The same order of texts on every machine; names are sorted with a collation of their own. */
const CLUSTER =
  "-U mutu -A trust -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8".split(" ");

/** The version of the programs; data of another one cannot be read by them. */
const VERSION = "18";

/**
 * Makes the server's data with an empty database in it, if there is none. It is made aside and renamed at the end: a
 * start that is killed leaves nothing half made.
 * @throws MutuError `wrong-state` when the data belongs to another version of PostgreSQL
 */
export function makeCluster(site: Site): void {
  const { cluster, folder } = site.layout;
  if (existsSync(cluster)) {
    refuseOtherVersion(cluster);
    return;
  }
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  makeOwnFolder(unfinished, site.account);
  run(site, site.binaries.initdb, ["-D", unfinished, ...CLUSTER, "--no-instructions", syncing(site)]);
  run(
    site,
    site.binaries.postgres,
    ["--single", "-D", unfinished, "template1"],
    `create database ${DATABASE}\n`,
  );
  renameSync(unfinished, cluster);
  if (site.durable) flush(folder);
}

/** A folder that only the server's account may enter. */
export function makeOwnFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.kind === "lent") chownSync(folder, account.uid, account.gid);
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version === VERSION) return;
  throw new MutuError("wrong-state", "start.other-version", {
    folder: dirname(cluster),
    version,
    needed: VERSION,
  });
}

/** File by file takes three times as long where the whole file system can be flushed at once. */
function syncing({ durable }: Site): string {
  if (!durable) return "--no-sync";
  return process.platform === "linux" ? "--sync-method=syncfs" : "--sync-method=fsync";
}

function flush(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function run(site: Site, program: string, args: readonly string[], input = ""): void {
  const as = startedAs(site.account, program, args);
  const { status, error, stderr } = spawnSync(as.program, as.args, {
    ...as.options,
    cwd: site.layout.folder,
    env: environmentOf(site.binaries, site.layout.libraries),
    input,
    encoding: "utf8",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.trim()}`);
}
