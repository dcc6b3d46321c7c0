import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";

/** One Chromium for all people of a journey; each of them is a context of their own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/** How somebody looks at Mutu. */
export type View = {
  readonly width: 360 | 1280;
  readonly theme: "light" | "dark";
  readonly javaScript: boolean;
};

const usualView: View = { width: 1280, theme: "light", javaScript: true };

/** Largest first visits in compressed bytes on the wire (ui.md section 10). */
export const budgets = { portal: 60_000, staff: 120_000, chart: 150_000 } as const;

/** A person with a browser of their own, who notices what is wrong on each page. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to a path of the instance and looks the page over. */
  opens(path: string): Promise<void>;
  /**
   * Looks the open page over: accessibility, errors of the console and of the content policy, requests to other hosts,
   * a title and an h1 of its own.
   * @throws Error that lists all that was found
   */
  looks(): Promise<void>;
  /** Compressed bytes since the last `opens`, heads included. */
  bytes(): Promise<number>;
};

/** A new visitor of the instance at `origin`. Close it with `visitor.context.close()`. */
export async function aVisitor(browser: Browser, origin: string, view: Partial<View> = {}): Promise<Visitor> {
  const { width, theme, javaScript } = { ...usualView, ...view };
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width === 360 ? 740 : 800 },
    colorScheme: theme,
    javaScriptEnabled: javaScript,
    reducedMotion: "reduce",
    locale: "id-ID",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const noticed = notice(page, origin);
  let requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  let before: Named | null = null;

  const looks = async () => {
    const heading = await page.locator("h1").allInnerTexts();
    // Without JavaScript axe cannot run; the same pages are judged by the visitors who have it.
    const found = [
      ...noticed.splice(0),
      ...(javaScript ? await accessibilityOnce(page, `${width} ${theme}`) : []),
    ];
    if (heading.length !== 1) found.push(`${heading.length} h1 on one page`);
    const here = { path: new URL(page.url()).pathname, title: await page.title(), h1: heading.join() };
    found.push(...sameWords(before, here));
    before = here;
    found.push(...(await sideways(page)));
    if (found.length > 0) throw new Error(`${page.url()} at ${width} px, ${theme}:\n- ${found.join("\n- ")}`);
  };
  return {
    page,
    context,
    looks,
    opens: async (path) => {
      requests = [];
      await page.goto(path, { waitUntil: "load" });
      await looks();
    },
    bytes: async () => {
      const sizes = await Promise.all(requests.map((request) => request.sizes()));
      return sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0);
    },
  };
}

/** What happens on a page without being asked for. The list is emptied by whoever reads it. */
function notice(page: Page, origin: string): string[] {
  const noticed: string[] = [];
  page.on("console", (message) => {
    // A page that answers 4xx on purpose is reported by Chromium as a failed resource; its content is judged instead.
    const isStatus = message
      .text()
      .startsWith("Failed to load resource: the server responded with a status of");
    if (message.type() === "error" && !isStatus) noticed.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => noticed.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) noticed.push(`request to ${url}`);
  });
  return noticed;
}

type Named = { readonly path: string; readonly title: string; readonly h1: string };

/** What two pages in a row call themselves alike; the same page with other news or errors may keep its name. */
function sameWords(before: Named | null, here: Named): string[] {
  if (before === null || before.path === here.path) return [];
  return (["title", "h1"] as const)
    .filter((word) => before[word] === here[word])
    .map((word) => `same ${word} as the page before (${before.path}): ${here[word]}`);
}

const judged = new Set<string>();

/** A page that is built of the same elements as one that was found accessible in this view is not judged again. */
async function accessibilityOnce(page: Page, view: string): Promise<string[]> {
  const elements = await page.evaluate(
    `[document.documentElement.lang, ...Array.from(document.querySelectorAll("*"), (element) =>
      [element.tagName, element.getAttribute("class"), element.getAttribute("role")].join("."))].join()`,
  );
  const shape = `${view} ${elements}`;
  if (judged.has(shape)) return [];
  const found = await accessibility(page);
  if (found.length === 0) judged.add(shape);
  return found;
}

async function accessibility(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id}: ${help} at ${target.join(" ")}. ${failureSummary}`),
  );
}

/** Text must not be cut or need sideways scrolling (WCAG 1.4.10). */
async function sideways(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return typeof over === "number" && over > 0 ? [`the page is ${over} px wider than the screen`] : [];
}
