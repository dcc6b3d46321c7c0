// Pictures of every page a person meets, for looking at: node test/screenshots.ts [ORIGIN of a running instance]
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { openBrowser } from "./journeys/browser.ts";

const port = 39_400;
const folder = join(import.meta.dirname, "../docs/screenshots");
const widths = [360, 1280];
/** Whose pages are looked at, in turn: a page that an earlier one met is not taken again. */
const people = [
  null,
  "Manajer kualitas layanan publik",
  "Kepala Dinas Pekerjaan Umum",
  "Petugas pengelola pengaduan",
  "Pengawas kualitas layanan publik",
  "Inspektur pembantu",
  "Admin instansi",
] as const;
/** Pages of one person; the demonstration has fewer kinds. */
const mostPages = 100;

const given = process.argv[2];
const started = given === undefined ? await startMutu() : null;
const origin = given ?? `http://localhost:${port}`;
const browser = await openBrowser();
try {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const taken = new Set<string>();
  for (const person of people) await walk(browser, person, taken);
  console.log(`${taken.size} pages at ${widths.join(" and ")} px: docs/screenshots`);
} finally {
  await browser.close();
  await started?.stop();
}

/** A demonstration on a data folder of its own. */
async function startMutu(): Promise<{ stop(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), "mutu-screenshots-"));
  const words = ["bin/mutu.js", "start", "--port", String(port), "--data", data];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  await ready(child);
  return {
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess): Promise<void> {
  const until = performance.now() + 120_000;
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("Mutu did not become ready");
}

/**
 * Goes through the pages that somebody can reach by links, each kind once, and takes a picture of each at every width.
 * @param title  the position of a person of the demonstration; a citizen without a session when null
 */
async function walk(browser: Browser, title: string | null, taken: Set<string>): Promise<void> {
  const context = await browser.newContext({ baseURL: origin, reducedMotion: "reduce" });
  const page = await context.newPage();
  const waiting = title === null ? ["/", "/masuk"] : [await enterAs(page, title)];
  const met = new Set<string>();
  for (let path = waiting.shift(); path !== undefined && met.size < mostPages; path = waiting.shift()) {
    const name = nameOf(path);
    if (met.has(name)) continue;
    met.add(name);
    const answer = await page.goto(path);
    if (!answer?.ok() || !answer.headers()["content-type"]?.startsWith("text/html")) continue;
    if (!taken.has(name)) await take(page, name);
    taken.add(name);
    waiting.push(...(await linksOf(page)));
  }
  await context.close();
}

/** Enters as somebody of the demonstration. @returns the path of their first page */
async function enterAs(page: Page, title: string): Promise<string> {
  await page.goto("/masuk");
  await page.locator(".presses li").filter({ hasText: title }).getByRole("button").first().click();
  await page.waitForURL("**/staf/**");
  return new URL(page.url()).pathname;
}

async function take(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
    const picture = await page.screenshot({ fullPage: true });
    await sharp(picture)
      .png({ palette: true, compressionLevel: 9 })
      .toFile(join(folder, `${name}-${width}.png`));
  }
}

/** Pages that this page leads to: no files, no other language, no anchors of itself. */
async function linksOf(page: Page): Promise<string[]> {
  const links = await page.locator("a[href^='/']:not([download]):not([hreflang])").all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  const paths = addresses.map((address) => address?.split(/[?#]/)[0] ?? "");
  return [...new Set(paths)].filter((path) => !/^\/(en|api)(\/|$)|\.\w+$|^$/.test(path));
}

/** A file name from a path; what tells one thing from another is left out, so that a picture keeps its name. */
function nameOf(path: string): string {
  const words = path.split("/").filter(Boolean);
  const kind = words.map((word) => (/^([0-9a-f-]{16,}|[\d-]+)$/.test(word) ? "satu" : word)).join("-");
  return kind.replace(/^(layanan-satu|.*-unsur)-.+$/, "$1-satu") || "beranda";
}
