import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A browser of its own can be named; otherwise Debian's, then what other systems call it. */
const places = [
  process.env.MUTU_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The last resort: a Chromium that npm brings, unpacked where programs may be run. */
const PACKAGE = "@sparticuz/chromium@153.0.0";
const packageFolder = join(tmpdir(), "mutu-chromium");

/** The Chromium of this machine; null when there is none. */
export function findChromium(): string | null {
  return places.find((place) => place !== undefined && place !== "" && existsSync(place)) ?? null;
}

/**
 * A Chromium for the journeys, whatever it takes: the machine's, else Debian's package when we are root, else npm's.
 * @throws Error with each attempt when there is no way to one
 */
export async function ensureChromium(): Promise<string> {
  const failures: unknown[] = [];
  for (const attempt of [findChromium, installFromDebian, unpackFromNpm]) {
    try {
      const path = await attempt();
      if (path !== null) return path;
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(
    failures,
    "Journeys need Chromium: apt-get install chromium, or name one in MUTU_CHROMIUM",
  );
}

export function versionOf(path: string): string {
  return execFileSync(path, ["--version"], { encoding: "utf8" }).trim();
}

function installFromDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const apt = (...args: string[]) => execFileSync("apt-get", args, { stdio: ["ignore", "ignore", "pipe"] });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core");
  return findChromium();
}

async function unpackFromNpm(): Promise<string> {
  execFileSync("npm", ["install", "--prefix", packageFolder, "--no-save", "--ignore-scripts", PACKAGE], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const entry = join(packageFolder, "node_modules", "@sparticuz", "chromium", "build", "esm", "index.js");
  const { default: chromium } = (await import(pathToFileURL(entry).href)) as {
    default: { executablePath(): Promise<string> };
  };
  return await chromium.executablePath();
}
