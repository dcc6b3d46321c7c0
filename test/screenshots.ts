// Pictures of every page a person meets, for looking at: node test/screenshots.ts [ORIGIN of a running instance]
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { openBrowser } from "./journeys/browser.ts";

const port = 39_400;
const folder = join(import.meta.dirname, "../docs/screenshots");
const portal = [
  "/",
  "/layanan",
  "/pengaduan",
  "/pengaduan/lacak",
  "/survei",
  "/hasil",
  "/data-terbuka",
  "/bantuan",
  "/masuk",
];
const views = [360, 1280].flatMap((width) => (["light", "dark"] as const).map((theme) => ({ width, theme })));

const given = process.argv[2];
const started = given === undefined ? await startMutu() : null;
const origin = given ?? `http://localhost:${port}`;
const browser = await openBrowser();
try {
  const cookies = await signIn(browser);
  const paths = await pathsOf(browser, cookies);
  for (const view of views) await takeAll(browser, view, cookies, paths);
  console.log(`${paths.length} pages in ${views.length} looks: docs/screenshots`);
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

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Enters as the first person of the demonstration, the quality manager; nobody when there is no demonstration. */
async function signIn(browser: Browser): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await page.goto("/masuk");
  const presses = page.locator("form[action='/masuk/demonstrasi'] button");
  if ((await presses.count()) > 0) {
    await presses.first().click();
    await page.waitForURL("**/staf/**");
  }
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** The portal's pages, those of the navigation, and the first thing of each list. */
async function pathsOf(browser: Browser, cookies: Cookies): Promise<string[]> {
  const context = await browser.newContext({ baseURL: origin });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const paths: string[] = [];
  const staff =
    cookies.length === 0 ? [] : [...(await linksOf(page, "/staf/agenda", ".staff-nav a")), "/staf/akun"];
  const starts = [...portal, ...staff];
  for (const path of starts) {
    const answer = await page.goto(path);
    if (answer?.status() === 404) continue;
    paths.push(path);
    const [first] = await linksOf(page, path, ".row-title a, .agenda-item h3 a, .table tbody th a");
    if (first !== undefined && !paths.includes(first)) paths.push(first);
  }
  await context.close();
  return paths;
}

async function linksOf(page: Page, path: string, selector: string): Promise<string[]> {
  await page.goto(path);
  const links = await page.locator(selector).all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  return addresses.filter((address) => address?.startsWith("/")) as string[];
}

type View = (typeof views)[number];

async function takeAll(
  browser: Browser,
  view: View,
  cookies: Cookies,
  paths: readonly string[],
): Promise<void> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: view.width, height: view.width === 360 ? 740 : 800 },
    colorScheme: view.theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  for (const path of paths) {
    // The portal is looked at as a citizen sees it, without a session.
    if (path.startsWith("/staf")) await context.addCookies(cookies);
    else await context.clearCookies();
    await page.goto(path);
    const picture = await page.screenshot({ fullPage: true });
    await sharp(picture)
      .png({ palette: true, compressionLevel: 9 })
      .toFile(join(folder, `${nameOf(path)}-${view.width}-${view.theme}.png`));
  }
  await context.close();
}

/** A file name from a path; ids of things are left out, so that a picture keeps its name. */
function nameOf(path: string): string {
  const [bare = ""] = path.split("?");
  const words = bare.split("/").filter(Boolean);
  return words.map((word) => (/^[0-9a-f-]{16,}$/.test(word) ? "satu" : word)).join("-") || "beranda";
}
